import { describe, expect, it } from 'vitest';
import { application, LONG, page, settled, textOf } from '#app/_server/http/testing-page-cache.ts';

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

  it('gives the same ETag to the same text made again, and another to another', async () => {
    let text = LONG;
    const { cache } = application({ '/en': () => page(text, 'front:en') });
    const etagNow = async () => (await cache.fetch('/en')).forms.br?.etag;
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

describe('one thing at many addresses', () => {
  const sameAs = (address: string) =>
    page('', '', { status: 404, headers: { 'x-setu-same-as': address, 'cache-control': 'no-store' } });

  it('is made and kept once, and each address is asked about anew', async () => {
    let answer = sameAs('/en/-/-');
    const { cache, asked } = application({
      '/en/a': () => answer,
      '/en/b': sameAs('/en/-/-'),
      '/en/-/-': page(LONG, 'sections', { status: 404 }),
    });
    const pages = [await cache.fetch('/en/a'), await cache.fetch('/en/b'), await cache.fetch('/en/a')];
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]?.status).toBe(404);
    expect(asked).toEqual(['/en/a', '/en/-/-', '/en/b', '/en/a']);
    expect(cache.size().pages).toBe(1);
    answer = page('story', 'article:1:en');
    cache.purge(['article:1:en']);
    expect(await textOf(await cache.fetch('/en/a'))).toBe('story');
  });

  it('is made for each who asks where nothing is kept', async () => {
    const { cache } = application(
      { '/en/a': sameAs('/en/-/-'), '/en/-/-': page(LONG, 'sections', { status: 404 }) },
      0,
    );
    expect((await cache.fetch('/en/a')).status).toBe(404);
  });
});

describe('without an application', () => {
  it('answers kept pages past their time, but never purged ones', async () => {
    const { cache, state } = application({
      '/x': page('x', 'a', { headers: { 'cache-control': 'public, s-maxage=60' } }),
      '/y': page('y', 'section:2:en', { headers: { 'cache-control': 'public, s-maxage=60' } }),
    });
    await cache.fetch('/x');
    await cache.fetch('/y');
    state.away = true;
    state.now += 3_600_000;
    cache.purge(['section:2:en']);
    expect([cache.find('/x') === undefined, cache.find('/y') === undefined]).toEqual([false, true]);
    state.away = false;
    expect(cache.find('/x')).toBeUndefined();
  });

  it('forgets everything once another is there, also what is being made', async () => {
    const { cache, state, release } = application({
      '/x': page('x', 'a'),
      '/slow': page('slow', 'b'),
      '/f': page('f', '', { headers: { 'cache-control': 'public, max-age=31536000, immutable' } }),
    });
    await cache.fetch('/x');
    await cache.fetch('/f');
    state.held = true;
    const slow = cache.fetch('/slow');
    await settled();
    cache.forgetAll();
    release();
    await slow;
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
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
    expect(await textOf(await before)).toBe('old');
    expect(await textOf(await after)).toBe('new');
    expect(await textOf(await cache.fetch('/en'))).toBe('new');
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
