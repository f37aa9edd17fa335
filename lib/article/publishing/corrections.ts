import type { Locale } from '#lib/locale.ts';

/** A correction as the desk knows it. Instants are ISO 8601 in UTC. */
export type KnownCorrection = {
  id: number;
  locale: Locale;
  /** The correction in another language that asked for this one. */
  twinOfId: number | null;
  text: string;
  issuedAt: string;
  version: number;
  /** Null: readers see it. */
  withdrawnAt: string | null;
  /** The languages somebody has said it does not concern. */
  waivedIn: readonly Locale[];
};

/** One language of the story: when readers first had it, null for never, and whether they see it now. */
type Language = { locale: Locale; firstPublishedAt: string | null; isLive: boolean };

/**
 * The corrections of other languages that are still asked for in this one, in their order: those readers see there, issued
 * when readers of this one could have read the same mistake, until its twin is issued here or somebody says that it does
 * not concern this language. What answers another correction asks for nothing itself. While this language is not live
 * nothing is asked for in it; nor for what was corrected before its first publication.
 */
export function correctionsAsked<C extends Omit<KnownCorrection, 'text' | 'version'>>(
  { locale, firstPublishedAt, isLive }: Language,
  all: readonly C[],
): C[] {
  if (!isLive || firstPublishedAt === null) return [];
  return all.filter(
    (one) =>
      one.locale !== locale &&
      one.twinOfId === null &&
      one.withdrawnAt === null &&
      one.issuedAt >= firstPublishedAt &&
      !one.waivedIn.includes(locale) &&
      !all.some((twin) => twin.twinOfId === one.id && twin.locale === locale && twin.withdrawnAt === null),
  );
}
