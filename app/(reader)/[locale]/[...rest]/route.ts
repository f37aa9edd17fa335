import { answerNotFound, answerSameNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { isLocale } from '#lib/locale.ts';

/** Nothing stands deeper than a story. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return isLocale(locale) ? answerSameNotFound(locale) : answerNotFound(locale);
}
