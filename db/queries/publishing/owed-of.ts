import { inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findOwed } from '#db/load/publishing/owed.ts';
import { listCorrections, type StoryCorrection } from '#db/load/publishing/corrections.ts';
import { revisions, type translations } from '#db/schema.ts';
import type { Locale } from '#lib/locale.ts';

type Correction = Pick<StoryCorrection, 'id' | 'text' | 'issuedAt' | 'version' | 'by'>;

/** What the screen of one language is told of corrections and of the other language. Instants are ISO 8601 in UTC. */
export type OwedOf = {
  /** What readers of this language are told was wrong, newest first. */
  corrections: Correction[];
  owed: {
    /**
     * What the other language was updated to and this one has not taken in: the updates in their order, the last one's
     * text, and the numbers of the texts to compare, `from` null where this one was never in line with any.
     */
    behind: {
      locale: Locale;
      translationId: number;
      revisionId: number;
      from: number | null;
      to: number;
      updates: { at: string; note: string }[];
    } | null;
    /** Corrections of the other language still to be issued in this one. */
    corrections: (Correction & { locale: Locale })[];
  };
};

const viewOf = ({ id, text, issuedAt, version, by }: StoryCorrection): Correction => ({
  id,
  text,
  issuedAt,
  version,
  by,
});

/** @see OwedOf */
export async function findOwedOf(translation: typeof translations.$inferSelect, db: Queryable): Promise<OwedOf> {
  const { articleId, locale, madeFromRevisionId } = translation;
  const { missed, corrections } = (await findOwed(db, articleId))(translation);
  const own = (await listCorrections(db, articleId)).filter((one) => one.locale === locale && one.withdrawnAt === null);
  return {
    corrections: own.toReversed().map(viewOf),
    owed: {
      behind: await behindBy(missed, madeFromRevisionId, db),
      corrections: corrections.map((one) => ({ ...viewOf(one), locale: one.locale })),
    },
  };
}

async function behindBy(
  missed: Awaited<ReturnType<Awaited<ReturnType<typeof findOwed>>>>['missed'],
  from: number | null,
  db: Queryable,
): Promise<OwedOf['owed']['behind']> {
  const revisionId = Math.max(...missed.map((one) => one.revisionId));
  const last = missed.find((one) => one.revisionId === revisionId);
  if (!last) return null;
  const rows = await db
    .select({ id: revisions.id, number: revisions.number, translationId: revisions.translationId })
    .from(revisions)
    .where(inArray(revisions.id, [revisionId, from ?? revisionId]));
  const numberOf = (id: number | null) =>
    rows.find((row) => row.id === id && row.translationId === last.translationId)?.number ?? null;
  const updates = missed.map(({ at, note }) => ({ at, note }));
  const { locale, translationId } = last;
  return { locale, translationId, revisionId, from: numberOf(from), to: numberOf(revisionId) ?? 0, updates };
}
