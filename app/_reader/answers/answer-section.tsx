import { answerNotFound, answerSameNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { readSegment } from '#app/_reader/answers/read-segment.ts';
import { SectionListPage } from '#app/_reader/lists/section-list-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html, movedTo } from '#app/_server/answers/html.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import { readPageNumber } from '#lib/article/section-pages.ts';
import { tagsOf } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';

/**
 * The newest stories of a section, or one of the numbered pages of its older ones; 404 when there is no such section or
 * its stories do not reach so far. `number` is the page as its address has it, left out at the section's own address. A
 * number is written in one way; stories that have no page of their own yet stand at the section's.
 */
export async function answerSection(locale: string, segment: string, number?: string): Promise<Response> {
  if (!isLocale(locale)) return answerNotFound(locale);
  const page = number === undefined ? undefined : readPageNumber(number);
  if (number !== undefined && page === undefined) return answerSameNotFound(locale);
  const found = await findSectionPage({ locale, slug: readSegment(segment), page });
  if (found.kind === 'no_section' || found.kind === 'no_page') return answerSameNotFound(locale);
  const { id: sectionId, address } = found.section;
  // A number without a page yet gets one when the section's own page changes.
  if (found.kind === 'not_yet')
    return movedTo(address, { tags: tagsOf({ kind: 'section', sectionId, locale }), forNow: true });
  const tags = tagsOf({ kind: 'section', sectionId, locale, page });
  const site = await findSite(locale);
  return html(<SectionListPage page={found} locale={locale} site={site} />, { tags, now: site.now });
}
