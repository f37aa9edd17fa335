import type { Locale } from '#lib/locale.ts';
import { proposeSlug } from '#lib/text/slug.ts';

/** The kinds of names that stand at a story beside its section, each with a page of its own for readers. */
export const NAME_KINDS = ['topic', 'contributor', 'agency'] as const;

/** One of {@link NAME_KINDS}. */
export type NameKind = (typeof NAME_KINDS)[number];

/** The part of an address under which the pages of a kind stand: `/en/topics/rivers`. No section may be called so. */
export const NAME_PATHS: Record<NameKind, string> = {
  topic: 'topics',
  contributor: 'contributors',
  agency: 'agencies',
};

/** A name as published stories carry it. */
export type NameAt = { kind: NameKind; id: number };

/** The kind whose pages stand under this part of an address, or undefined. */
export function kindAtPath(part: string): NameKind | undefined {
  return NAME_KINDS.find((kind) => NAME_PATHS[kind] === part);
}

/** The page of a name in one language: `/hi/topics/nadiyan`. Absolute within the site, unencoded. */
export function nameAddress({ locale, kind, slug }: { locale: Locale; kind: NameKind; slug: string }): string {
  return `/${locale}/${NAME_PATHS[kind]}/${slug}`;
}

/**
 * An agency's part of its address. Agencies have no slug of their own: their id decides, as with stories, and the words
 * before it follow the name.
 */
export function agencySlug({ id, name, locale }: { id: number; name: string; locale: Locale }): string {
  return `${proposeSlug({ headline: name, locale })}-${id}`;
}
