import { answerSection } from '#app/_reader/answers/answer-section.tsx';

type Params = { locale: string; section: string; number: string };

/** The older stories of a section, from the second page on. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }) {
  const { locale, section, number } = await params;
  return answerSection(locale, section, number);
}
