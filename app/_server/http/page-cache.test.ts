import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseVariant, type FinishedPage, type RawAnswer } from '#app/_server/http/finished-page.ts';
import { createPageCache } from '#app/_server/http/page-cache.ts';

const KEEP = 'public, max-age=0, s-maxage=31536000, must-revalidate';
const LONG = 'बजट Budget '.repeat(200);

function page(
  text: string,
  tags: string,
  more: Partial<RawAnswer> & { headers?: Record<string, string | string[]> } = {},
): RawAnswer {
  return {
    status: more.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': KEEP, 'cache-tag': tags, ...more.headers },
    body: Buffer.from(text),
  };
}

/** An application whose answers can be held back, counting what it was asked. */
function application(answers: Record<string, RawAnswer | (() => RawAnswer)>, maxBytes = 10_000_000) {
  const asked: string[] = [];
  const gates: (() => void)[] = [];
  const state = { held: false, now: Date.parse('2026-02-15T05:52:00Z') };
  const cache = createPageCache({
    maxBytes,
    now: () => state.now,
    async render(address) {
      asked.push(address);
      const found = answers[address];
      const answer = typeof found === 'function' ? found() : found;
      if (state.held) await new Promise<void>((open) => gates.push(open));
      if (!answer) throw new Error(`nothing at ${address}`);
      return answer;
    },
  });
  return { cache, asked, state, release: () => gates.splice(0).forEach((open) => open()) };
}

function textOf(finished: FinishedPage): string {
  const { variant } = chooseVariant(finished, ['identity']);
  return variant.full.subarray(variant.headBytes).toString();
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('keeping', () => {
  it('makes a page once and keeps it', async () => {
    const { cache, asked } = application({ '/en': page(LONG, 'front:en') });
    expect(cache.find('/en')).toBeUndefined();
    const first = await cache.fetch('/en');
    expect(await cache.fetch('/en')).toBe(first);
    expect(cache.find('/en')).toBe(first);
    expect(asked).toEqual(['/en']);
  });

  it('makes it once for a hundred who ask together', async () => {
    const { cache, asked, state, release } = application({ '/en': page(LONG, 'front:en') });
    state.held = true;
    const all = Array.from({ length: 100 }, () => cache.fetch('/en'));
    release();
    expect(new Set(await Promise.all(all)).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('has every encoding of the same text, each with an ETag of its own', async () => {
    const { cache } = application({ '/en': page(LONG, 'front:en') });
    const kept = await cache.fetch('/en');
    await kept.complete();
    const bodies = Object.entries(kept.variants).map(([encoding, { full, headBytes }]) => {
      const body = full.subarray(headBytes);
      const plain = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
      return plain.toString();
    });
    expect(bodies).toEqual([LONG, LONG, LONG]);
    const etags = Object.values(kept.variants).map(({ etag }) => etag);
    expect(new Set(etags).size).toBe(3);
    for (const etag of etags) expect(etag).toMatch(/^"[\w-]+"$/);
  });

  it('gives the same ETag to the same text made again, and another to another', async () => {
    let text = LONG;
    const { cache } = application({ '/en': () => page(text, 'front:en') });
    const etagNow = async () => (await cache.fetch('/en')).variants.gzip?.etag;
    const before = await etagNow();
    cache.purge(['front:en']);
    expect(await etagNow()).toBe(before);
    text += '.';
    cache.purge(['front:en']);
    expect(await etagNow()).not.toBe(before);
  });

  it.each([
    ['that sets a cookie', page('x', 'a', { headers: { 'set-cookie': ['a=b'] } })],
    ['that depends on a cookie', page('x', 'a', { headers: { vary: 'rsc, Cookie' } })],
    ['that depends on anything', page('x', 'a', { headers: { vary: '*' } })],
    ['that is private', page('x', 'a', { headers: { 'cache-control': 'private, no-store' } })],
    ['that says nothing about keeping', page('x', 'a', { headers: { 'cache-control': '' } })],
    ['that is an error', page('x', 'a', { status: 500 })],
  ])('does not keep an answer %s', async (_what, answer) => {
    const { cache, asked } = application({ '/x': answer });
    const first = await cache.fetch('/x');
    await cache.fetch('/x');
    expect(asked).toHaveLength(2);
    expect(cache.size().pages).toBe(0);
    expect(first.headers.join()).not.toMatch(/set-cookie|cache-tag/i);
  });

  it('tells browsers to ask again, and nobody beyond us to keep it', async () => {
    const { cache } = application({ '/en': page(LONG, 'front:en') });
    const { headers } = await cache.fetch('/en');
    expect(headers[headers.indexOf('Cache-Control') + 1]).toBe('public, max-age=0, must-revalidate');
    expect(headers.join()).not.toMatch(/s-maxage|cache-tag/i);
  });

  it('lets a page go when its time is over', async () => {
    const { cache, asked, state } = application({
      '/x': page('x', 'a', { headers: { 'cache-control': 'public, s-maxage=60' } }),
    });
    await cache.fetch('/x');
    state.now += 59_000;
    await cache.fetch('/x');
    expect(asked).toHaveLength(1);
    state.now += 2_000;
    await cache.fetch('/x');
    expect(asked).toHaveLength(2);
  });

  it('keeps 301 and 410 with their status, and a missing page no longer than a minute', async () => {
    const { cache, asked, state } = application({
      '/moved': page('', 'a', { status: 301, headers: { location: '/en/b' } }),
      '/gone': page('gone', 'a', { status: 410 }),
      '/none': page('none', 'a', { status: 404 }),
    });
    for (const address of ['/moved', '/gone', '/none']) await cache.fetch(address);
    expect((await cache.fetch('/moved')).headers.join()).toContain('/en/b');
    expect([(await cache.fetch('/moved')).status, (await cache.fetch('/gone')).status]).toEqual([301, 410]);
    expect(asked).toHaveLength(3);
    state.now += 61_000;
    expect(cache.find('/none')).toBeUndefined();
  });

  it('throws what the application throws, and asks again next time', async () => {
    const { cache, asked } = application({});
    await expect(cache.fetch('/broken')).rejects.toThrow('nothing at');
    await expect(cache.fetch('/broken')).rejects.toThrow('nothing at');
    expect(asked).toHaveLength(2);
  });

  it('keeps nothing when told so', async () => {
    const { cache, asked } = application({ '/en': page(LONG, 'front:en') }, 0);
    await Promise.all([cache.fetch('/en'), cache.fetch('/en')]);
    expect(asked).toHaveLength(2);
    expect(cache.find('/en')).toBeUndefined();
  });
});

describe('bounds', () => {
  const many = (status: number) =>
    Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`/${n}`, page(`${n}${LONG}`, `tag:${n}`, { status })]));

  it('stays below its bytes and lets go what was asked for longest ago', async () => {
    const { cache } = application(many(200), 400_000);
    for (let n = 0; n < 300; n++) {
      await cache.fetch(`/${n}`);
      await cache.fetch('/0');
    }
    await settled();
    expect(cache.size().bytes).toBeLessThanOrEqual(400_000);
    expect(cache.find('/0')).toBeDefined();
    expect(cache.find('/1')).toBeUndefined();
    expect(cache.find('/299')).toBeDefined();
  });

  it('does not let addresses without a page push out the pages', async () => {
    const { cache } = application({ ...many(404), '/story': page(LONG, 'article:1:en') }, 400_000);
    await cache.fetch('/story');
    for (let n = 0; n < 300; n++) await cache.fetch(`/${n}`);
    expect(cache.find('/story')).toBeDefined();
  });
});

describe('purging', () => {
  it('forgets what carries the tag and nothing else', async () => {
    const { cache } = application({
      '/en/a': page('a', 'article:1:en,sections'),
      '/hi/a': page('अ', 'article:1:hi,sections'),
      '/en': page('front', 'front:en, article:1:en'),
    });
    for (const address of ['/en/a', '/hi/a', '/en']) await cache.fetch(address);
    const hindi = cache.find('/hi/a');
    cache.purge(['article:1:en']);
    expect(cache.find('/en/a')).toBeUndefined();
    expect(cache.find('/en')).toBeUndefined();
    expect(cache.find('/hi/a')).toBe(hindi);
    cache.purge(['sections']);
    expect(cache.find('/hi/a')).toBeUndefined();
  });

  it('shows a story at an address that was asked for before it stood there', async () => {
    let answer = page('none', '', { status: 404 });
    const { cache } = application({ '/en/a': () => answer });
    expect((await cache.fetch('/en/a')).status).toBe(404);
    answer = page('story', 'article:1:en');
    cache.purge(['article:1:en']);
    expect((await cache.fetch('/en/a')).status).toBe(200);
  });

  it('never keeps, and never serves to later requests, a page begun before the purge', async () => {
    let text = 'old';
    const { cache, state, release, asked } = application({ '/en': () => page(text, 'front:en') });
    state.held = true;
    const before = cache.fetch('/en');
    await settled();
    text = 'new';
    cache.purge(['front:en']);
    const after = cache.fetch('/en');
    await settled();
    release();
    expect(textOf(await before)).toBe('old');
    expect(textOf(await after)).toBe('new');
    expect(textOf(await cache.fetch('/en'))).toBe('new');
    expect(asked).toHaveLength(2);
  });

  it('keeps a page begun before the purge of something else', async () => {
    const { cache, state, release } = application({ '/en': page('x', 'front:en') });
    state.held = true;
    const before = cache.fetch('/en');
    await settled();
    cache.purge(['front:hi']);
    release();
    await before;
    expect(cache.find('/en')).toBeDefined();
  });

  it('does not bring back, with its late encodings, a page that was purged meanwhile', async () => {
    const { cache } = application({ '/en': page(LONG, 'front:en') });
    const kept = await cache.fetch('/en');
    cache.purge(['front:en']);
    await kept.complete();
    await settled();
    expect(cache.find('/en')).toBeUndefined();
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
  });

  it('leaves files alone whose address changes with their content', async () => {
    const { cache } = application({
      '/f': page('file', '', { headers: { 'cache-control': 'public, max-age=31536000, immutable' } }),
      '/r': page('robots', '', { headers: { 'cache-control': 'public, max-age=600' } }),
    });
    await cache.fetch('/f');
    await cache.fetch('/r');
    cache.purge(['front:en']);
    expect(cache.find('/f')).toBeDefined();
    expect(cache.find('/r')).toBeUndefined();
  });
});
