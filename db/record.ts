import { and, desc, eq } from 'drizzle-orm';
import type { CommittedChange } from '#db/after-commit.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { auditLog } from '#db/schema.ts';
import { keepsAddress } from '#lib/events/event-kinds.ts';
import { type Changes, type Event, type EventKind, foldChanges } from '#lib/events/events.ts';

/** A change on its way to be committed: what the record and the notifications are made from. */
export type Happened = Omit<CommittedChange, 'id' | 'notified'>;

/** A pause longer than this, in ms, begins another sitting. */
export const SITTING_MS = 10 * 60_000;

/** What is saved again and again while somebody writes, and what somebody tries who does not get in. The triggers allow these alone. */
const FOLDED: readonly EventKind[] = ['translation.edit', 'story.details', 'person.sign_in_failed'];

/** How far back a sitting is looked for: more than so many write in one text at a time nowhere. */
const NEWEST = 16;

/**
 * Puts what happened on record, one row an event, in the transaction of the change. Saves of one sitting are one row:
 * the same person in the same text, no longer than {@link SITTING_MS} after the last, with nothing but other saves in
 * between; `times` counts them, `lastAt` is the newest, and `detail` says what stood before the first and after the last.
 * `askedFrom` is the address it was asked from; it is kept of the kinds that {@link keepsAddress} names.
 */
export async function writeRecord(tx: Queryable, change: Happened, askedFrom?: string): Promise<void> {
  for (const event of change.events) {
    const address = keepsAddress(event.kind) ? (askedFrom ?? null) : null;
    const sitting = FOLDED.includes(event.kind) ? await findSitting(tx, change, event, address) : undefined;
    if (sitting) {
      await tx
        .update(auditLog)
        .set({ lastAt: change.at, times: sitting.times + 1, detail: foldDetail(sitting.detail, event.detail) })
        .where(eq(auditLog.id, sitting.id));
    } else {
      await tx.insert(auditLog).values({
        at: change.at,
        actorId: change.byId,
        event: event.kind,
        subjectType: event.subject,
        subjectId: String(event.id),
        detail: event.detail,
        address,
      });
    }
  }
}

async function findSitting(tx: Queryable, { at, byId }: Happened, event: Event, address: string | null) {
  const rows = await tx
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, event.subject), eq(auditLog.subjectId, String(event.id))))
    .orderBy(desc(auditLog.id))
    .limit(NEWEST);
  for (const row of rows) {
    if (row.event !== event.kind) return undefined;
    const sinceMs = Date.parse(at) - Date.parse(row.lastAt ?? row.at);
    if (row.actorId === byId && row.address === address && sinceMs >= 0 && sinceMs <= SITTING_MS) return row;
  }
  return undefined;
}

function foldDetail(before: Record<string, unknown> | null, after: Event['detail']): Record<string, unknown> {
  const folded: Record<string, unknown> = { ...before, ...after };
  if (before && after && 'changed' in before && 'changed' in after) {
    folded.changed = foldChanges(before.changed as Changes<object>, after.changed as Changes<object>);
  }
  if (before && after && 'fields' in before && 'fields' in after) {
    folded.fields = [...new Set([...(before.fields as string[]), ...(after.fields as string[])])];
  }
  return folded;
}
