import { asc, count, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listStoriesById } from '#db/queries/story-list/listed-stories.ts';
import { askedNames, users } from '#db/schema.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';
import type { AskedKind } from '#lib/taxonomy/taxonomy-inputs.ts';

/** A name that a story asks for, in the language it was asked in. */
export type AskedName = { id: number; kind: AskedKind; locale: Locale; name: string };

/** The same for whoever decides: by whom, for which story. `asked` is its number. */
export type AskedNameFor = {
  asked: number;
  locale: Locale;
  name: string;
  by: PersonName | null;
  articleId: number;
  /** The story's headline in the language of the name, or in whichever it has; '' without one. */
  headline: string;
};

/** The names one story asks for, oldest first. */
export async function listAskedOf(articleId: number, db: Queryable = database().reader): Promise<AskedName[]> {
  return db
    .select({ id: askedNames.id, kind: askedNames.kind, locale: askedNames.locale, name: askedNames.name })
    .from(askedNames)
    .where(eq(askedNames.articleId, articleId))
    .orderBy(asc(askedNames.id));
}

const MOST_SHOWN = 100;

/** The names of a kind that are asked for, oldest first, at most a hundred. */
export async function listAskedNames(kind: AskedKind, db: Queryable = database().reader): Promise<AskedNameFor[]> {
  const rows = await db
    .select({ asked: askedNames, byName: users.name, byNameHi: users.nameHi })
    .from(askedNames)
    .leftJoin(users, eq(users.id, askedNames.askedById))
    .where(eq(askedNames.kind, kind))
    .orderBy(asc(askedNames.id))
    .limit(MOST_SHOWN);
  const stories = await listStoriesById([...new Set(rows.map(({ asked }) => asked.articleId))], db);
  return rows.map(({ asked: { id, locale, name, articleId }, byName, byNameHi }) => {
    const story = stories.find((one) => one.articleId === articleId);
    const headlines = [locale, ...LOCALES].map((one) => story?.translations[one]?.headline ?? '');
    return {
      asked: id,
      locale,
      name,
      by: byName === null ? null : personName({ name: byName, nameHi: byNameHi }),
      articleId,
      headline: headlines.find(Boolean) ?? '',
    };
  });
}

/** How many names of each kind are asked for. */
export async function countAskedNames(db: Queryable = database().reader): Promise<Record<AskedKind, number>> {
  const rows = await db.select({ kind: askedNames.kind, names: count() }).from(askedNames).groupBy(askedNames.kind);
  const of = (kind: AskedKind) => rows.find((row) => row.kind === kind)?.names ?? 0;
  return { topic: of('topic'), contributor: of('contributor') };
}
