import { describe, expect, it } from 'vitest';
import { countGraphemes, cutGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';
import { foldText } from '#lib/text/search-form.ts';
import { slugify } from '#lib/text/slug.ts';
import { countWords, readingMinutes } from '#lib/text/words.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('hi', { granularity: 'word' });

describe('countGraphemes', () => {
  it.each([
    ['', 0],
    ['Budget', 6],
    ['प्रधानमंत्री', 5],
    ['क्षि', 1],
    ['हिन्दी', 2],
    ['e\u0301', 1],
    ['👩\u200D💻', 1],
    ['🇮🇳 भारत', 5],
  ])('%s is %i', (text, count) => expect(countGraphemes(text)).toBe(count));

  it('agrees with the Segmenter on every mixture of signs', () => {
    const letters = [...'कषज्ञड़ािीं्््ँ़\u200C\u200D aअः।१-ॐ'];
    let seed = 3;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const wrong: string[] = [];
    for (let round = 0; round < 1_500; round += 1) {
      const text = Array.from({ length: 1 + next(9) }, () => letters[next(letters.length)]).join('');
      if (countGraphemes(text) !== [...graphemes.segment(text)].length) wrong.push(JSON.stringify(text));
    }
    expect(wrong).toEqual([]);
  }, 30_000);

  it('cuts between graphemes only', () => {
    expect(cutGraphemes('प्रधानमंत्री', 3)).toBe('प्रधान');
    expect(cutGraphemes('हिन्दी', 5)).toBe('हिन्दी');
    expect(cutGraphemes('👩\u200D💻👩\u200D💻', 1)).toBe('👩\u200D💻');
    expect(cutGraphemes('abc', 0)).toBe('');
  });
});

describe('countWords', () => {
  it.each([
    'प्रधानमंत्री ने कहा।',
    'The two officials agreed on the need to modernize economic security relations.',
    "don’t can't 7.25% 1,25,000 U.S. COVID-19 dual-use",
    'क्\u200Dषेत्र में ₹500 करोड़, २०२६ — “आज” डॉ. सिंह',
    '',
    ' … — ! ',
  ])('agrees with the Segmenter: %s', (text) => {
    expect(countWords(text)).toBe([...words.segment(text)].filter(({ isWordLike }) => isWordLike).length);
  });

  it('tells the reading time of both languages', () => {
    expect(readingMinutes(0, 'en')).toBe(0);
    expect(readingMinutes(10, 'hi')).toBe(1);
    expect([readingMinutes(1_000, 'en'), readingMinutes(1_000, 'hi')]).toEqual([4, 5]);
  });
});

describe('50,000 characters of bait', () => {
  // Work, not a clock: the processor's own time, which a busy machine does not lengthen. Four times the text takes about
  // four times the work; a pattern that backtracks would take sixteen.
  it.each([
    ['spaces', ' '],
    ['hard spaces', '\u00A0'],
    ['marks', '\u0902'],
    ['viramas', 'क\u094D'],
    ['bars', '|'],
    ['quotes', '’'],
    ['dots', 'a.'],
    ['joiners', '\u200D'],
    ['hyphens', '-'],
    ['ये', 'ये'],
  ])(
    '%s',
    (_, unit) => {
      const run = (length: number) => {
        const text = unit.repeat(length / unit.length);
        const begun = process.cpuUsage();
        cleanText(text, { locale: 'hi' });
        slugify(text);
        foldText(text);
        countWords(text);
        countGraphemes(text);
        return process.cpuUsage(begun).user / 1_000;
      };
      run(12_500);
      const small = Math.min(run(12_500), run(12_500), run(12_500));
      const large = Math.min(run(50_000), run(50_000));
      expect(large).toBeLessThan(small * 10 + 60);
    },
    30_000,
  );
});
