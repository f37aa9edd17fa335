import { and, eq, gt, gte, isNotNull, isNull, like, lt, lte, min, ne, or, type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, alias, union } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { articles, assignments, holds, plannedWithdrawals, schedules, storyNotes, translations } from '#db/schema.ts';
import { HOLD_LASTS_MS } from '#lib/article/holds/hold.ts';
import { DUE_WITHIN_MS, MISSING_AFTER_MS, MISSING_UNTIL_MS, type Need } from '#lib/desk/needs.ts';
import { type Locale, LOCALES, otherLocales } from '#lib/locale.ts';

/** Which stories are meant: those of a need, in one language of it or in any, at an instant. */
export type Needed = { need: Need; language: Locale | undefined; now: Date };

const after = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString();

/** The numbers of the stories that are meant, as a question to stand within another. */
export function neededStories({ need, language, now }: Needed, db: Queryable): SQL {
  const { articleId } = translations;
  const own = language && eq(translations.locale, language);
  switch (need) {
    case 'held': {
      const part = language && like(holds.part, `%:${language}`);
      const isAlive = gt(holds.heardAt, after(now, -HOLD_LASTS_MS));
      return asked(db.select({ articleId: holds.articleId }).from(holds).where(and(isAlive, part)));
    }
    case 'failed':
      return asked(
        db
          .select({ articleId })
          .from(schedules)
          .innerJoin(translations, eq(translations.id, schedules.translationId))
          .where(and(isNotNull(schedules.failure), own)),
      );
    case 'missing': {
      const [first, ...rest] = LOCALES.filter((one) => language === undefined || one === language).map((one) =>
        missing(one, now, db),
      );
      const [second] = rest;
      return first && second ? asked(union(first, second)) : asked(first);
    }
    case 'due': {
      const until = after(now, DUE_WITHIN_MS);
      return asked(
        union(
          db
            .select({ articleId })
            .from(schedules)
            .innerJoin(translations, eq(translations.id, schedules.translationId))
            .where(and(isNull(schedules.failure), lte(schedules.publishAt, until), own)),
          db
            .select({ articleId })
            .from(plannedWithdrawals)
            .innerJoin(translations, eq(translations.id, plannedWithdrawals.translationId))
            .where(and(lte(plannedWithdrawals.withdrawAt, until), own)),
          db
            .select({ articleId: assignments.articleId })
            .from(assignments)
            .innerJoin(articles, eq(articles.id, assignments.articleId))
            .leftJoin(translations, and(eq(translations.articleId, assignments.articleId), isOfAssignment))
            .where(
              and(
                lte(assignments.dueAt, until),
                isNotNull(assignments.personId),
                isToWrite,
                language && eq(assignedLanguage, language),
              ),
            ),
          // A note is of the story, in no language.
          db
            .select({ articleId: storyNotes.articleId })
            .from(storyNotes)
            .where(and(lte(storyNotes.deadline, until), isNull(storyNotes.doneAt), language && sql`1 = 0`)),
        ),
      );
    }
  }
}

const asked = (question: { getSQL(): SQL } | undefined): SQL => {
  if (!question) throw new Error('There is a question for every language');
  return sql`(${question.getSQL()})`;
};

/** The language that is to be written: whoever has a story as a whole has its first one. Of `assignments` with `articles`. */
export const assignedLanguage = sql`(case when ${assignments.scope} = 'story' then ${articles.sourceLocale} else ${assignments.scope} end)`;
/** The language that is to be written, as it stands. */
export const isOfAssignment = sql`${translations.locale} = ${assignedLanguage}`;
/** What is given to somebody is still to be written: not begun; or being written; or live as it stands, and given to somebody after that. */
export const isToWrite = or(
  isNull(translations.id),
  and(
    eq(translations.stage, 'draft'),
    or(
      isNull(translations.liveRevisionId),
      ne(translations.draftRevisionId, translations.liveRevisionId),
      lt(translations.updatedAt, assignments.at),
    ),
  ),
);

const twin = alias(translations, 'twin');

/** Stories that readers have in another language for long enough, and never had in this one. */
function missing(language: Locale, now: Date, db: Queryable) {
  const [other = language] = otherLocales(language);
  return db
    .select({ articleId: translations.articleId })
    .from(translations)
    .leftJoin(twin, and(eq(twin.articleId, translations.articleId), eq(twin.locale, language)))
    .where(
      and(
        eq(translations.locale, other),
        isNotNull(translations.liveRevisionId),
        lte(translations.firstPublishedAt, after(now, -MISSING_AFTER_MS)),
        gte(translations.firstPublishedAt, after(now, -MISSING_UNTIL_MS)),
        isNull(twin.firstPublishedAt),
      ),
    );
}

/**
 * The next instant (UTC) at which the clock alone changes what {@link neededStories} answers: something becomes due or a
 * language missing. Null where nothing of the kind is ahead. Somebody who stops writing is heard of.
 */
export async function nextNeed(now: Date, db: Queryable = database().reader): Promise<Date | null> {
  const due = after(now, DUE_WITHIN_MS);
  const next = async (column: AnySQLiteColumn, from: string, more?: SQL) => {
    const [row] = await db
      .select({ at: min(column) })
      .from(column.table)
      .where(and(gt(column, from), more));
    return typeof row?.at === 'string' ? row.at : undefined;
  };
  const ahead = [
    ...[
      await next(schedules.publishAt, due, isNull(schedules.failure)),
      await next(plannedWithdrawals.withdrawAt, due),
      await next(assignments.dueAt, due, isNotNull(assignments.personId)),
      await next(storyNotes.deadline, due, isNull(storyNotes.doneAt)),
    ].map((at) => at && Date.parse(at) - DUE_WITHIN_MS),
    ...(
      await Promise.all(
        LOCALES.map((one) =>
          next(
            translations.firstPublishedAt,
            after(now, -MISSING_AFTER_MS),
            and(eq(translations.locale, one), isNotNull(translations.liveRevisionId)),
          ),
        ),
      )
    ).map((at) => at && Date.parse(at) + MISSING_AFTER_MS),
  ].filter((at) => typeof at === 'number');
  return ahead.length === 0 ? null : new Date(Math.min(...ahead));
}
