import type { Locale } from '#lib/locale.ts';

/** What a person can be in the newsroom, weakest first. */
export const ROLES = ['reporter', 'translator', 'editor', 'chief_editor', 'administrator'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/**
 * A role that somebody holds, everywhere or within bounds: in one language (a translator always is), in one section, or in
 * one language of one section. Null stands for all of them.
 */
export type Grant = { role: Role; locale: Locale | null; sectionId: number | null };

/** A grant with the name of its section in every language; null where it is bound to none. */
export type NamedGrant = Grant & { section: Record<Locale, string> | null };

/** Who asks: built from the session on the server, never from a request's body. */
export type Actor = {
  id: string;
  name: string;
  /** All that they hold. What one of them allows is allowed. */
  grants: readonly Grant[];
  /** The address the request came from, as our own front says: for the record alone. A script has none. */
  askedFrom?: string;
};
