import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { embargoes, schedules, translations, users } from '#db/schema.ts';
import type { GoingOut } from '#lib/article/embargo/embargo.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/**
 * The embargo of a story as it is written down, lapsed or not: `embargoedUntil` in UTC, null where there is none or it was
 * lifted. `version` is 0 for a story that never had one.
 */
export type StoredEmbargo = { embargoedUntil: string | null; version: number };

/** The embargo of a story, read inside the transaction `tx`. */
export async function findEmbargo(tx: Queryable, articleId: number): Promise<StoredEmbargo> {
  const [row] = await tx
    .select({ embargoedUntil: embargoes.embargoedUntil, version: embargoes.version })
    .from(embargoes)
    .where(eq(embargoes.articleId, articleId))
    .limit(1);
  return row ?? { embargoedUntil: null, version: 0 };
}

/** The same as a screen says it, with who wants it so: null for the machine, and where there is none. */
export async function findEmbargoBy(
  articleId: number,
  tx: Queryable,
): Promise<StoredEmbargo & { by: PersonName | null }> {
  const [row] = await tx
    .select({
      embargoedUntil: embargoes.embargoedUntil,
      version: embargoes.version,
      name: users.name,
      nameHi: users.nameHi,
    })
    .from(embargoes)
    .leftJoin(users, eq(users.id, embargoes.byId))
    .where(eq(embargoes.articleId, articleId))
    .limit(1);
  if (!row) return { embargoedUntil: null, version: 0, by: null };
  const { embargoedUntil, version, name, nameHi } = row;
  return { embargoedUntil, version, by: name === null ? null : personName({ name, nameHi }) };
}

/** What of a story readers have, or get by the clock; a schedule that failed gets nobody anything. */
export async function findGoingOut(tx: Queryable, articleId: number): Promise<GoingOut> {
  const live = await tx
    .select({ locale: translations.locale })
    .from(translations)
    .where(and(eq(translations.articleId, articleId), isNotNull(translations.liveRevisionId)))
    .orderBy(translations.locale);
  const scheduled = await tx
    .select({ locale: translations.locale, publishAt: schedules.publishAt })
    .from(schedules)
    .innerJoin(translations, eq(translations.id, schedules.translationId))
    .where(and(eq(translations.articleId, articleId), isNull(schedules.failure)))
    .orderBy(translations.locale);
  return { live: live.map(({ locale }) => locale), scheduled };
}
