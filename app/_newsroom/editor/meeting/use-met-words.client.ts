'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MetWords } from '#app/_newsroom/editor/meeting/met-words.ts';
import type { Other } from '#app/_newsroom/editor/saving/meeting.ts';
import { isLocale } from '#lib/locale.ts';

/** What a message chooses its words by: the same person in another tab, somebody with a name, somebody nobody can name. */
export function whoIs(by: Other): 'you' | 'named' | 'other' {
  if (by?.you) return 'you';
  return by?.name ? 'named' : 'other';
}

/** @see MetWords */
export function useMetWords(): MetWords {
  const t = useTranslations('Meeting');
  const given = useLocale();
  const locale = isLocale(given) ? given : 'en';
  const who = (by: Other) => ({ who: whoIs(by), name: by?.name?.[locale] ?? '' });
  return {
    asked: (by) => t('asked', who(by)),
    askedGone: (by) => t('askedGone', who(by)),
    askedField: (by) => t('askedField', who(by)),
    theirs: (by) => t('theirs', who(by)),
    back: (by) => t('back', who(by)),
    changed: (by) => t('changed', who(by)),
    choices: { mine: t('keepMine'), theirs: t('takeTheirs'), both: t('keepBoth') },
    fieldChoices: { mine: t('keepMine'), theirs: t('takeTheirs') },
    goneChoices: { mine: t('keepIt'), theirs: t('letItGo') },
  };
}
