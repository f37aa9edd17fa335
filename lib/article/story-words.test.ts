import { describe, expect, test } from 'vitest';
import { facetWord, storyWords, typedWords, wantedWords } from '#lib/article/story-words.ts';
import { emptyText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

const body = (...lines: string[]): DraftBody => ({
  type: 'doc',
  content: lines.map((text, at) => ({
    type: 'paragraph',
    attrs: { id: `p0000000000${at}` },
    content: [{ type: 'text', text }],
  })),
});

describe('the words of a story', () => {
  test('are those of every language once, its number first and its facets last', () => {
    const hindi = { ...emptyText(body('बाज़ार में', 'बाजार')), headline: 'बाज़ार' };
    const english = { ...emptyText(body('In the bazaar')), slug: 'old-bazaar' };
    const words = storyWords(7, [hindi, english], ['all', 'state:draft:en']).split(' ');
    expect(words[0]).toBe('7');
    expect(words.slice(-2)).toEqual(['=all', '=state:draft:en']);
    expect(words.filter((word) => word === 'बाजार')).toHaveLength(1);
    expect(words).toEqual(expect.arrayContaining(['में', 'in', 'the', 'bazaar', 'old']));
    expect(typedWords(words.join(' '))).toEqual(words.slice(0, -2));
  });

  test('are those of captions and of whom a quotation is from, too', () => {
    const figure = (id: string, caption: string) =>
      ({ type: 'figure', attrs: { id, imageId: 1, caption, alt: '', credit: '' } }) as const;
    const [paragraph] = body('“हम लड़ेंगे”').content;
    if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
    const text = emptyText({
      type: 'doc',
      content: [
        { type: 'blockquote', attrs: { id: 'q', attribution: 'सरला देवी' }, content: [paragraph] },
        {
          type: 'pullQuote',
          attrs: { id: 'p', attribution: 'Rehana Khatoon' },
          content: [{ type: 'text', text: 'नहीं' }],
        },
        figure('f', 'मंच पर अशोक'),
        { type: 'gallery', attrs: { id: 'g' }, content: [figure('h', 'Bhola Paswan')] },
      ],
    });
    const words = storyWords(7, [text], []).split(' ');
    expect(words).toEqual(expect.arrayContaining(['सरला', 'rehana', 'khatoon', 'अशोक', 'bhola', 'paswan']));
  });

  test('are no more than the index takes, and the facets are there whatever the length', () => {
    const many = Array.from({ length: 30_000 }, (_, at) => `w${at.toString(36)}`).join(' ');
    const words = storyWords(7, [emptyText(body(many))], ['all']).split(' ');
    expect(words.length).toBe(12_001);
    expect(words.at(-1)).toBe(facetWord('all'));
    const long = Array.from({ length: 9_000 }, (_, at) => `क${at.toString(36).padStart(60, 'ख')}`).join(' ');
    expect(storyWords(7, [emptyText(body(long))], ['all']).length).toBeLessThan(310_000);
  });
});

test('what is typed is the beginning of words from three letters on', () => {
  const whole = (typed: string) => wantedWords(typed)[0]?.map(({ isWhole }) => isWhole);
  expect(whole('से')).toEqual([true]);
  expect(whole('सेम')).toContain(false);
  expect(whole('ka')).toEqual([true, true]);
  expect(whole('modi')).toEqual([false, false]);
  expect(wantedWords(' … ')).toEqual([]);
});
