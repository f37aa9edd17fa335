import type { Locale } from '#lib/locale.ts';

/** What a person is in the newsroom, weakest first. One role each. */
export const ROLES = ['reporter', 'translator', 'editor', 'chief_editor', 'administrator'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Who asks: built from the session on the server, never from a request's body. */
export type Actor = {
  id: string;
  name: string;
  role: Role;
  /** The language a translator is bound to; `null` for every other role. */
  locale: Locale | null;
  /** The address the request came from, as our own front says: for the record alone. A script has none. */
  askedFrom?: string;
};
