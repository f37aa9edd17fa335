import { answerNotFound, answerSameNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { readSegment } from '#app/_reader/answers/read-segment.ts';
import { SectionListPage } from '#app/_reader/lists/section-list-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html, movedTo } from '#app/_server/answers/html.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import { tagsOf } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';

/**
 * One page of a section's list; 404 when there is no such section or its stories do not reach so far. `number` is the
 * page as its address has it, left out at the section's own address. A page has one address: the first one's is the
 * section's, and a number is written in one way.
 */
export async function answerSection(locale: string, segment: string, number?: string): Promise<Response> {
  if (!isLocale(locale)) return answerNotFound(locale);
  if (number !== undefined && !/^[1-9]\d{0,4}$/.test(number)) return answerSameNotFound(locale);
  const found = await findSectionPage({ locale, slug: readSegment(segment), page: Number(number ?? 1) });
  if (found.kind === 'no_section') return answerSameNotFound(locale);
  const tags = tagsOf({ kind: 'section', sectionId: found.section.id, locale });
  if (number === '1') return movedTo(found.section.address, { tags });
  if (found.kind === 'no_page') return answerSameNotFound(locale);
  return html(<SectionListPage page={found} locale={locale} site={await findSite(locale)} />, { tags });
}
