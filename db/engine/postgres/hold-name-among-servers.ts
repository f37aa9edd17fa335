import type { Database } from '#db/engine/common/database-types.ts';
import { nameHolder } from '#db/engine/common/hold-name.ts';
import { connectAlone } from '#db/engine/postgres/migrate-postgres.ts';

/** First half of the advisory locks that are called by a name; the second is the name's hash. */
const NAMED_LOCKS = 5_372;

/**
 * {@link Database.holdName} among all servers of a database: an advisory lock on a connection of its own, which goes
 * with the connection however the process ends. Within the process only one waits for it, so that many uploads of the
 * same picture take one connection.
 */
export function holdNameAmongServers(url: string): Database['holdName'] {
  const here = nameHolder();
  return (name, work) =>
    here(name, async () => {
      const client = await connectAlone(url);
      try {
        await client.query('select pg_advisory_lock($1, hashtext($2))', [NAMED_LOCKS, name]);
        return await work();
      } finally {
        await client.end().catch(() => undefined);
      }
    });
}
