import { answerInformation } from '#app/_reader/answers/answer-information.tsx';

/** Whom to complain to. */
export function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerInformation('grievance', params);
}
