import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import { corrections, correctionWaivers, translations, users } from '#db/schema.ts';
import type { KnownCorrection } from '#lib/article/publishing/corrections.ts';
import type { PublishedCorrection } from '#lib/article/published-article.ts';
import type { Subject } from '#lib/policy/can.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** A correction with who issued it; null for the machine. */
export type StoryCorrection = KnownCorrection & { by: PersonName | null };

/** Every correction of a story in any language, withdrawn ones too, in the order they were issued. */
export async function listCorrections(tx: Queryable, articleId: number): Promise<StoryCorrection[]> {
  const rows = await tx
    .select({ one: corrections, locale: translations.locale, name: users.name, nameHi: users.nameHi })
    .from(corrections)
    .innerJoin(translations, eq(translations.id, corrections.translationId))
    .leftJoin(users, eq(users.id, corrections.issuedById))
    .where(eq(translations.articleId, articleId))
    .orderBy(asc(corrections.id));
  // Hardly any story has one.
  if (rows.length === 0) return [];
  const waivers = await tx
    .select({ correctionId: correctionWaivers.correctionId, locale: correctionWaivers.locale })
    .from(correctionWaivers)
    .innerJoin(corrections, eq(corrections.id, correctionWaivers.correctionId))
    .innerJoin(translations, eq(translations.id, corrections.translationId))
    .where(eq(translations.articleId, articleId));
  return rows.map(({ one, locale, name, nameHi }) => ({
    id: one.id,
    locale,
    twinOfId: one.twinOfId,
    text: one.text,
    issuedAt: one.issuedAt,
    version: one.version,
    withdrawnAt: one.withdrawnAt,
    waivedIn: waivers.filter(({ correctionId }) => correctionId === one.id).map((waiver) => waiver.locale),
    by: name === null ? null : personName({ name, nameHi }),
  }));
}

/** A correction as a command loads it, with the language it was issued in. `subject` is for can(). */
export type FoundCorrection = {
  correction: typeof corrections.$inferSelect;
  found: FoundTranslation;
  subject: Subject;
};

/** The correction with its language, read inside the transaction `tx`; undefined when there is none, or its story lies in the bin. */
export async function findCorrection(tx: Queryable, correctionId: number): Promise<FoundCorrection | undefined> {
  const [correction] = await tx.select().from(corrections).where(eq(corrections.id, correctionId)).limit(1);
  const found = correction && (await findTranslation(tx, correction.translationId));
  return correction && found && { correction, found, subject: found.subject };
}

const standing = keptQuery((db) =>
  db
    .select({ text: corrections.text, issuedAt: corrections.issuedAt })
    .from(corrections)
    .where(and(eq(corrections.translationId, sql.placeholder('translationId')), isNull(corrections.withdrawnAt)))
    .orderBy(desc(corrections.id)),
);

/** The corrections that readers of one language see, newest first. Instants are ISO 8601 in UTC. */
export async function listPublishedCorrections(translationId: number, db: Queryable): Promise<PublishedCorrection[]> {
  return standing(db, { translationId });
}
