import { expect, test } from 'vitest';
import { knownBrowser, rememberBrowser, throttleKey } from '#app/_server/accounts/known-browser.ts';
import { useTestDatabase } from '#db/testing.ts';

useTestDatabase({ SETU_SECRET: 'only for this test, at least 32 characters' });

const NOW = new Date('2026-11-29T10:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60_000);
const sent = ({ name, value }: { name: string; value: string }) => `edition=hi; ${name}=${value}`;

test('a browser is known for 90 days after the last sign-in, and that begins anew with each', () => {
  const first = rememberBrowser('', 'asha@example.in', NOW);
  expect(first.maxAge).toBe(90 * 24 * 60 * 60);
  const browser = knownBrowser(sent(first), 'asha@example.in', inDays(90));
  expect(browser).toMatch(/^[\w-]{12}$/);
  // A cookie that outlives its date, because somebody copied it, opens nothing.
  expect(knownBrowser(sent(first), 'asha@example.in', inDays(91))).toBeUndefined();
  const again = rememberBrowser(sent(first), 'asha@example.in', inDays(80));
  expect(knownBrowser(sent(again), 'asha@example.in', inDays(160))).toBe(browser);
});

test('a mark holds for its account, its browser and its day alone', () => {
  const { name, value } = rememberBrowser('', 'asha@example.in', NOW);
  expect(knownBrowser(sent({ name, value }), ' ASHA@example.in', NOW)).toBeDefined();
  expect(knownBrowser(sent({ name, value }), 'ravi@example.in', NOW)).toBeUndefined();
  const later = `${value.slice(0, 12)}zzzz${value.slice(16)}`;
  const other = `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
  for (const forged of [later, other, value.slice(0, -1), '', 'x'.repeat(59)]) {
    expect(knownBrowser(sent({ name, value: forged }), 'asha@example.in', NOW)).toBeUndefined();
  }
});

test('each browser has tries of its own, apart from those of strangers and of who is signed in', () => {
  const desk = knownBrowser(sent(rememberBrowser('', 'asha@example.in', NOW)), 'asha@example.in', NOW);
  const phone = knownBrowser(sent(rememberBrowser('', 'asha@example.in', NOW)), 'asha@example.in', NOW);
  const keys = [desk, phone, undefined, 'inside'].map((browser) => throttleKey('asha@example.in', browser));
  expect(new Set(keys).size).toBe(4);
  expect(throttleKey('Asha@example.in', desk)).toBe(keys[0]);
});

test('a desk that several people share keeps eight of them, the latest', () => {
  let cookie = '';
  const people = Array.from({ length: 9 }, (_, n) => `person${n}@example.in`);
  for (const email of people) cookie = sent(rememberBrowser(cookie, email, NOW));
  const known = people.filter((email) => knownBrowser(cookie, email, NOW));
  expect(known).toEqual(people.slice(1));
  expect(cookie.length).toBeLessThan(700);
});
