import { answerNotFound, answerSameNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { readSegment } from '#app/_reader/answers/read-segment.ts';
import { pageAddress } from '#app/_reader/lists/list-pages.tsx';
import { NameListPage } from '#app/_reader/lists/name-list-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html, movedTo } from '#app/_server/answers/html.ts';
import { findNamePage } from '#db/queries/name-page.ts';
import { readPageNumber } from '#lib/article/section-pages.ts';
import { tagsOf } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';
import type { NameKind } from '#lib/taxonomy/name-kinds.ts';

/** An address of a name as Next hands it over; `number` is left out at the name's own address. */
type Params = { locale: string; slug: string; number?: string };

/**
 * The newest stories of a topic, contributor or agency, or one of the numbered pages of its older ones; 404 when nobody is
 * called so in this language, or none of their stories is live.
 */
export async function answerName(kind: NameKind, { locale, slug, number }: Params): Promise<Response> {
  if (!isLocale(locale)) return answerNotFound(locale);
  const page = number === undefined ? undefined : readPageNumber(number);
  if (number !== undefined && page === undefined) return answerSameNotFound(locale);
  const found = await findNamePage({ locale, kind, slug: readSegment(slug), page });
  if (found.kind === 'none') return answerSameNotFound(locale);
  const { name } = found;
  if (found.kind === 'moved')
    return movedTo(pageAddress(name.address, page ?? null), { tags: tagsOf({ kind: 'name', name, locale, page }) });
  // A number without a page yet gets one when the name's own page changes.
  if (found.kind === 'not_yet')
    return movedTo(name.address, { tags: tagsOf({ kind: 'name', name, locale }), forNow: true });
  const tags = tagsOf({ kind: 'name', name, locale, page });
  const site = await findSite(locale);
  return html(<NameListPage page={found} locale={locale} site={site} />, { tags, now: site.now });
}
