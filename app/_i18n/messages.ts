import en from '#messages/en.json';
import hi from '#messages/hi.json';
import type { Locale } from '#lib/locale.ts';

/** The interface text of every language; English sets the shape. */
export const MESSAGES: Record<Locale, typeof en> = { en, hi };
