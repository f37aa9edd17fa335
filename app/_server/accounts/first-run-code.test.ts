import { afterEach, describe, expect, it } from 'vitest';
import { checkFirstRunCode, issueFirstRunCode, retireFirstRunCode } from '#app/_server/accounts/first-run-code.ts';

const NOW = new Date('2026-02-15T05:52:00.000Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR_MS = 3_600_000;

afterEach(retireFirstRunCode);

describe('the first-run code', () => {
  it('opens as typed, in small letters, with spaces or without dashes', () => {
    const code = issueFirstRunCode(NOW);
    expect(code).toMatch(/^([A-Z2-9]{5}-){4}[A-Z2-9]{5}$/);
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]) {
      expect(checkFirstRunCode(typed, NOW).ok).toBe(true);
    }
  });

  it('refuses anything else, and everything once it is retired', () => {
    expect(checkFirstRunCode('', NOW)).toMatchObject({ error: 'no_code' });
    const code = issueFirstRunCode(NOW);
    for (const typed of ['', 'AAAAA', code.slice(1), `${code}A`]) {
      expect(checkFirstRunCode(typed, NOW)).toMatchObject({ error: 'wrong_code' });
    }
    retireFirstRunCode();
    expect(checkFirstRunCode(code, NOW)).toMatchObject({ error: 'no_code' });
  });

  it('ends after an hour', () => {
    const code = issueFirstRunCode(NOW);
    expect(checkFirstRunCode(code, after(HOUR_MS - 1)).ok).toBe(true);
    expect(checkFirstRunCode(code, after(HOUR_MS))).toMatchObject({ error: 'no_code' });
  });

  it('ends after twenty wrong tries, even for the right code', () => {
    const code = issueFirstRunCode(NOW);
    for (let n = 0; n < 20; n++) expect(checkFirstRunCode('WRONG', NOW)).toMatchObject({ error: 'wrong_code' });
    expect(checkFirstRunCode(code, NOW)).toMatchObject({ error: 'no_code' });
  });

  it('is replaced by the next one, and is not kept in clear', () => {
    const first = issueFirstRunCode(NOW);
    const second = issueFirstRunCode(NOW);
    expect(checkFirstRunCode(first, NOW).ok).toBe(false);
    expect(checkFirstRunCode(second, NOW).ok).toBe(true);
    const kept = (globalThis as Record<symbol, unknown>)[Symbol.for('setu.firstRunCode')];
    expect(JSON.stringify(kept)).not.toContain(second);
  });
});
