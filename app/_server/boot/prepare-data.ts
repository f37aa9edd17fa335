import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { issueFirstRunCode } from '#app/_server/accounts/first-run-code.ts';
import { CannotStartError } from '#app/_server/gate/cannot-start.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { holdDirectory } from '#db/engine/sqlite/hold-directory.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';
import type { Migrated } from '#db/engine/common/migrations.ts';
import { sweepUnfinishedCopies } from '#db/engine/sqlite/copy-sqlite.ts';
import { backupDirectory } from '#db/engine/sqlite/migrate-sqlite.ts';
import { isNewsroomEmpty, listDemoPeople } from '#db/queries/person/people.ts';
import { DEMO_PASSWORD } from '#lib/people/demo-password.ts';
import { grantsInShort } from '#lib/people/grants-in-short.ts';
import { isDemoUnfinished } from '#db/seed/demo-mark.ts';
import type { Settings } from '#lib/env.ts';

// An application whose gate was killed ends by itself a moment later, and until then has the directory.
const HOLD_WITHIN_MS = 5_000;
const HOLD_AGAIN_MS = 100;
/** Longer than an upload and the making of its sizes ever take. */
const UPLOAD_LASTS_MS = 60 * 60_000;

/**
 * Makes the data directory for its owner alone, and takes it for this process. Resolves to what gives it back.
 * @throws CannotStartError when another Setu keeps it for 5 s, or when the disk takes no more
 */
export async function openDataDir(settings: Settings): Promise<{ release(): void }> {
  const directory = path.resolve(settings.dataDir);
  const until = performance.now() + HOLD_WITHIN_MS;
  for (;;) {
    const hold = takeDataDir(directory);
    if (hold) return hold;
    if (performance.now() > until) break;
    await new Promise((resolve) => setTimeout(resolve, HOLD_AGAIN_MS));
  }
  throw new CannotStartError(
    `Another Setu already runs on ${directory}: stop it, or give this one its own directory with DATA_DIR.`,
  );
}

function takeDataDir(directory: string): { release(): void } | undefined {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    return holdDirectory(directory);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = DISK_FAULTS[code] ?? (code.startsWith('SQLITE_READONLY') ? DISK_FAULTS.EROFS : undefined);
    if (why === undefined) throw error;
    throw new CannotStartError(`${directory} cannot be written: ${why}`);
  }
}

const DISK_FAULTS: Record<string, string> = {
  EROFS: 'its disk is read-only. Mount it for writing, or name another directory with DATA_DIR.',
  EACCES: 'it belongs to somebody else. Start Setu as its owner, or name another directory with DATA_DIR.',
  EPERM: 'it belongs to somebody else. Start Setu as its owner, or name another directory with DATA_DIR.',
  ENOTDIR: 'a file lies where a directory should be. Name another with DATA_DIR.',
  EEXIST: 'a file lies where a directory should be. Name another with DATA_DIR.',
  ENOSPC: 'its disk is full. Make room and start again; nothing is lost.',
  SQLITE_FULL: 'its disk is full. Make room and start again; nothing is lost.',
  SQLITE_CANTOPEN: 'no file can be opened in it. See whom it belongs to, and whether its disk is full.',
};

/**
 * Opens the database, brings it up to this version and makes sure somebody can sign in: the demo newsroom on an empty
 * database, else the code for the first-run page.
 * @throws CannotStartError when demo sign-ins stand in a database that others could reach
 */
export async function prepareDatabase(
  settings: Settings,
  say: (line: string) => void,
  now = new Date(),
): Promise<void> {
  const db = database();
  const migrated = await migrate(db, now);
  if (migrated.applied > 0)
    say(`Database brought up to date (${migrated.applied} ${migrated.applied === 1 ? 'step' : 'steps'}).`);
  if (migrated.backup) say(`A copy of the database as it was lies in ${migrated.backup}.`);
  else if (migrated.applied > 0 && db.engine === 'postgres')
    say('Nothing was copied before: copies of a PostgreSQL database are made with pg_dump, by whoever runs it.');
  if (!settings.onlyHere && (await listDemoPeople(db)).length > 0) {
    throw new CannotStartError(
      `The database ${settings.databaseUrl === undefined ? `in ${path.resolve(settings.dataDir)}` : 'of DATABASE_URL'} has demo sign-ins, whose password everybody knows, and this server can be ` +
        'reached from outside. Shut them out with `npm run admin -- deactivate-demo`, or start with another DATA_DIR.',
    );
  }
  if (settings.demo && (await isDemoWanting(db))) {
    // Of two servers that start on one empty database the second waits, and finds it filled.
    await db.holdName('demo', async () => {
      if (!(await isDemoWanting(db))) return;
      say('Filling the demo newsroom: people, pictures, stories in both languages …');
      // Only now: with all its stories and the picture library it would double the time of every later start.
      const { seedDemo } = await import('#db/seed/seed-demo.ts');
      await seedDemo(db, { now });
    });
  }
  if (await isNewsroomEmpty(db)) await sayFirstRun(settings, say, now);
  // On PostgreSQL another server may share the pictures, and be taking one at this moment.
  await sweep(say, db.engine === 'postgres' ? UPLOAD_LASTS_MS : 0);
}

async function isDemoWanting(db: Database): Promise<boolean> {
  return (await isNewsroomEmpty(db)) || (await isDemoUnfinished(db));
}

async function migrate(db: Database, now: Date): Promise<Migrated> {
  const { dataDir } = db.place;
  for (const directory of [dataDir, backupDirectory(dataDir)]) sweepUnfinishedCopies(directory);
  try {
    return await migrateDatabase(db, undefined, now);
  } catch (error) {
    if (error instanceof DatabaseUnfitError) throw new CannotStartError(error.message);
    throw error;
  }
}

/** Before anybody can upload: what a killed upload left goes, and what is missing is said. */
async function sweep(say: (line: string) => void, leaveMs: number): Promise<void> {
  const { sweepImages } = await import('#db/files/sweep-images.ts');
  const { removed, incomplete, lost } = await sweepImages(database(), leaveMs);
  if (removed > 0) say(`ImageSource files that belong to nothing were removed: ${removed}.`);
  if (incomplete > 0) say(`Sizes of ${incomplete} pictures are being made in the background.`);
  for (const key of lost)
    say(`The upload of picture ${key} is missing from the data directory; restore it from a backup.`);
}

/** The demo newsroom's sign-ins that still work, as lines for the console; none where it is no demo. */
export async function listDemoSignIns(): Promise<string[]> {
  const people = await listDemoPeople();
  if (people.length === 0) return [];
  const widest = Math.max(...people.map(({ email }) => email.length));
  const lines = people.map(
    ({ email, name, grants }) => `  ${email.padEnd(widest)}  ${name.en}, ${grantsInShort(grants)}`,
  );
  return [`Demo sign-ins, all with the password ${DEMO_PASSWORD}:`, ...lines];
}

async function sayFirstRun(settings: Settings, say: (line: string) => void, now: Date): Promise<void> {
  const code = await issueFirstRunCode(now);
  say('Nobody can sign in yet. Make the first administrator, either here with');
  say('  npm run admin -- create-user --email you@example.in --name "Your Name" --role administrator');
  say(`or in a browser at ${settings.origin}/en/newsroom/first-run with this code, good once and for an hour:`);
  say(`  ${code}`);
}
