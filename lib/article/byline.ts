import type { PublishedArticle } from '#lib/article/published-article.ts';

/** Who signs a story, for its byline and its structured data alike. */
type Byline =
  /** Printed as it stands, whatever the names. */
  | { kind: 'wording'; wording: string }
  /** Made from the names, in printed order. */
  | { kind: 'names'; names: string[] }
  /** Unsigned. */
  | { kind: 'none' };

/** The byline of a story: the newsroom's own wording where there is one, else the contributors' names. */
export function bylineOf({ byline, contributors }: Pick<PublishedArticle, 'byline' | 'contributors'>): Byline {
  if (byline.trim() !== '') return { kind: 'wording', wording: byline.trim() };
  if (contributors.length > 0) return { kind: 'names', names: contributors.map((contributor) => contributor.name) };
  return { kind: 'none' };
}

/** Somebody a reader sees named as an author; `address` is their page, null where they have none. */
type VisibleAuthor = { kind: 'person' | 'agency'; name: string; address: string | null };

/**
 * The people and the agency a reader sees named as authors, in the order they are read: persons as far as the byline
 * names them (a wording may leave them out: «By our correspondent»), then the agency.
 */
export function visibleAuthors(article: Pick<PublishedArticle, 'byline' | 'contributors' | 'agency'>): VisibleAuthor[] {
  const byline = bylineOf(article);
  const people = article.contributors.filter(({ name }) => byline.kind !== 'wording' || byline.wording.includes(name));
  return [
    ...people.map(({ name, address }) => ({ kind: 'person' as const, name, address })),
    ...(article.agency
      ? [{ kind: 'agency' as const, name: article.agency.name, address: article.agency.address }]
      : []),
  ];
}
