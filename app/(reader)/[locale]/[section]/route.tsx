import { answerSection } from '#app/_reader/answers/answer-section.tsx';

/** The newest stories of a section. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; section: string }> }) {
  const { locale, section } = await params;
  return answerSection(locale, section);
}
