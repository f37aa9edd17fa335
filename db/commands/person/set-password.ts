import { and, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { endPendingSignIns } from '#db/commands/person/end-pending-sign-ins.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { accounts } from '#db/schema.ts';

/**
 * Puts a hash in place of a person's password, or adds it where there was none, and ends the sign-ins that were begun
 * with the old one and wait for a code. Inside the caller's transaction.
 */
export async function setPassword(tx: Queryable, userId: string, password: string, now: Date): Promise<void> {
  const own = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));
  await endPendingSignIns(tx, userId);
  const [account] = await tx.select({ id: accounts.id }).from(accounts).where(own).limit(1);
  if (account) await tx.update(accounts).set({ password, updatedAt: now }).where(own);
  else
    await tx.insert(accounts).values({
      id: randomUUID(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password,
      createdAt: now,
      updatedAt: now,
    });
}
