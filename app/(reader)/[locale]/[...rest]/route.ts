import { answerNotFound } from '#app/_reader/answers/answer-not-found.tsx';

/** Nothing stands deeper than a story. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerNotFound((await params).locale);
}
