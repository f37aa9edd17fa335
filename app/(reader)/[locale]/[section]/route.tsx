import { answerNotFound } from '#app/_reader/answer-not-found.tsx';
import { readSegment } from '#app/_reader/read-segment.ts';
import { SectionListPage } from '#app/_reader/section-list-page.tsx';
import { findSite } from '#app/_reader/site.ts';
import { html } from '#app/_server/html.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import { tag } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';

/** The list of a section. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; section: string }> }) {
  const { locale, section } = await params;
  if (!isLocale(locale)) return answerNotFound(locale);
  const page = await findSectionPage({ locale, slug: readSegment(section) });
  if (!page) return answerNotFound(locale);
  return html(<SectionListPage page={page} locale={locale} site={await findSite(locale)} />, {
    tags: [tag.sections(), tag.section(page.section.id, locale)],
  });
}
