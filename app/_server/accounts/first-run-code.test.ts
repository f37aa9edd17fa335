import { describe, expect, it, onTestFinished } from 'vitest';
import { checkFirstRunCode, issueFirstRunCode, retireFirstRunCode } from '#app/_server/accounts/first-run-code.ts';
import { openDatabase } from '#db/engine/database.ts';
import { testDatabase } from '#db/testing.ts';
import { everyRow } from '#db/testing-tables.ts';

const NOW = new Date('2026-02-15T05:52:00.000Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR_MS = 3_600_000;

describe('the first-run code', () => {
  it('opens as typed, in small letters, with spaces or without dashes', async () => {
    const db = await testDatabase();
    const code = await issueFirstRunCode(NOW, db);
    expect(code).toMatch(/^([A-Z2-9]{5}-){4}[A-Z2-9]{5}$/);
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]) {
      expect((await checkFirstRunCode(typed, NOW, db)).ok).toBe(true);
    }
  });

  it('refuses anything else, and everything once it is retired', async () => {
    const db = await testDatabase();
    expect(await checkFirstRunCode('', NOW, db)).toMatchObject({ error: 'no_code' });
    const code = await issueFirstRunCode(NOW, db);
    for (const typed of ['', 'AAAAA', code.slice(1), `${code}A`]) {
      expect(await checkFirstRunCode(typed, NOW, db)).toMatchObject({ error: 'wrong_code' });
    }
    await retireFirstRunCode(NOW, db);
    expect(await checkFirstRunCode(code, NOW, db)).toMatchObject({ error: 'no_code' });
  });

  it('ends after an hour', async () => {
    const db = await testDatabase();
    const code = await issueFirstRunCode(NOW, db);
    expect((await checkFirstRunCode(code, after(HOUR_MS - 1), db)).ok).toBe(true);
    expect(await checkFirstRunCode(code, after(HOUR_MS), db)).toMatchObject({ error: 'no_code' });
  });

  it('ends after twenty wrong tries, even for the right code', async () => {
    const db = await testDatabase();
    const code = await issueFirstRunCode(NOW, db);
    for (let n = 0; n < 20; n++)
      expect(await checkFirstRunCode('WRONG', NOW, db)).toMatchObject({ error: 'wrong_code' });
    expect(await checkFirstRunCode(code, NOW, db)).toMatchObject({ error: 'no_code' });
  });

  it('is replaced by the next one, and is not kept in clear', async () => {
    const db = await testDatabase();
    const first = await issueFirstRunCode(NOW, db);
    const second = await issueFirstRunCode(NOW, db);
    expect((await checkFirstRunCode(first, NOW, db)).ok).toBe(false);
    expect((await checkFirstRunCode(second, NOW, db)).ok).toBe(true);
    const kept = JSON.stringify(await everyRow(db));
    expect(kept).toContain('first_run_code');
    expect(kept).not.toContain(second);
    expect(kept).not.toContain(second.replaceAll('-', ''));
  });

  it('opens on whatever server it is typed in, and a second server’s does not replace it', async () => {
    const db = await testDatabase();
    // The same database from another data directory: with SQLite there is no such thing, the rows are the same.
    const other = { ...openDatabase(db.place), place: { ...db.place, dataDir: `${db.place.dataDir}-other` } };
    onTestFinished(() => other.close());
    const [here, there] = [await issueFirstRunCode(NOW, db), await issueFirstRunCode(NOW, other)];
    for (const server of [db, other]) {
      for (const code of [here, there]) expect((await checkFirstRunCode(code, NOW, server)).ok).toBe(true);
    }
    for (let n = 0; n < 20; n++) await checkFirstRunCode('WRONG', NOW, n % 2 ? db : other);
    expect(await checkFirstRunCode(here, NOW, other)).toMatchObject({ error: 'no_code' });
  });
});
