import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { readPassword } from '#app/_server/cli/read-password.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { deactivateDemoPeople } from '#db/commands/person/deactivate-demo-people.ts';
import { resetTwoSteps } from '#db/commands/person/reset-two-steps.ts';
import { closeDatabase, database } from '#db/engine/database.ts';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';
import { isDatabaseAddress, moveDatabase } from '#db/engine/move/move-database.ts';
import { backUpSqlite, restoreSqlite } from '#db/engine/sqlite/restore-sqlite.ts';
import { perform } from '#db/perform.ts';
import { findPersonByEmail, listAccounts } from '#db/queries/person/people.ts';
import { everywhere } from '#lib/people/grants.ts';
import { grantsInShort } from '#lib/people/grants-in-short.ts';
import { type Role, ROLES } from '#lib/people/roles.ts';
import { settings } from '#lib/env.ts';
import { isLocale, LOCALES } from '#lib/locale.ts';
import { refuse } from '#lib/result.ts';

const HELP = `Usage: npm run admin -- <command>

  create-user --email you@example.in --name "Your Name" [--name-hi "आपका नाम"] --role ${ROLES.join('|')} [--locale ${LOCALES.join('|')}]
      Adds a person. Asks for the password (or reads one line from a pipe). A translator needs --locale, anybody
      else is bound to that language by it; one of the two names is enough.
  reset-two-steps --email you@example.in
      For somebody who lost their phone and their backup codes: they sign in with the password alone and set up another.
  list-users
      Everybody with an account.
  deactivate-demo
      Shuts out the demo newsroom's people, whose password everybody knows. Their stories stay.
  backup FILE
      Copies the SQLite database as it stands. Pictures are not in it: copy DATA_DIR/originals as well.
  restore FILE
      Puts such a copy in the place of the SQLite database, which is moved aside. The server must not be running.
  move-database --from PLACE --to PLACE
      Copies a newsroom's database into an empty one and compares every row. A PLACE is a data directory (SQLite) or the
      address of a PostgreSQL database. The server must not be running. Pictures stay where they are.

DATA_DIR and DATABASE_URL say which newsroom, as for npm start. The server may be running, unless it says otherwise.`;

const OPTIONS = ['email', 'name', 'name-hi', 'role', 'locale', 'from', 'to'] as const;

class UsageError extends Error {}

// npm changes to the checkout; what somebody names on the command line is meant from where they stand.
const from = process.env.INIT_CWD ?? process.cwd();
process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..'));
process.exitCode = await run(process.argv.slice(2));

async function run([command = 'help', ...rest]: string[]): Promise<number> {
  try {
    switch (command) {
      case 'create-user':
        return await addPerson(rest);
      case 'reset-two-steps':
        return await resetSecondStep(rest);
      case 'list-users':
        return await listPeople();
      case 'deactivate-demo':
        return await shutOutDemo();
      case 'backup':
        return await backUp(rest);
      case 'restore':
        return restore(rest);
      case 'move-database':
        return await move(rest);
      case 'help':
      case '--help':
        console.log(HELP);
        return 0;
      default:
        throw new UsageError(`There is no command «${command}».`);
    }
  } catch (error) {
    if (error instanceof DatabaseUnfitError) {
      console.error(error.message);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  } finally {
    await closeDatabase();
  }
}

async function addPerson(args: string[]): Promise<number> {
  const { email, name = '', 'name-hi': nameHi, role, locale } = readOptions(args);
  if (!email || !(name || nameHi) || !role)
    throw new UsageError('--email, --name or --name-hi, and --role are needed.');
  if (!isRole(role)) throw new UsageError(`--role must be one of ${ROLES.join(', ')}.`);
  if (locale !== undefined && !isLocale(locale)) throw new UsageError(`--locale must be one of ${LOCALES.join(', ')}.`);
  await openNewsroom();
  const password = await readPassword(`Password for ${email}: `);
  if (process.stdin.isTTY && (await readPassword('The same once more: ')) !== password) {
    console.error(MESSAGES.en.Errors.passwords_differ);
    return 1;
  }
  const created = await perform(
    createUser,
    { email, name, nameHi, grants: everywhere(role, locale), password },
    'machine',
    new Date(),
  );
  if (created.ok) {
    console.log(`${name || nameHi} can now sign in with ${email}.`);
    return 0;
  }
  console.error(MESSAGES.en.Errors[created.error]);
  return 1;
}

async function resetSecondStep(args: string[]): Promise<number> {
  const { email } = readOptions(args);
  if (!email) throw new UsageError('--email is needed.');
  await openNewsroom();
  const person = await findPersonByEmail(email);
  const done = person
    ? await perform(resetTwoSteps, { userId: person.id }, 'machine', new Date())
    : refuse('not_found');
  if (done.ok) {
    console.log(`${email} can sign in with the password alone, and is signed out everywhere.`);
    return 0;
  }
  console.error(`Nobody has an account with ${email}.`);
  return 1;
}

async function listPeople(): Promise<number> {
  await openNewsroom();
  for (const account of await listAccounts()) {
    const { email, name, nameHi, grants, deactivatedAt, isDemo, twoFactorEnabled } = account;
    const notes = [isDemo && 'demo', twoFactorEnabled && 'two steps', deactivatedAt !== null && 'deactivated'].filter(
      (note) => note !== false,
    );
    console.log([email, nameHi === null ? name : `${name} (${nameHi})`, grantsInShort(grants), ...notes].join('\t'));
  }
  return 0;
}

async function shutOutDemo(): Promise<number> {
  await openNewsroom();
  const shutOut = await perform(deactivateDemoPeople, null, 'machine', new Date());
  const ended = shutOut.ok ? shutOut.value : 0;
  console.log(ended === 1 ? 'One demo sign-in is shut out.' : `${ended} demo sign-ins are shut out.`);
  return 0;
}

async function backUp(args: string[]): Promise<number> {
  const file = readFileName(args);
  refuseOnPostgres('pg_dump');
  await backUpSqlite(settings().dataDir, file);
  console.log(`The database is copied to ${file}.`);
  console.log(`The pictures are not in it: copy ${path.resolve(settings().dataDir, 'originals')} as well.`);
  return 0;
}

function restore(args: string[]): number {
  const file = readFileName(args);
  refuseOnPostgres('pg_restore');
  const aside = restoreSqlite(file, settings().dataDir);
  console.log(`The database is that of ${file}.`);
  if (aside !== undefined) console.log(`What stood before lies in ${path.resolve(aside)}.`);
  return 0;
}

async function move(args: string[]): Promise<number> {
  const { from: source, to: target } = readOptions(args);
  if (!source || !target) throw new UsageError('--from and --to are needed.');
  const { tables, rows } = await moveDatabase(readPlace(source), readPlace(target));
  console.log(`Moved and compared: ${rows} rows in ${tables} tables.`);
  return 0;
}

function readFileName(args: string[]): string {
  const [file, ...more] = args;
  if (!file || more.length > 0) throw new UsageError('One file is needed.');
  return path.resolve(from, file);
}

function readPlace(place: string): string {
  return isDatabaseAddress(place) ? place : path.resolve(from, place);
}

function refuseOnPostgres(tool: string): void {
  if (settings().databaseUrl !== undefined) {
    throw new DatabaseUnfitError(`The database of DATABASE_URL is PostgreSQL: that is a matter for ${tool}.`);
  }
}

/** The newsroom's database, brought up to this version: an administrator can be made before the first start. */
async function openNewsroom(): Promise<void> {
  const { dataDir } = settings();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  await migrateDatabase(database());
}

function readOptions(args: string[]): Partial<Record<(typeof OPTIONS)[number], string>> {
  try {
    const options = Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}
