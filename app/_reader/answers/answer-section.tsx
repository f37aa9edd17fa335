import { answerNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { readSegment } from '#app/_reader/answers/read-segment.ts';
import { SectionListPage } from '#app/_reader/lists/section-list-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html, movedTo } from '#app/_server/answers/html.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import { tag } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';

/**
 * The newest stories of a section, or one of the numbered pages of its older ones; 404 when there is no such section or
 * its stories do not reach so far. `number` is the page as its address has it, left out at the section's own address. A
 * number is written in one way; stories that have no page of their own yet stand at the section's.
 */
export async function answerSection(locale: string, segment: string, number?: string): Promise<Response> {
  if (!isLocale(locale) || (number !== undefined && !/^[1-9]\d{0,4}$/.test(number))) return answerNotFound(locale);
  const page = number === undefined ? undefined : Number(number);
  const found = await findSectionPage({ locale, slug: readSegment(segment), page });
  if (found.kind === 'no_section') return answerNotFound(locale);
  const { id, address } = found.section;
  // A number that has no page yet may get one whenever the section's own page changes.
  const own = [tag.sections(), tag.section(id, locale)];
  if (found.kind === 'not_yet') return movedTo(address, { tags: own, forNow: true });
  if (found.kind === 'no_page') return answerNotFound(locale, own);
  const tags =
    page === undefined ? own : [tag.sections(), tag.sectionPage(id, locale, page), tag.sectionPages(id, locale)];
  return html(<SectionListPage page={found} locale={locale} site={await findSite(locale)} />, { tags });
}
