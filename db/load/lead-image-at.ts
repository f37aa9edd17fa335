import { and, desc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { articles, auditLog } from '#db/schema.ts';
import type { Changes } from '#lib/events/events.ts';
import type { StoryDetails } from '#lib/article/text.ts';

/**
 * The lead picture a story had at `at` (ISO 8601, UTC), as the record tells it; null for none, undefined where nobody can
 * say: it changed in a sitting that had begun before and went on after.
 */
export async function leadImageAt(tx: Queryable, articleId: number, at: string): Promise<number | null | undefined> {
  const [article] = await tx
    .select({ leadImageId: articles.leadImageId })
    .from(articles)
    .where(eq(articles.id, articleId))
    .limit(1);
  let standing = article?.leadImageId;
  const changes = await tx
    .select({ at: auditLog.at, lastAt: auditLog.lastAt, detail: auditLog.detail })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, 'article'),
        eq(auditLog.subjectId, String(articleId)),
        eq(auditLog.event, 'story.details'),
      ),
    )
    .orderBy(desc(auditLog.id));
  for (const change of changes) {
    if ((change.lastAt ?? change.at) <= at) break;
    const lead = (change.detail?.changed as Changes<StoryDetails> | undefined)?.leadImageId;
    if (!lead) continue;
    if (change.at <= at) return undefined;
    standing = lead.from;
  }
  return standing;
}
