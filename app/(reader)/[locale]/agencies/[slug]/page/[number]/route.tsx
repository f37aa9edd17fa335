import { answerName } from '#app/_reader/answers/answer-name.tsx';

type Params = { locale: string; slug: string; number: string };

/** The older stories of an agency. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }) {
  return answerName('agency', await params);
}
