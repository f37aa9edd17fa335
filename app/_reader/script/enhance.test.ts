import { JSDOM } from 'jsdom';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildReaderAssets } from '#app/_reader/build-assets.ts';
import { clockWords, formatClock } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

let enhancer = '';
beforeAll(async () => {
  await buildReaderAssets();
  enhancer = (await import('#app/_reader/generated/enhancer.ts')).ENHANCER;
});

type Voice = { lang: string };
type Extras = { now?: string; voices?: Voice[]; share?: (data: unknown) => Promise<void>; copied?: string[] };

const open: JSDOM[] = [];
afterEach(() => {
  for (const dom of open.splice(0)) dom.window.close();
});

/** A page with the enhancer run in it as a browser would, at a fixed moment. */
function runIn(locale: Locale, { now = '2026-02-15T05:53:00Z', voices, share, copied }: Extras = {}) {
  const { pattern, names } = clockWords(locale);
  const html = `<!doctype html><html lang="${locale}"><body>
    <time data-clock="${pattern}" data-names="${names.join('|')}">old</time>
    <nav><a id="to" href="#x" hreflang="hi">हिंदी में पढें</a></nav>
    <div data-listen="Listen to This Article"></div>
    <nav data-share="" data-url="https://setu.example/en/a-1"><button hidden>Share</button><a id="copy" href="https://setu.example/en/a-1" data-copied="Link copied">Copy link</a></nav>
    </body></html>`;
  const dom = new JSDOM(html, {
    url: 'https://setu.example/en/a-1',
    runScripts: 'outside-only',
    beforeParse(window) {
      const at = Date.parse(now);
      window.Date.now = () => at;
      if (voices) Object.assign(window, { speechSynthesis: { getVoices: () => voices } });
      if (share) Object.assign(window.navigator, { share });
      if (copied)
        Object.assign(window.navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    },
  });
  open.push(dom);
  dom.window.eval(enhancer);
  return dom.window.document;
}

describe.each(['UTC', 'America/New_York', 'Asia/Kolkata'])('the clock of a reader in %s', (zone) => {
  test.each([
    ['2026-02-15T05:53:00Z', 'Sunday, February 15, 2026 | 11:23 AM IST'],
    ['2025-12-31T18:30:00Z', 'Thursday, January 1, 2026 | 12:00 AM IST'],
    ['2026-09-30T06:35:59Z', 'Wednesday, September 30, 2026 | 12:05 PM IST'],
  ])('at %s tells India’s time in both languages, as the server does', (now, english) => {
    process.env.TZ = zone;
    const clock = runIn('en', { now }).querySelector('time');
    expect(clock?.textContent).toBe(english);
    expect(Date.parse(clock?.getAttribute('datetime') ?? '')).toBe(Math.floor(Date.parse(now) / 60_000) * 60_000);
    expect(clock?.getAttribute('datetime')).toMatch(/\+05:30$/);
    expect(runIn('hi', { now }).querySelector('time')?.textContent).toBe(formatClock(new Date(now), 'hi'));
  });
});

test('the language a reader chooses is remembered for a year, and nothing is before', () => {
  const page = runIn('en');
  expect(page.cookie).toBe('');
  page.getElementById('to')?.click();
  expect(page.cookie).toBe('edition=hi');
});

test.each([
  ['a Hindi voice on a Hindi page', 'hi', [{ lang: 'hi-IN' }], true],
  ['Android’s spelling of it', 'hi', [{ lang: 'hi_IN' }], true],
  ['only English voices on a Hindi page', 'hi', [{ lang: 'en-IN' }, { lang: 'en_US' }], false],
  ['an English voice on an English page', 'en', [{ lang: 'en-GB' }], true],
  ['no voice', 'en', [], false],
  ['no speech at all', 'en', undefined, false],
] as const)('Listen with %s', (_, locale, voices, offered) => {
  const buttons = runIn(locale, { voices: voices && [...voices] }).querySelectorAll('[data-listen] button');
  expect(buttons).toHaveLength(offered ? 1 : 0);
  if (offered) expect(buttons[0]?.textContent).toBe('Listen to This Article');
});

test('the phone’s own sheet is offered where there is one, and gets the page’s address', () => {
  expect(runIn('en').querySelector<HTMLButtonElement>('[data-share] button')?.hidden).toBe(true);
  const shared: unknown[] = [];
  const page = runIn('en', { share: async (data) => void shared.push(data) });
  expect(page.querySelector<HTMLButtonElement>('[data-share] button')?.hidden).toBe(false);
  page.querySelector<HTMLButtonElement>('[data-share] button')?.click();
  expect(shared).toEqual([{ title: '', url: 'https://setu.example/en/a-1' }]);
});

test('the link is copied instead of followed, and says so', async () => {
  const copied: string[] = [];
  const page = runIn('en', { copied });
  page.getElementById('copy')?.click();
  await Promise.resolve();
  expect(copied).toEqual(['https://setu.example/en/a-1']);
  await Promise.resolve();
  expect(page.getElementById('copy')?.textContent).toBe('Link copied');
});
