import type BetterSqlite3 from 'better-sqlite3';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { relist } from '#db/commands/story/rows/relist.ts';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { holdDirectory } from '#db/engine/sqlite/hold-directory.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';
import { copySqlite, faultsOf, sweepUnfinishedCopies } from '#db/engine/sqlite/copy-sqlite.ts';
import { listGrants } from '#db/load/person/grants.ts';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';
import { openSqliteDatabase } from '#db/engine/sqlite/sqlite-database.ts';
import { transact } from '#db/engine/transact.ts';

type Journal = { entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[] };

function directory(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'setu-migrate-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function open(inDirectory = directory()) {
  const db = openSqliteDatabase({ dataDir: inDirectory, databaseUrl: undefined });
  onTestFinished(() => db.close());
  return db;
}

/** The real migrations and one more, made of `sql`. */
function withOneMore(sql: string): string {
  const folder = directory();
  cpSync('db/migrations/sqlite', folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  const last = journal.entries.at(-1);
  if (!last) throw new Error('There are no migrations');
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_more' });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(path.join(folder, '9999_more.sql'), sql);
  return folder;
}

/** The real migrations up to and with `tag`. */
function upTo(tag: string): string {
  const folder = directory();
  cpSync('db/migrations/sqlite', folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  journal.entries.length = journal.entries.findIndex((entry) => entry.tag === tag) + 1;
  writeFileSync(file, JSON.stringify(journal));
  return folder;
}

const tables = (raw: BetterSqlite3.Database) =>
  raw.prepare("select name from sqlite_master where type = 'table'").pluck().all();

describe('migrations', () => {
  it('fill an empty database without a copy, and do nothing the second time', async () => {
    const db = open();
    const first = await migrateDatabase(db);
    expect(first.applied).toBeGreaterThan(0);
    expect(first.backup).toBeUndefined();
    expect(await migrateDatabase(db)).toEqual({ applied: 0, backup: undefined });
  });

  it('make every table of ours strict', async () => {
    const db = open();
    await migrateDatabase(db);
    const loose = db.raw.prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like '\\_\\_drizzle%' escape '\\'",
    );
    expect(loose.pluck().all()).toEqual([]);
  });

  it('keep the newest copies and forget the oldest, and nothing else that lies there', async () => {
    const place = directory();
    const db = open(place);
    await migrateDatabase(db);
    const copies = path.join(place, 'backups');
    mkdirSync(copies);
    const old = Array.from({ length: 7 }, (_, n) => `before-migration-2025-01-0${n + 1}T00-00-00.000Z.db`);
    for (const name of [...old, 'nightly.db', 'a-note.txt']) writeFileSync(path.join(copies, name), 'kept');
    const { backup } = await migrateDatabase(db, withOneMore('CREATE TABLE more (id integer) STRICT;'));
    expect(readdirSync(copies).toSorted()).toEqual(
      ['a-note.txt', 'nightly.db', ...old.slice(3), path.basename(backup ?? '')].toSorted(),
    );
  });

  it('say where there was no room for the copy, and change nothing', async () => {
    const place = directory();
    const db = open(place);
    await migrateDatabase(db);
    // What stands in the way of a directory keeps it from being made, as a full or read-only disk does.
    writeFileSync(path.join(place, 'backups'), '');
    const before = tables(db.raw);
    await expect(migrateDatabase(db, withOneMore('CREATE TABLE more (id integer) STRICT;'))).rejects.toThrow(
      new RegExp(
        `${path.join(place, 'backups')} before it is brought up to this version, and that failed: .*Make room`,
      ),
    );
    expect(tables(db.raw)).toEqual(before);
    rmSync(path.join(place, 'backups'));
    expect((await migrateDatabase(db, withOneMore('CREATE TABLE more (id integer) STRICT;'))).applied).toBe(1);
  });

  it('copy a database with something in it before they change it', async () => {
    const db = open();
    await migrateDatabase(db);
    db.raw.prepare("insert into settings (name, value) values ('paper', 'सेतु')").run();
    const { applied, backup } = await migrateDatabase(db, withOneMore('CREATE TABLE more (id integer) STRICT;'));
    expect(applied).toBe(1);
    expect(tables(db.raw)).toContain('more');
    const copy = openSqlite(backup ?? '', { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('select value from settings').pluck().get()).toBe('सेतु');
    expect(tables(copy)).not.toContain('more');
    copy.close();
    expect(statSync(path.dirname(backup ?? '')).mode & 0o777).toBe(0o700);
    expect(statSync(backup ?? '').mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(backup ?? ''))).toEqual([path.basename(backup ?? '')]);
  });

  it('change nothing when one of their statements fails', async () => {
    const db = open();
    await migrateDatabase(db);
    const folder = withOneMore(
      'CREATE TABLE more (id integer) STRICT;\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
    );
    const failed = migrateDatabase(db, folder);
    await expect(failed).rejects.toThrow('is as it was: no such table: nowhere');
    await expect(failed).rejects.toBeInstanceOf(DatabaseUnfitError);
    expect(tables(db.raw)).not.toContain('more');
    expect(await migrateDatabase(db)).toMatchObject({ applied: 0 });
  });

  it('give stories that stand what the lists are read from, as relist() makes it', async () => {
    const db = open();
    const { raw } = db;
    await migrateDatabase(db, upTo('0000_start'));
    raw.exec(`
      insert into users (id, name, email, role, created_at, updated_at) values ('asha', 'Asha', 'a@x', 'editor', 0, 0);
      insert into sections (id, position) values (3, 0), (4, 1);
      insert into articles (id, source_locale, section_id, created_by_id, created_at, updated_at)
        values (1, 'en', 4, 'asha', '', '2026-02-15T05:52:00.000Z'), (2, 'hi', null, null, '', '2026-02-15T05:53:00.000Z');
      insert into translations (id, article_id, locale, stage, created_by_id, created_at, updated_at) values
        (10, 1, 'en', 'in_review', null, '', '2026-02-15T05:54:00.000Z'), (11, 1, 'hi', 'draft', 'asha', '', ''),
        (12, 2, 'hi', 'draft', null, '', '');
      insert into revisions (id, translation_id, number, author_id, headline, body, details, search_form, created_at, updated_at) values
        (20, 10, 1, null, 'Old', '{"type":"doc","content":[]}', '{"sectionId":3,"topicIds":[7,5],"contributorIds":[9],"agencyId":2}', ' old', '', ''),
        (21, 10, 2, 'asha', 'New words, new ${'w'.repeat(70)}', '{"type":"doc","content":[]}', null, ' new words ${'w'.repeat(70)}', '', ''),
        (22, 11, 1, null, 'नया', '{"type":"doc","content":[]}', null, ' नया ~naya', '', ''),
        (23, 12, 1, null, '', '{"type":"doc","content":[]}', '{"sectionId":3}', '', '', '');
      update translations set live_revision_id = 20, draft_revision_id = 21, first_published_at = '2026-02-15T05:50:00.000Z' where id = 10;
      update translations set draft_revision_id = 22 where id = 11;
      update translations set draft_revision_id = 23, withdrawn_at = '2026-02-15T05:52:00.000Z' where id = 12;
    `);
    await migrateDatabase(db);
    const made = () =>
      [
        'select id, changed_at from articles order by id',
        'select id, counted_section_id from translations order by id',
        'select * from story_facets order by article_id, facet',
        'select * from headline_words order by article_id, locale, word',
        'select * from section_counts order by section_id, locale',
        'select * from named_stories order by kind, name_id',
        'select * from name_counts order by kind, name_id',
      ].map((query) => raw.prepare(query).raw().all());
    const standing = made();
    expect(standing[4]).toEqual([[3, 'en', 1]]);
    expect(standing[6]).toEqual([['agency', 2, 'en', 1], ['contributor', 9, 'en', 1], ['topic', 5, 'en', 1], ['topic', 7, 'en', 1]]); // prettier-ignore
    expect(standing.slice(0, 4).map((rows) => rows.length)).toEqual([2, 3, 18, 5]);
    raw.exec(`
      update articles set changed_at = ''; update translations set counted_section_id = null;
      delete from story_facets; delete from headline_words; delete from section_counts;
      delete from named_stories; delete from name_counts;
    `);
    for (const articleId of [1, 2]) await transact(db, (tx) => relist(tx, articleId));
    expect(made()).toEqual(standing);
    expect(raw.pragma('foreign_key_check')).toEqual([]);
  });

  it('make a grant of what everybody was while they had one role', async () => {
    const db = open();
    await migrateDatabase(db, upTo('0024_updates'));
    db.raw.exec(`
      insert into users (id, name, email, role, locale, created_at, updated_at) values
        ('asha', 'Asha', 'a@x', 'chief_editor', null, 0, 0), ('vandana', 'Vandana', 'v@x', 'translator', 'hi', 0, 0);
    `);
    await migrateDatabase(db);
    expect(await listGrants(['asha', 'vandana'], db.reader)).toEqual(
      new Map([
        ['asha', [{ role: 'chief_editor', locale: null, sectionId: null, section: null }]],
        ['vandana', [{ role: 'translator', locale: 'hi', sectionId: null, section: null }]],
      ]),
    );
    expect(db.raw.pragma('foreign_key_check')).toEqual([]);
  });

  it('refuse a database that a newer version made', async () => {
    const db = open();
    await migrateDatabase(db, withOneMore('CREATE TABLE more (id integer) STRICT;'));
    await expect(migrateDatabase(db)).rejects.toThrow('newer version');
    await expect(migrateDatabase(db)).rejects.toBeInstanceOf(DatabaseUnfitError);
    expect(tables(db.raw)).toContain('more');
  });
});

describe('a copy of the database', () => {
  it('has its name only when it is whole: a half one has another, and goes at the next start', async () => {
    const db = open();
    await migrateDatabase(db);
    const place = directory();
    const file = path.join(place, 'copy.db');
    for (const name of ['killed.db.tmp', 'killed.db.tmp-journal', 'whole.db'])
      writeFileSync(path.join(place, name), '');
    writeFileSync(`${file}.tmp`, 'half of an earlier one');
    copySqlite(db.raw, file);
    expect(faultsOf(file)).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    sweepUnfinishedCopies(place);
    expect(readdirSync(place).sort()).toEqual(['copy.db', 'whole.db']);
    sweepUnfinishedCopies(path.join(place, 'nowhere'));
  });

  it('is found out when it is no sound database', () => {
    const file = path.join(directory(), 'damaged.db');
    writeFileSync(file, 'not a database at all, but long enough to be opened as one: '.repeat(100));
    expect(faultsOf(file)).not.toEqual([]);
  });
});

describe('a data directory', () => {
  it('belongs to one at a time', () => {
    const place = directory();
    const first = holdDirectory(place);
    expect(first).toBeDefined();
    expect(holdDirectory(place)).toBeUndefined();
    first?.release();
    const second = holdDirectory(place);
    expect(second).toBeDefined();
    second?.release();
  });

  it('is left with the log folded into the database', async () => {
    const place = directory();
    const db = openSqliteDatabase({ dataDir: place, databaseUrl: undefined });
    await migrateDatabase(db);
    await db.close();
    expect(() => statSync(path.join(place, 'setu.db-wal'))).toThrow('ENOENT');
  });
});
