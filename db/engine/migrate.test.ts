import type BetterSqlite3 from 'better-sqlite3';
import { openSqlite } from '#db/engine/open-sqlite.ts';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { relist } from '#db/commands/story/relist.ts';
import { openDatabase } from '#db/engine/database.ts';
import { holdDirectory } from '#db/engine/hold-directory.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';
import { transact } from '#db/engine/transact.ts';

type Journal = { entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[] };

function directory(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'setu-migrate-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function open(inDirectory = directory()) {
  const db = openDatabase(path.join(inDirectory, 'setu.db'));
  onTestFinished(() => db.close());
  return db;
}

/** The real migrations and one more, made of `sql`. */
function withOneMore(sql: string): string {
  const folder = directory();
  cpSync('db/migrations', folder, { recursive: true });
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
  cpSync('db/migrations', folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  journal.entries.length = journal.entries.findIndex((entry) => entry.tag === tag) + 1;
  writeFileSync(file, JSON.stringify(journal));
  return folder;
}

const tables = (raw: BetterSqlite3.Database) =>
  raw.prepare("select name from sqlite_master where type = 'table'").pluck().all();

describe('migrations', () => {
  it('fill an empty database without a copy, and do nothing the second time', () => {
    const db = open();
    const first = migrateDatabase(db);
    expect(first.applied).toBeGreaterThan(0);
    expect(first.backup).toBeUndefined();
    expect(migrateDatabase(db)).toEqual({ applied: 0, backup: undefined });
  });

  it('make every table of ours strict', () => {
    const db = open();
    migrateDatabase(db);
    const loose = db.raw.prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like '\\_\\_drizzle%' escape '\\'",
    );
    expect(loose.pluck().all()).toEqual([]);
  });

  it('copy a database with something in it before they change it', () => {
    const db = open();
    migrateDatabase(db);
    db.raw.prepare("insert into settings (name, value) values ('paper', 'सेतु')").run();
    const { applied, backup } = migrateDatabase(db, withOneMore('CREATE TABLE more (id integer) STRICT;'));
    expect(applied).toBe(1);
    expect(tables(db.raw)).toContain('more');
    const copy = openSqlite(backup ?? '', { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('select value from settings').pluck().get()).toBe('सेतु');
    expect(tables(copy)).not.toContain('more');
    copy.close();
    expect(statSync(path.dirname(backup ?? '')).mode & 0o777).toBe(0o700);
  });

  it('change nothing when one of their statements fails', () => {
    const db = open();
    migrateDatabase(db);
    const folder = withOneMore(
      'CREATE TABLE more (id integer) STRICT;\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
    );
    expect(() => migrateDatabase(db, folder)).toThrow();
    expect(tables(db.raw)).not.toContain('more');
    expect(migrateDatabase(db)).toMatchObject({ applied: 0 });
  });

  it('give stories that stand what the lists are read from, as relist() makes it', async () => {
    const db = open();
    const { raw } = db;
    migrateDatabase(db, upTo('0000_start'));
    raw.exec(`
      insert into users (id, name, email, role, created_at, updated_at) values ('asha', 'Asha', 'a@x', 'editor', 0, 0);
      insert into sections (id, position) values (3, 0), (4, 1);
      insert into articles (id, source_locale, section_id, created_by_id, created_at, updated_at)
        values (1, 'en', 4, 'asha', '', '2026-02-15T05:52:00.000Z'), (2, 'hi', null, null, '', '2026-02-15T05:53:00.000Z');
      insert into translations (id, article_id, locale, stage, created_by_id, created_at, updated_at) values
        (10, 1, 'en', 'in_review', null, '', '2026-02-15T05:54:00.000Z'), (11, 1, 'hi', 'draft', 'asha', '', ''),
        (12, 2, 'hi', 'draft', null, '', '');
      insert into revisions (id, translation_id, number, author_id, headline, body, details, search_form, created_at, updated_at) values
        (20, 10, 1, null, 'Old', '{}', '{"sectionId":3}', ' old', '', ''),
        (21, 10, 2, 'asha', 'New words, new ${'w'.repeat(70)}', '{}', null, ' new words ${'w'.repeat(70)}', '', ''),
        (22, 11, 1, null, 'नया', '{}', null, ' नया ~naya', '', ''),
        (23, 12, 1, null, '', '{}', '{"sectionId":3}', '', '', '');
      update translations set live_revision_id = 20, draft_revision_id = 21 where id = 10;
      update translations set draft_revision_id = 22 where id = 11;
      update translations set draft_revision_id = 23, withdrawn_at = '2026-02-15T05:52:00.000Z' where id = 12;
    `);
    migrateDatabase(db);
    const made = () =>
      [
        'select id, changed_at from articles order by id',
        'select id, counted_section_id from translations order by id',
        'select * from story_facets order by article_id, facet',
        'select * from headline_words order by article_id, locale, word',
        'select * from section_counts order by section_id, locale',
      ].map((query) => raw.prepare(query).raw().all());
    const standing = made();
    expect(standing[4]).toEqual([[3, 'en', 1]]);
    expect(standing.slice(0, 4).map((rows) => rows.length)).toEqual([2, 3, 18, 5]);
    raw.exec(`
      update articles set changed_at = ''; update translations set counted_section_id = null;
      delete from story_facets; delete from headline_words; delete from section_counts;
    `);
    for (const articleId of [1, 2]) await transact(db, (tx) => relist(tx, articleId));
    expect(made()).toEqual(standing);
    expect(raw.pragma('foreign_key_check')).toEqual([]);
  });

  it('refuse a database that a newer version made', () => {
    const db = open();
    migrateDatabase(db, withOneMore('CREATE TABLE more (id integer) STRICT;'));
    expect(() => migrateDatabase(db)).toThrow('newer version');
    expect(tables(db.raw)).toContain('more');
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

  it('is left with the log folded into the database', () => {
    const place = directory();
    const db = openDatabase(path.join(place, 'setu.db'));
    migrateDatabase(db);
    db.close();
    expect(() => statSync(path.join(place, 'setu.db-wal'))).toThrow('ENOENT');
  });
});
