import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { notices } from '#app/_newsroom/notices/notices.ts';
import type { LeftOut, LeftOutCode } from '#lib/body/from-html/left-out.ts';
import { formatNames } from '#lib/format.ts';
import { isLocale } from '#lib/locale.ts';

// What a page hides, draws or asks for was never its words.
const TOLD = [
  'struck',
  'note',
  'comment',
  'picture',
  'media',
  'excess',
  'stamp',
  'word',
] as const satisfies readonly LeftOutCode[];

const TOLD_WORDS = 5;

/** Tells what of a paste is not in the text, so that nobody has to compare. */
export function useLeftOut(): (leftOut: readonly LeftOut[]) => void {
  const t = useTranslations('EditorPaste');
  const interfaceLocale = useLocale();
  return useCallback(
    (leftOut) => {
      const parts = TOLD.flatMap((code) => {
        const those = leftOut.filter((each) => each.code === code);
        const words = those.slice(0, TOLD_WORDS).map((each) => each.words);
        return those.length > 0 ? [t(code, { count: those.length, words: words.join(' ') })] : [];
      });
      if (parts.length === 0 || !isLocale(interfaceLocale)) return;
      notices.show({ tone: 'good', closeMs: 10_000, title: t('title'), message: formatNames(parts, interfaceLocale) });
    },
    [t, interfaceLocale],
  );
}
