import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listGrants } from '#db/load/person/grants.ts';
import { sessions, users } from '#db/schema.ts';
import type { Actor } from '#lib/people/roles.ts';
import { mustUseTwoSteps } from '#lib/people/two-steps.ts';

/**
 * Those of some sessions that hold at `now`, by their ids, with their person: not run out, used within `idleMs`, of
 * somebody who is not deactivated and owes no second step.
 */
export async function listValidSessions(
  ids: readonly string[],
  { now, idleMs }: { now: Date; idleMs: number },
  tx: Queryable = database().reader,
): Promise<Map<string, Actor>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      sessionId: sessions.id,
      id: users.id,
      name: users.name,
      isDemo: users.isDemo,
      hasTwoSteps: users.twoFactorEnabled,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        inArray(sessions.id, [...ids]),
        gt(sessions.expiresAt, now),
        gt(sessions.updatedAt, new Date(now.getTime() - idleMs)),
        isNull(users.deactivatedAt),
      ),
    );
  const held = await listGrants(
    rows.map(({ id }) => id),
    tx,
  );
  return new Map(
    rows
      .map((one) => ({ ...one, grants: held.get(one.id) ?? [] }))
      .filter((one) => one.hasTwoSteps || !mustUseTwoSteps(one))
      .map(({ sessionId, id, name, grants }) => [sessionId, { id, name, grants }]),
  );
}
