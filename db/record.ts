import type { Queryable } from '#db/engine/database.ts';
import { auditLog } from '#db/schema.ts';
import type { Actor } from '#lib/people/roles.ts';

/** What is written on record: who did what to which, when; `detail` for what the code of the deed does not say. */
export type AuditEntry = {
  deed: string;
  subjectType: 'article' | 'translation' | 'image' | 'section' | 'topic' | 'contributor' | 'agency' | 'user';
  subjectId: number | string;
  detail?: Record<string, unknown>;
};

/** Adds one row to the record. Call it in the transaction of the change, once for each allowed change. */
export async function writeAudit(tx: Queryable, actor: Actor | null, now: Date, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values({
    at: now.toISOString(),
    actorId: actor?.id ?? null,
    deed: entry.deed,
    subjectType: entry.subjectType,
    subjectId: String(entry.subjectId),
    detail: entry.detail ?? null,
  });
}
