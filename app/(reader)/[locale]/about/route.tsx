import { answerInformation } from '#app/_reader/answers/answer-information.tsx';

/** Who makes the paper. */
export function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerInformation('about', params);
}
