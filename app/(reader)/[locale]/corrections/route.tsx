import { answerInformation } from '#app/_reader/answers/answer-information.tsx';

/** How mistakes are put right. */
export function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerInformation('corrections', params);
}
