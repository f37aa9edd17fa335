import type { InformationPage } from '#lib/information/information-pages.ts';

/** What one page of information says: under a heading of its own or none, paragraphs. */
export type InformationPart = { heading?: string; paragraphs: string[] };

/** A page of information: its name in the foot, and its words. Addresses in `<…>` are linked as mail. */
export type InformationText = { name: string; description: string; parts: InformationPart[] };

/** Every page of information in one language. */
export type InformationTexts = Record<InformationPage, InformationText>;
