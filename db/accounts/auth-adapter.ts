import type { BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import { transact } from '#db/engine/transact.ts';
import { accounts, rateLimits, sessions, twoFactors, users, verifications } from '#db/schema.ts';

const TABLES = {
  user: users,
  session: sessions,
  account: accounts,
  verification: verifications,
  rateLimit: rateLimits,
  twoFactor: twoFactors,
};

/**
 * better-auth's view of our tables. Reads ask the reading connection. Each write waits its turn and is a transaction of
 * its own, through an adapter made for it: in PostgreSQL a transaction is a connection, and in SQLite a write sent past
 * the queue could land between another's BEGIN and COMMIT and be rolled back with it.
 */
export function authAdapter(db: Database) {
  const provider = db.engine === 'sqlite' ? 'sqlite' : 'pg';
  const over = (queryable: Queryable, options: BetterAuthOptions) =>
    drizzleAdapter(queryable, { provider, schema: TABLES, transaction: false })(options);
  return (options: BetterAuthOptions) => {
    // Changed in place, not copied: better-auth knows the adapter by its identity, and hands it to its own transactions.
    const adapter = over(db.reader, options);
    const { create, update, updateMany, delete: remove, deleteMany, consumeOne, incrementOne } = adapter;
    type Adapter = typeof adapter;
    const writing = <T>(work: (own: Adapter) => Promise<T>) => transact(db, (tx) => work(over(tx, options)));
    return Object.assign(adapter, {
      create: (data: Parameters<typeof create>[0]) => writing((own) => own.create(data)),
      update: (data: Parameters<typeof update>[0]) => writing((own) => own.update(data)),
      updateMany: (data: Parameters<typeof updateMany>[0]) => writing((own) => own.updateMany(data)),
      delete: (data: Parameters<typeof remove>[0]) => writing((own) => own.delete(data)),
      deleteMany: (data: Parameters<typeof deleteMany>[0]) => writing((own) => own.deleteMany(data)),
      consumeOne: (data: Parameters<typeof consumeOne>[0]) => writing((own) => own.consumeOne(data)),
      incrementOne: (data: Parameters<typeof incrementOne>[0]) => writing((own) => own.incrementOne(data)),
    });
  };
}
