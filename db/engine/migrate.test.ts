import BetterSqlite3 from 'better-sqlite3';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#db/engine/database.ts';
import { holdDirectory } from '#db/engine/hold-directory.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';

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
    const copy = new BetterSqlite3(backup ?? '', { readonly: true });
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
