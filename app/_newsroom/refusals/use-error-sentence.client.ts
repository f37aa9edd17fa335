'use client';

import { useTranslations } from 'next-intl';
import type { MESSAGES } from '#app/_i18n/messages.ts';
import type { Locale } from '#lib/locale.ts';

/** Every code that has a sentence in every language of the interface. A refusal with another code does not compile where it is told. */
export type ErrorCode = keyof (typeof MESSAGES)[Locale]['Errors'];

/** Turns the code of a refusal into its sentence, in the language of the interface. */
export function useErrorSentence(): (code: ErrorCode) => string {
  return useTranslations('Errors');
}

/** {@link useErrorSentence} for a code that came over the wire as a string: undefined where we have no sentence for it. */
export function useSentenceOfAnyCode(): (code: string) => string | undefined {
  const t = useTranslations('Errors');
  return (code) => (t.has(code) ? t(code) : undefined);
}
