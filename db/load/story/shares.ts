import { and, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { articles, embargoes, shares, translations, users } from '#db/schema.ts';
import type { Subject } from '#lib/policy/can.ts';
import type { Locale } from '#lib/locale.ts';

/** The form in which the secret part of a link to a draft is kept. */
export function shareHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Whether a link to a draft opens it at `now`. What ends one for good is written in the transaction that does it (endShares);
 * that the text may be seen by nobody outside is asked here once more, of how things stand, so that nothing gets past
 * which forgot to write it: the time is over, the story lies in the bin or under an embargo, the text was withdrawn, what
 * readers see is another than when the link was made, or whoever made it has no account in use.
 */
export function living(now: Date): SQL | undefined {
  const at = now.toISOString();
  return and(
    isNull(shares.endedAt),
    gt(shares.expiresAt, at),
    isNull(articles.binnedAt),
    or(isNull(embargoes.embargoedUntil), lte(embargoes.embargoedUntil, at)),
    isNull(translations.withdrawnAt),
    or(
      and(isNull(shares.liveRevisionId), isNull(translations.liveRevisionId)),
      eq(shares.liveRevisionId, translations.liveRevisionId),
    ),
    isNull(users.deactivatedAt),
  );
}

/** A link that opens a draft. Instants in UTC. */
export type LivingShare = {
  shareId: number;
  articleId: number;
  locale: Locale;
  /** The text it shows; null for the newest. */
  revisionId: number | null;
  /** When it was made. */
  sharedAt: string;
  expiresAt: string;
  /** Who made it, by the names of both interfaces; null for the machine. */
  by: { name: string; nameHi: string | null } | null;
};

/** The link of a token, while it opens a draft of this language; undefined for every other string there is. */
export async function findLivingShare(
  db: Queryable,
  { token, locale, now }: { token: string; locale: Locale; now: Date },
): Promise<LivingShare | undefined> {
  const [found] = await db
    .select({
      shareId: shares.id,
      articleId: translations.articleId,
      locale: translations.locale,
      revisionId: shares.revisionId,
      sharedAt: shares.at,
      expiresAt: shares.expiresAt,
      by: { name: users.name, nameHi: users.nameHi },
    })
    .from(shares)
    .innerJoin(translations, eq(translations.id, shares.translationId))
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .leftJoin(embargoes, eq(embargoes.articleId, articles.id))
    .leftJoin(users, eq(users.id, shares.byId))
    .where(and(eq(shares.tokenHash, shareHash(token)), eq(translations.locale, locale), living(now)))
    .limit(1);
  return found;
}

/** How many links open a draft of this language of a story. */
export async function countLivingShares(tx: Queryable, translationId: number, now: Date): Promise<number> {
  const rows = await tx
    .select({ id: shares.id })
    .from(shares)
    .innerJoin(translations, eq(translations.id, shares.translationId))
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .leftJoin(embargoes, eq(embargoes.articleId, articles.id))
    .leftJoin(users, eq(users.id, shares.byId))
    .where(and(eq(shares.translationId, translationId), living(now)));
  return rows.length;
}

/** A link as a command loads it before it decides anything; whose it is, is asked of who made it. */
type FoundShare = {
  share: typeof shares.$inferSelect;
  articleId: number;
  locale: Locale;
  /** For can(). */
  subject: Subject;
};

/** The link, over or not, read inside the transaction `tx`; undefined when there is none. */
export async function findShare(tx: Queryable, shareId: number): Promise<FoundShare | undefined> {
  const [row] = await tx
    .select({
      share: shares,
      articleId: translations.articleId,
      locale: translations.locale,
      sectionId: articles.sectionId,
    })
    .from(shares)
    .innerJoin(translations, eq(translations.id, shares.translationId))
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .where(eq(shares.id, shareId))
    .limit(1);
  if (!row) return undefined;
  const { sectionId, ...link } = row;
  return { ...link, subject: { ownerId: link.share.byId, locale: link.locale, sectionId } };
}
