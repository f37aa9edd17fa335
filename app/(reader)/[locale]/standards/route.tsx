import { answerInformation } from '#app/_reader/answers/answer-information.tsx';

/** The rules the paper reports by. */
export function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerInformation('standards', params);
}
