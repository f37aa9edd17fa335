import { answerInformation } from '#app/_reader/answers/answer-information.tsx';

/** What the paper knows of its readers. */
export function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerInformation('privacy', params);
}
