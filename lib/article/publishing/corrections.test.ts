import { describe, expect, it } from 'vitest';
import { correctionsAsked, type KnownCorrection } from '#lib/article/publishing/corrections.ts';

const en = (change: Partial<KnownCorrection> = {}): KnownCorrection => ({
  id: 1,
  locale: 'en',
  twinOfId: null,
  text: 'The sum was wrong.',
  issuedAt: '2026-03-02T00:00:00.000Z',
  version: 1,
  withdrawnAt: null,
  waivedIn: [],
  ...change,
});
type Language = Parameters<typeof correctionsAsked>[0];
const hindi: Language = { locale: 'hi', firstPublishedAt: '2026-03-01T00:00:00.000Z', isLive: true };
const twin = en({ id: 2, locale: 'hi', twinOfId: 1 });

describe('a correction is asked for in the other language', () => {
  it.each<[string, KnownCorrection[], Partial<Language>, number[]]>([
    ['while nothing answers it', [en()], {}, [1]],
    ['not once its twin is issued', [en(), twin], {}, []],
    ['again where its twin was withdrawn', [en(), { ...twin, withdrawnAt: '2026-03-03T00:00:00.000Z' }], {}, [1]],
    ['not where somebody said that it does not concern it', [en({ waivedIn: ['hi'] })], {}, []],
    ['not once it was withdrawn itself', [en({ withdrawnAt: '2026-03-03T00:00:00.000Z' })], {}, []],
    ['not while that one is off the site', [en()], { isLive: false }, []],
    ['not where that one appeared after it', [en()], { firstPublishedAt: '2026-03-02T00:00:00.001Z' }, []],
    ['where that one was read at that very instant', [en()], { firstPublishedAt: '2026-03-02T00:00:00.000Z' }, [1]],
    ['not where that one was never read', [en()], { firstPublishedAt: null }, []],
    ['each by itself', [en(), en({ id: 3 }), twin], {}, [3]],
  ])('%s', (_, all, change, asked) => {
    expect(correctionsAsked({ ...hindi, ...change }, all).map(({ id }) => id)).toEqual(asked);
  });

  it('and never in its own, nor back for its twin', () => {
    expect(correctionsAsked({ ...hindi, locale: 'en' }, [en(), twin])).toEqual([]);
  });
});
