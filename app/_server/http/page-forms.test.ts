import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bodyOf, etagOf, type FinishedPage, knownEtag } from '#app/_server/http/finished-page.ts';
import { application, LONG, page, settled, textOf } from '#app/_server/http/testing-page-cache.ts';

describe('to begin with', () => {
  it('sends a file that stands for good in the brotli the build has made, and asks for none of a page', async () => {
    const best = brotliCompressSync(LONG, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    const seen: string[] = [];
    const forGood = { 'cache-control': 'public, max-age=31536000, immutable' };
    const { cache } = application(
      {
        '/a.js': page(LONG, '', { headers: forGood }),
        '/b.js': page(`${LONG}b`, '', { headers: forGood }),
        '/en': page(LONG, 'a'),
      },
      undefined,
      undefined,
      async (plain) => {
        seen.push(plain.toString());
        return plain.toString() === LONG ? best : undefined;
      },
    );
    const { br } = (await cache.fetch('/a.js')).forms;
    expect(br && bodyOf(br).equals(best)).toBe(true);
    expect(br?.etag).toMatch(/-br11"$/);
    const other = await cache.fetch('/b.js');
    expect(other.forms.br && brotliDecompressSync(bodyOf(other.forms.br)).toString()).toBe(`${LONG}b`);
    expect((await cache.fetch('/en')).forms.br?.etag).toMatch(/-br"$/);
    expect(seen).toEqual([LONG, `${LONG}b`]);
  });

  it.each([
    ['a page', page(LONG, 'a'), 'br'],
    ['what is too short', page('short', 'a'), 'identity'],
    ['a 404', page(LONG, 'a', { status: 404 }), 'gzip'],
    ['a 410', page(LONG, 'a', { status: 410 }), 'gzip'],
    ['what nobody keeps', page(LONG, 'a', { headers: { 'cache-control': 'private, no-store' } }), 'identity'],
  ])('%s stands in one form', async (_what, answer, encoding) => {
    const { cache } = application({ '/x': answer });
    const made = await cache.fetch('/x');
    expect(Object.keys(made.forms)).toEqual([encoding]);
    expect(await textOf(made)).toBe(answer.body.toString());
  });
});

describe('a form that somebody asks for', () => {
  it('is made of the kept page, and stays and is weighed with it', async () => {
    const { cache, asked } = application({ '/en': page(LONG, 'front:en') });
    const kept = await cache.fetch('/en');
    const before = cache.size().bytes;
    const promised = etagOf(kept, 'gzip');
    const gzip = await cache.form(kept, 'gzip');
    expect(gunzipSync(bodyOf(gzip)).toString()).toBe(LONG);
    expect([gzip.etag, promised]).toEqual([promised, expect.stringMatching(/^"[\w-]+-gzip"$/)]);
    expect(gzip.etag).not.toBe(kept.forms.br?.etag);
    expect(cache.find('/en')?.forms.gzip).toBe(gzip);
    expect(cache.size()).toEqual({ pages: 1, bytes: before + gzip.full.length });
    cache.purge(['front:en']);
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
    expect(asked).toEqual(['/en']);
  });

  it('is the same bytes under the same ETag whether the page was kept or not', async () => {
    const answers = { '/en': page(LONG, 'a') };
    for (const encoding of ['br', 'gzip', 'identity'] as const) {
      const forms = await Promise.all(
        [10_000_000, 0].map(async (maxBytes) => {
          const { cache } = application(answers, maxBytes);
          const { etag, full, headBytes } = await cache.form(await cache.fetch('/en'), encoding);
          return [etag, full.subarray(headBytes).toString('base64')];
        }),
      );
      expect(forms[0]).toEqual(forms[1]);
    }
  });

  it('is made once for a hundred who ask together', async () => {
    const { cache } = application({ '/en': page(LONG, 'front:en') });
    const kept = await cache.fetch('/en');
    for (const encoding of ['gzip', 'identity'] as const) {
      const forms = await Promise.all(Array.from({ length: 100 }, () => cache.form(kept, encoding)));
      expect(new Set(forms).size).toBe(1);
    }
  });

  it('does not stay where it is the plain one', async () => {
    const { cache } = application({ '/en': page(LONG, 'front:en') });
    const kept = await cache.fetch('/en');
    const before = cache.size();
    const plain = await cache.form(kept, 'identity');
    expect([bodyOf(plain).toString(), plain.etag]).toEqual([LONG, etagOf(kept, 'identity')]);
    expect([cache.size(), Object.keys(kept.forms)]).toEqual([before, ['br']]);
  });

  it('never comes to a newer page, and brings no purged one back', async () => {
    let text = LONG;
    const { cache } = application({ '/en': () => page(text, 'front:en') });
    const old = await cache.fetch('/en');
    const making = cache.form(old, 'gzip');
    text = `${LONG}new`;
    cache.purge(['front:en']);
    expect(gunzipSync(bodyOf(await making)).toString()).toBe(LONG);
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
    const again = cache.form(old, 'identity');
    const fresh = await cache.fetch('/en');
    const { bytes } = cache.size();
    await again;
    expect([cache.size().bytes, Object.keys(fresh.forms)]).toEqual([bytes, ['br']]);
    expect(gunzipSync(bodyOf(await cache.form(fresh, 'gzip'))).toString()).toBe(text);
  });

  it('pushes out what was asked for longest ago where there is no room for both', async () => {
    const text = (n: number) => Array.from({ length: 400 }, (_, at) => `${(at + 1) * (n + 7919)} बजट`).join(' ');
    const answers = Object.fromEntries([0, 1, 2].map((n) => [`/${n}`, page(text(n), `tag:${n}`)]));
    const probe = application(answers);
    for (const address of Object.keys(answers)) await probe.cache.fetch(address);
    const { cache } = application(answers, Math.ceil((probe.cache.size().bytes * 16) / 15) + 200);
    const kept: FinishedPage[] = [];
    for (const address of Object.keys(answers)) kept.push(await cache.fetch(address));
    if (!kept[2]) throw new Error('not made');
    await cache.form(kept[2], 'gzip');
    expect(Object.keys(answers).map((address) => cache.find(address) !== undefined)).toEqual([false, true, true]);
  });

  it('can be asked for again after it could not be made', async () => {
    const { cache } = application({ '/en': page(LONG, 'front:en') });
    const kept = await cache.fetch('/en');
    const { br } = kept.forms;
    if (!br) throw new Error('no brotli');
    kept.forms.br = { ...br, headBytes: br.headBytes + 3 };
    await expect(cache.form(kept, 'gzip')).rejects.toThrow();
    kept.forms.br = br;
    expect(gunzipSync(bodyOf(await cache.form(kept, 'gzip'))).toString()).toBe(LONG);
  });
});

describe('the best compression', () => {
  const HARDER = { readers: 20, afterMs: 10_000, everyMs: 5 };
  const text = Array.from({ length: 900 }, (_, n) => `${n * 7919} बजट Budget`).join(' ');

  async function read(times: number) {
    const all = application({ '/en': page(text, 'front:en'), '/slow': page(text, 'a') }, 10_000_000, HARDER);
    const kept = await all.cache.fetch('/en');
    for (let n = 0; n < times; n++) all.cache.find('/en');
    const quick = kept.forms.br;
    return { ...all, kept, quick, isBetter: () => kept.forms.br !== quick };
  }

  it('comes once a page has been read often and stood a while, and lasts until it is purged', async () => {
    const { cache, state, kept, quick, isBetter } = await read(20);
    await settled();
    expect(isBetter()).toBe(false);
    const before = cache.size().bytes;
    state.now += 10_001;
    await expect.poll(isBetter).toBe(true);
    const best = kept.forms.br;
    if (!best || !quick) throw new Error('no brotli');
    expect(brotliDecompressSync(bodyOf(best)).toString()).toBe(text);
    expect(best.full.length).toBeLessThan(quick.full.length);
    await expect.poll(() => cache.size().bytes).toBe(before - quick.full.length + best.full.length);
    const [gzip, plain] = [etagOf(kept, 'gzip'), etagOf(kept, 'identity')];
    expect(new Set([best.etag, quick.etag, gzip, plain]).size).toBe(4);
    // Nobody who has an older form is sent the page again.
    for (const etag of [best.etag, `W/${quick.etag}`, gzip, plain])
      expect(knownEtag(`"x", ${etag}`, kept, best.etag)).toBe(etag.replace('W/', ''));
    expect(knownEtag('"x"', kept, best.etag)).toBeUndefined();
    cache.purge(['front:en']);
    expect((await cache.fetch('/en')).forms.br?.etag).toBe(quick.etag);
  });

  it('is weighed also where gzip was made in the meantime', async () => {
    const { cache, state, kept, quick, isBetter } = await read(20);
    const before = cache.size().bytes;
    state.now += 10_001;
    await expect.poll(() => isBetter() || cache.form(kept, 'gzip').then(isBetter)).toBe(true);
    const { br, gzip } = kept.forms;
    if (!br || !gzip || !quick) throw new Error('not compressed');
    await expect.poll(() => cache.size().bytes).toBe(before - quick.full.length + br.full.length + gzip.full.length);
  });

  it('never comes for a page that few read', async () => {
    const { state, isBetter } = await read(19);
    state.now += 60_000;
    await settled();
    expect(isBetter()).toBe(false);
  });

  it('waits while a page is being made', async () => {
    const { cache, state, release, isBetter } = await read(20);
    state.held = true;
    state.now += 60_000;
    const slow = cache.fetch('/slow');
    await settled();
    expect(isBetter()).toBe(false);
    release();
    await slow;
    await expect.poll(isBetter).toBe(true);
  });

  it('does not bring back a page that was purged meanwhile', async () => {
    const { cache, state, isBetter } = await read(20);
    state.now += 60_000;
    cache.purge(['front:en']);
    await settled();
    expect(isBetter()).toBe(false);
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
  });
});
