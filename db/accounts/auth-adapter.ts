import type { BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { accounts, rateLimits, sessions, twoFactors, users, verifications } from '#db/schema.ts';

const CONFIG = {
  provider: 'sqlite',
  schema: {
    user: users,
    session: sessions,
    account: accounts,
    verification: verifications,
    rateLimit: rateLimits,
    twoFactor: twoFactors,
  },
  transaction: false,
} as const;

/**
 * better-auth's view of our tables. Reads ask the reading connection. Each write waits its turn and is a transaction of
 * its own: sent straight to the writer, it could land between another's BEGIN and COMMIT and be rolled back with it.
 */
export function authAdapter(db: Database) {
  return (options: BetterAuthOptions) => {
    const reading = drizzleAdapter(db.reader, CONFIG)(options);
    // Changed in place, not copied: better-auth knows the adapter by its identity, and hands it to its own transactions.
    const adapter = drizzleAdapter(db.writer, CONFIG)(options);
    const { create, update, updateMany, delete: remove, deleteMany, consumeOne, incrementOne } = adapter;
    return Object.assign(adapter, {
      findOne: reading.findOne,
      findMany: reading.findMany,
      count: reading.count,
      create: (data: Parameters<typeof create>[0]) => transact(db, () => create(data)),
      update: (data: Parameters<typeof update>[0]) => transact(db, () => update(data)),
      updateMany: (data: Parameters<typeof updateMany>[0]) => transact(db, () => updateMany(data)),
      delete: (data: Parameters<typeof remove>[0]) => transact(db, () => remove(data)),
      deleteMany: (data: Parameters<typeof deleteMany>[0]) => transact(db, () => deleteMany(data)),
      consumeOne: (data: Parameters<typeof consumeOne>[0]) => transact(db, () => consumeOne(data)),
      incrementOne: (data: Parameters<typeof incrementOne>[0]) => transact(db, () => incrementOne(data)),
    });
  };
}
