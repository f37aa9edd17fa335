import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import type { Engine } from '#lib/env.ts';

/** The generated migrations of an engine: their folder, and the moment each was made, in ms, oldest first. */
export type Migrations = { folder: string; moments: number[] };

/** What migrating did: how many migrations it applied, and where it put the copy it made first. */
export type Migrated = { applied: number; backup: string | undefined };

/** Reads what migrations a folder holds; that of this version for `engine` unless said. */
export function readMigrations(engine: Engine, folder = path.join(process.cwd(), 'db/migrations', engine)): Migrations {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  return { folder, moments: journal.entries.map(({ when }) => when) };
}

/**
 * How many migrations a database still needs that has had those of `applied` (the moments they were made, oldest first).
 * @throws DatabaseUnfitError when it has had one that this version does not know
 */
export function countPending({ moments }: Migrations, applied: readonly number[]): number {
  const last = applied.at(-1) ?? 0;
  if (last > Math.max(0, ...moments)) {
    throw new DatabaseUnfitError('The database was made by a newer version of Setu; this one cannot open it.');
  }
  return moments.filter((when) => when > last).length;
}

/** Runs the migrations, and says it in a sentence when one of them fails. */
export async function orSay(migrating: () => unknown): Promise<void> {
  try {
    await migrating();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnfitError(`The database could not be brought up to this version, and is as it was: ${why}.`, {
      cause: error,
    });
  }
}
