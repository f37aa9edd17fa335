import { eq } from 'drizzle-orm';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { users } from '#db/schema.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { Locale } from '#lib/locale.ts';
import { ok, type Result } from '#lib/result.ts';

/** Keeps the language in which a person last chose to see the newsroom. Their own taste: everybody may, and it is not audited. */
export function chooseInterfaceLocale(
  { locale }: { locale: Locale },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<Result<null, never>> {
  return transact(db, async (tx) => {
    await tx.update(users).set({ interfaceLocale: locale, updatedAt: now }).where(eq(users.id, actor.id));
    return ok(null);
  });
}
