import { and, eq, like, lt } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import { verifications } from '#db/schema.ts';
import { ok, refuse } from '#lib/result.ts';

const PREFIX = 'step-code-';

/**
 * Lets a code of an authenticator app through once: it is good for a minute and a half, and whoever watched it being
 * typed has that long. `key` is a keyed hash of the person and the code; it is remembered for `rememberMs`.
 */
export const takeCodeOnce: MachineCommand<{ key: string; rememberMs: number }, null, 'used'> = machineCommand({
  name: 'takeCodeOnce',
  unrecorded: 'nothing of the newsroom changes',
  async run(tx, { key, rememberMs }, _by, now) {
    const identifier = `${PREFIX}${key}`;
    await tx
      .delete(verifications)
      .where(and(like(verifications.identifier, `${PREFIX}%`), lt(verifications.expiresAt, now)));
    const [used] = await tx
      .select({ id: verifications.id })
      .from(verifications)
      .where(eq(verifications.identifier, identifier))
      .limit(1);
    if (used) return refuse('used');
    const expiresAt = new Date(now.getTime() + rememberMs);
    await tx
      .insert(verifications)
      .values({ id: randomUUID(), identifier, value: '', expiresAt, createdAt: now, updatedAt: now });
    return ok({ value: null, touched: [], events: [] });
  },
});
