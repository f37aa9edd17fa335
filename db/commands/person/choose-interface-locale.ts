import { eq } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { users } from '#db/schema.ts';
import type { Locale } from '#lib/locale.ts';
import { ok } from '#lib/result.ts';

/** Keeps the language in which a person last chose to see the newsroom. */
export const chooseInterfaceLocale: OwnCommand<{ locale: Locale }, null> = ownCommand({
  name: 'chooseInterfaceLocale',
  unrecorded: 'a matter of taste',
  async run(tx, { locale }, by, now) {
    await tx.update(users).set({ interfaceLocale: locale, updatedAt: now }).where(eq(users.id, by.id));
    return ok({ value: null, touched: [], events: [] });
  },
});
