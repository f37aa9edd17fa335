import { answerName } from '#app/_reader/answers/answer-name.tsx';

/** The newest stories of a topic. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  return answerName('topic', await params);
}
