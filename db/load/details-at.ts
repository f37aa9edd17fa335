import { and, desc, eq, gt, isNull, min } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findDetails } from '#db/load/find-details.ts';
import { auditLog, revisions } from '#db/schema.ts';
import { DETAIL_FIELDS } from '#lib/merge/merge-details.ts';
import type { Changes } from '#lib/events/events.ts';
import type { DetailsThen, StoryDetails } from '#lib/article/text.ts';

/**
 * What a story's languages share as it stood at `at` (ISO 8601, UTC), as the record tells it. A field is undefined where
 * nobody can say: it changed in a sitting that had begun before and went on after.
 */
export async function detailsAt(tx: Queryable, articleId: number, at: string): Promise<DetailsThen> {
  const standing: DetailsThen = await findDetails(tx, articleId);
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
  const unknown = new Set<keyof StoryDetails>();
  for (const change of changes) {
    if ((change.lastAt ?? change.at) <= at) break;
    const changed = (change.detail?.changed ?? {}) as Changes<StoryDetails>;
    for (const field of DETAIL_FIELDS) {
      const was = changed[field];
      if (!was || unknown.has(field)) continue;
      if (change.at <= at) unknown.add(field);
      Object.assign(standing, { [field]: change.at <= at ? undefined : was.from });
    }
  }
  return standing;
}

/**
 * What a story's languages share as it belongs to one text of it, for who was given that text at `at` (ISO 8601, UTC): as it
 * was published with it; else as it stood when the next text was begun, or at `at` where none was by then. Where nobody can
 * say, as it stands today.
 */
export async function detailsOfRevision(
  tx: Queryable,
  { articleId, revision, at }: { articleId: number; revision: typeof revisions.$inferSelect; at: string },
): Promise<StoryDetails> {
  const today = await findDetails(tx, articleId);
  if (revision.details) {
    const { sectionId, agencyId, contributorIds, topicIds, leadImageId } = revision.details;
    return { sectionId, agencyId, contributorIds, topicIds, leadImageId };
  }
  const [next] = await tx
    .select({ begunAt: min(revisions.createdAt) })
    .from(revisions)
    .where(
      and(
        eq(revisions.translationId, revision.translationId),
        gt(revisions.number, revision.number),
        isNull(revisions.keptFor),
      ),
    );
  const begunAt = next?.begunAt ?? at;
  const then = await detailsAt(tx, articleId, begunAt < at ? begunAt : at);
  const known = Object.entries(then).filter(([, value]) => value !== undefined);
  return { ...today, ...Object.fromEntries(known) };
}
