import { and, eq, gt, isNull } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { invitations, users } from '#db/schema.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** Whom an open invitation is for, and until when (ISO 8601, UTC) it is open. */
type OpenInvitation = { userId: string; name: PersonName; email: string; expiresAt: string };

/** The invitation behind a token, while it is open: not used, not run out, its person not deactivated. */
export async function findOpenInvitation(
  token: string,
  now: Date,
  tx: Queryable = database().reader,
): Promise<OpenInvitation | undefined> {
  const [found] = await tx
    .select({
      userId: users.id,
      name: users.name,
      nameHi: users.nameHi,
      email: users.email,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .where(
      and(
        eq(invitations.tokenHash, invitationHash(token)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now.toISOString()),
        isNull(users.deactivatedAt),
      ),
    )
    .limit(1);
  if (!found) return undefined;
  const { name, nameHi, ...invitation } = found;
  return { ...invitation, name: personName({ name, nameHi }) };
}

/** The form in which an invitation's token is kept. */
export function invitationHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
