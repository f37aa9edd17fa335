import { and, count, desc, eq, exists, inArray, isNotNull, like, not, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/engine/database.ts';
import { statusRule } from '#db/load/status-sql.ts';
import { articles, revisions, sectionNames, translations, users } from '#db/schema.ts';
import { storyPath } from '#lib/article/address.ts';
import { LIST_STATE_CONDITIONS, type ListState } from '#lib/article/list-states.ts';
import { type Stage, type Status, statusOf } from '#lib/article/workflow.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import { searchTerms } from '#lib/text/search-form.ts';

/** Which stories are asked for. Everything may be left out; `state` is that of `language` where both are given. */
export type StoryFilter = {
  /** Words of the headline in either script, in any order, unfinished ones too; `modi` finds मोदी. */
  search?: string;
  language?: Locale;
  state?: ListState;
  sectionId?: number;
  /** These stories and no others. */
  onlyIds?: number[];
  /** A user's id: stories they began, or a language of which they began or wrote last. */
  mineId?: string;
  /** From 1. */
  page?: number;
  pageSize?: number;
  /** Puts stories that readers can see in this language first; else the newest change is first. */
  liveFirstIn?: Locale;
};

/** One language of a story on the list. `address` is its public path, null when readers do not see it. Instants in UTC. */
export type ListedTranslation = {
  translationId: number;
  headline: string;
  status: Status;
  stage: Stage;
  updatedAt: string;
  updatedBy: string | null;
  address: string | null;
};

/** A story on the list, with each language it has. */
export type ListedStory = {
  articleId: number;
  sourceLocale: Locale;
  ownerId: string | null;
  sectionId: number | null;
  translations: Partial<Record<Locale, ListedTranslation>>;
  /** The newest change of any language, and who made it. */
  updatedAt: string;
  updatedBy: string | null;
};

/** One page of the list, and how many stories there are in all. */
export type StoryList = { stories: ListedStory[]; total: number; page: number; pageSize: number };

const PAGE_SIZE = 30;
const MOST_PAGES = 10_000;

/** The stories of the desk, newest change first. A page beyond the last answers the last one. */
export async function listStories(filter: StoryFilter = {}, db: Queryable = database().reader): Promise<StoryList> {
  const pageSize = filter.pageSize ?? PAGE_SIZE;
  const where = and(...conditions(filter, db));
  const newest = sql<string>`(select max(${translations.updatedAt}) from ${translations} where ${translations.articleId} = ${articles.id})`;
  // Counted with the page: asked apart, every rule would be tried twice on every story.
  const turnTo = (page: number) =>
    db
      .select({ id: articles.id, total: sql`count(*) over ()`.mapWith(Number) })
      .from(articles)
      .where(where)
      .orderBy(...(filter.liveFirstIn ? [desc(isLiveIn(filter.liveFirstIn, db))] : []), desc(newest), desc(articles.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
  let page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1) || 1), MOST_PAGES);
  let rows = await turnTo(page);
  if (rows.length === 0 && page > 1) {
    const [counted] = await db.select({ total: count() }).from(articles).where(where);
    page = Math.max(1, Math.ceil((counted?.total ?? 0) / pageSize));
    rows = await turnTo(page);
  }
  const ids = rows.map(({ id }) => id);
  return { stories: await listByIds(ids, db), total: rows[0]?.total ?? 0, page, pageSize };
}

function conditions({ search = '', language, state, sectionId, onlyIds, mineId }: StoryFilter, db: Queryable): SQL[] {
  const found: (SQL | undefined)[] = [];
  // A list of stories, not a question a story: asked once for all of them, and never of the long texts.
  const some = (...rules: (SQL | undefined)[]) =>
    inArray(
      articles.id,
      db
        .select({ id: translations.articleId })
        .from(translations)
        .where(and(...rules)),
    );
  const inLanguage = language ? eq(translations.locale, language) : undefined;
  // A folded term holds letters, marks, digits, a space and the sound mark: nothing LIKE would read as a pattern.
  const words = searchTerms(search).map((spellings) =>
    or(...spellings.map((one) => like(translations.searchForm, `%${one}%`))),
  );
  if (words.length > 0) found.push(some(...words));
  else if (search.trim() !== '') found.push(sql`1 = 0`);
  if (state === 'none') {
    const missing = (language ? [language] : LOCALES).map((locale) => not(some(eq(translations.locale, locale))));
    found.push(or(...missing));
  } else if (state) found.push(some(inLanguage, statusRule(LIST_STATE_CONDITIONS[state])));
  else if (inLanguage) found.push(some(inLanguage));
  if (sectionId !== undefined) found.push(eq(articles.sectionId, sectionId));
  if (onlyIds !== undefined) found.push(inArray(articles.id, onlyIds));
  if (mineId !== undefined) {
    found.push(
      or(
        eq(articles.createdById, mineId),
        some(or(eq(translations.createdById, mineId), inArray(translations.draftRevisionId, writtenBy(mineId, db)))),
      ),
    );
  }
  return found.filter((rule) => rule !== undefined);
}

function writtenBy(authorId: string, db: Queryable) {
  return db.select({ id: revisions.id }).from(revisions).where(eq(revisions.authorId, authorId));
}

function isLiveIn(locale: Locale, db: Queryable): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(translations)
      .where(
        and(
          eq(translations.articleId, articles.id),
          eq(translations.locale, locale),
          isNotNull(translations.liveRevisionId),
        ),
      ),
  );
}

async function listByIds(ids: number[], db: Queryable): Promise<ListedStory[]> {
  if (ids.length === 0) return [];
  const live = alias(revisions, 'live');
  const rows = await db
    .select({
      article: articles,
      translation: translations,
      headline: revisions.headline,
      writtenBy: users.name,
      liveSlug: live.slug,
      liveDetails: live.details,
    })
    .from(articles)
    .innerJoin(translations, eq(translations.articleId, articles.id))
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .leftJoin(users, eq(users.id, revisions.authorId))
    .leftJoin(live, eq(live.id, translations.liveRevisionId))
    .where(inArray(articles.id, ids));
  const slugs = await db
    .select({ sectionId: sectionNames.sectionId, locale: sectionNames.locale, slug: sectionNames.slug })
    .from(sectionNames);

  return ids.flatMap((articleId): ListedStory[] => {
    const own = rows.filter((row) => row.article.id === articleId);
    const [first] = own;
    if (!first) return [];
    const newest = own.reduce((a, b) => (b.translation.updatedAt > a.translation.updatedAt ? b : a));
    const story: ListedStory = {
      articleId,
      sourceLocale: first.article.sourceLocale,
      ownerId: first.article.createdById,
      sectionId: first.article.sectionId,
      translations: {},
      updatedAt: newest.translation.updatedAt,
      updatedBy: newest.writtenBy,
    };
    for (const { translation, headline, writtenBy, liveSlug, liveDetails } of own) {
      const { locale } = translation;
      const section = slugs.find((one) => one.locale === locale && one.sectionId === liveDetails?.sectionId)?.slug;
      story.translations[locale] = {
        translationId: translation.id,
        headline,
        status: statusOf(translation),
        stage: translation.stage,
        updatedAt: translation.updatedAt,
        updatedBy: writtenBy,
        address:
          liveSlug === null || section === undefined ? null : storyPath({ locale, section, slug: liveSlug, articleId }),
      };
    }
    return [story];
  });
}
