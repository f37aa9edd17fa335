import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { articles, auditLog } from '#db/schema.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** Later than this after its moment a text is late: the server was down, or its disk was full. */
const LATE_MS = 60_000;
/** For as long the desk is told. */
const TOLD_MS = 24 * 60 * 60 * 1000;

/** A text that went live after the moment it was scheduled for. Instants in UTC. */
export type LatePublication = {
  articleId: number;
  locale: Locale;
  /** Where the story stands now. */
  sectionId: number | null;
  headline: string;
  dueAt: string;
  liveAt: string;
};

/** What went live by itself in the last 24 hours, but more than a minute late; the newest first. */
export async function listLatePublications(now: Date, db: Queryable = database().reader): Promise<LatePublication[]> {
  const since = new Date(now.getTime() - TOLD_MS).toISOString();
  const rows = await db
    .select({ at: auditLog.at, detail: auditLog.detail })
    .from(auditLog)
    .where(and(eq(auditLog.event, 'translation.publish'), gte(auditLog.at, since)))
    .orderBy(desc(auditLog.at), desc(auditLog.id));
  const late = rows.flatMap(({ at, detail }) => {
    const { articleId, headline, scheduledFor, locale: named } = (detail ?? {}) as Record<string, unknown>;
    const locale = LOCALES.find((one) => one === named);
    if (typeof scheduledFor !== 'string' || typeof articleId !== 'number' || !locale) return [];
    if (Date.parse(at) - Date.parse(scheduledFor) <= LATE_MS) return [];
    return [{ articleId, locale, headline: String(headline ?? ''), dueAt: scheduledFor, liveAt: at }];
  });
  if (late.length === 0) return [];
  const ids = [...new Set(late.map(({ articleId }) => articleId))];
  const stories = await db
    .select({ id: articles.id, sectionId: articles.sectionId })
    .from(articles)
    .where(inArray(articles.id, ids));
  return late.map((one) => ({ ...one, sectionId: stories.find(({ id }) => id === one.articleId)?.sectionId ?? null }));
}
