import { answerInformation } from '#app/_reader/answers/answer-information.tsx';

/** How to reach the newsroom. */
export function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerInformation('contact', params);
}
