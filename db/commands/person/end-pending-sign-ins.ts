import { and, eq, like } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { verifications } from '#db/schema.ts';

/**
 * Ends the sign-ins of a person that have had the password and wait for a code: what they were begun with no longer
 * holds. Inside the caller's transaction.
 */
export async function endPendingSignIns(tx: Queryable, userId: string): Promise<void> {
  // better-auth's own mark for them; a code that was used carries another.
  await tx.delete(verifications).where(and(eq(verifications.value, userId), like(verifications.identifier, '2fa-%')));
}
