import BetterSqlite3 from 'better-sqlite3';
import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { DatabaseBusyError, DatabaseFullError, explain } from '#db/engine/common/database-errors.ts';

const sqlite = (code: string) => new BetterSqlite3.SqliteError('engine says no', code);
const postgres = (code: string) => Object.assign(new DatabaseError('engine says no', 1, 'error'), { code });
const network = (code: string) => Object.assign(new Error('network says no'), { code });

describe('explaining', () => {
  it.each([
    [sqlite('SQLITE_BUSY'), DatabaseBusyError],
    [sqlite('SQLITE_BUSY_SNAPSHOT'), DatabaseBusyError],
    [sqlite('SQLITE_FULL'), DatabaseFullError],
    [sqlite('SQLITE_IOERR_WRITE'), DatabaseFullError],
    [postgres('55P03'), DatabaseBusyError],
    [postgres('40P01'), DatabaseBusyError],
    [postgres('57014'), DatabaseBusyError],
    [postgres('53300'), DatabaseBusyError],
    [postgres('08006'), DatabaseBusyError],
    [postgres('57P01'), DatabaseBusyError],
    [postgres('53100'), DatabaseFullError],
    [network('ECONNREFUSED'), DatabaseBusyError],
    [network('ECONNRESET'), DatabaseBusyError],
    [new Error('timeout exceeded when trying to connect'), DatabaseBusyError],
    [new Error('Connection terminated unexpectedly'), DatabaseBusyError],
  ])('%o', (error, kind) => {
    expect(explain(error)).toBeInstanceOf(kind);
    expect(explain(new Error('Failed to run the query', { cause: error }))).toBeInstanceOf(kind);
  });

  it.each([
    sqlite('SQLITE_CONSTRAINT_UNIQUE'),
    sqlite('SQLITE_IOERR_READ'),
    sqlite('SQLITE_CORRUPT'),
    postgres('23505'),
    postgres('42P01'),
    postgres('XX001'),
    new Error('a bug'),
  ])('leaves %o as it is', (error) => {
    expect(explain(error)).toBe(error);
  });
});
