import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { findNameAt, listNameAlternates, type PublishedName } from '#db/load/names-at.ts';
import { findListPage, isListPage, type ListPage } from '#db/queries/list-page.ts';
import type { Alternate } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';
import type { NameKind } from '#lib/taxonomy/name-kinds.ts';

/** One page of a topic, contributor or agency in one language: its live stories, newest first. */
export type NamePage = ListPage & {
  name: PublishedName;
  /** Where the name has a page, by language: there is one where it has live stories. */
  alternates: Alternate[];
};

/**
 * What stands at a name's address: nothing, since nobody is called so or none of their stories is live; the way to its
 * right address; a page; or nothing yet, since its stories still stand at the name's own address.
 */
type NameStanding =
  | { kind: 'none' }
  | { kind: 'moved'; name: PublishedName }
  | { kind: 'not_yet'; name: PublishedName }
  | ({ kind: 'page' } & NamePage);

type Asked = { locale: Locale; kind: NameKind; slug: string; page?: number | undefined };

/** Whether something stands at a name's address or one of its numbered pages, be it the way to another. */
export async function isNamePage(asked: Asked, db: Queryable = database().reader): Promise<boolean> {
  const name = await findNameAt(asked, db);
  return name !== undefined && isListPage({ locale: asked.locale, of: { name }, page: asked.page }, db);
}

/** The topic, contributor or agency at an address, or one of its numbered pages. */
export async function findNamePage(asked: Asked, db: Queryable = database().reader): Promise<NameStanding> {
  const { locale, slug, page } = asked;
  const name = await findNameAt(asked, db);
  if (!name) return { kind: 'none' };
  const found = await findListPage({ locale, of: { name }, page }, db);
  if (found.kind === 'no_page') return { kind: 'none' };
  if (found.kind === 'page' && found.stories.length === 0) return { kind: 'none' };
  if (name.slug !== slug) return { kind: 'moved', name };
  if (found.kind === 'not_yet') return { kind: 'not_yet', name };
  return { ...found, name, alternates: await listNameAlternates(name, db) };
}
