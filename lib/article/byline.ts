import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { ImageSource } from '#lib/image/image.ts';

/** Who signs a story, for its byline and its structured data alike. */
type Byline =
  /** Printed as it stands, whatever the names. */
  | { kind: 'wording'; wording: string }
  /** Made from the names, in printed order. */
  | { kind: 'names'; names: string[] }
  /** Unsigned. */
  | { kind: 'none' };

/** The byline of a story: the newsroom's own wording where there is one, else the contributors' names. */
export function bylineOf({
  byline,
  contributors,
}: {
  byline: string;
  contributors: readonly { name: string }[];
}): Byline {
  if (byline.trim() !== '') return { kind: 'wording', wording: byline.trim() };
  if (contributors.length > 0) return { kind: 'names', names: contributors.map((contributor) => contributor.name) };
  return { kind: 'none' };
}

/** Somebody a reader sees named as an author; `address` is their page, null where they have none. */
type VisibleAuthor = {
  kind: 'person' | 'agency';
  name: string;
  address: string | null;
  /** Of a person, if there is one. */
  portrait: ImageSource | null;
};

/** The contributors that a byline names: a wording may leave them out («By our correspondent»). */
export function signers<C extends { name: string }>({
  byline,
  contributors,
}: {
  byline: string;
  contributors: readonly C[];
}): C[] {
  const wording = byline.trim();
  return contributors.filter(({ name }) => wording === '' || wording.includes(name));
}

/**
 * The people and the agency a reader sees named as authors, in the order they are read: {@link signers}, then the agency.
 */
export function visibleAuthors(article: Pick<PublishedArticle, 'byline' | 'contributors' | 'agency'>): VisibleAuthor[] {
  const { agency } = article;
  return [
    ...signers(article).map(({ name, address, portrait }) => ({ kind: 'person' as const, name, address, portrait })),
    ...(agency ? [{ kind: 'agency' as const, name: agency.name, address: agency.address, portrait: null }] : []),
  ];
}
