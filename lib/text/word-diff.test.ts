import { describe, expect, test } from 'vitest';
import { diffWords, inPhrases } from '#lib/text/word-diff.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

const show = (oldText: string, newText: string) =>
  diffWords(oldText, newText)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'only_old' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('differences between two texts', () => {
  test.each([
    ['', '', ''],
    ['same', 'same', 'same'],
    ['one two', 'one three', 'one [-two][+three]'],
    ['one two three', 'one three', 'one [-two ]three'],
    ['', 'new', '[+new]'],
    ['old', '', '[-old]'],
    ['प्रधानमंत्री ने कहा।', 'वित्त मंत्री ने कहा।', '[-प्रधानमंत्री][+वित्त मंत्री] ने कहा।'],
    ['पढ़ें', 'पढ़े', '[-पढ़ें][+पढ़े]'],
    ['क्षेत्र', 'क्षत्रिय', '[-क्षेत्र][+क्षत्रिय]'],
    ['विद्या', 'विद्‌या', '[-विद्या][+विद्‌या]'],
    ['₹1,20,000 मिले', '₹1,25,000 मिले', '₹[-1,20,000][+1,25,000] मिले'],
    ['१२.५ प्रतिशत', '१२.७ प्रतिशत', '[-१२.५][+१२.७] प्रतिशत'],
    ['It’s on', 'It isn’t on', '[-It’s][+It isn’t] on'],
    ['👩‍🚒 ने', '👨‍🚒 ने', '[-👩‍🚒][+👨‍🚒] ने'],
  ])('%j → %j', (oldText, newText, expected) => expect(show(oldText, newText)).toBe(expected));

  test('each side can be read back whole', () => {
    const words = ['बजट', 'rain', '7.25', '।', ' ', '\n', 'कि'];
    let state = 7;
    const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 300; round += 1) {
      const make = () =>
        Array.from({ length: Math.floor(next() * 30) }, () => words[Math.floor(next() * words.length)]).join(' ');
      const [oldText, newText] = [make(), make()];
      const runs = diffWords(oldText, newText);
      const side = (not: string) => runs.flatMap(({ kind, text }) => (kind === not ? [] : [text])).join('');
      expect(side('only_new')).toBe(oldText);
      expect(side('only_old')).toBe(newText);
    }
  });

  test('no run begins or ends inside a letter, whatever the script', () => {
    const words = ['क्ष', 'र्‍य', 'हिन्दी', 'हिंदी', 'श्री', 'स्त्री', 'ज़्यादा', 'कर्त्ता', 'e\u0301', '👩‍👩‍👧', '।', ',', ' ', '\n'];
    const graphemes = (text: string) => Array.from(new Intl.Segmenter('hi').segment(text), ({ segment }) => segment);
    let state = 11;
    const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const make = () =>
      Array.from({ length: 1 + Math.floor(next() * 12) }, () => words[Math.floor(next() * words.length)]);
    for (let round = 0; round < 300; round += 1) {
      const [oldText, newText] = [make().join(''), make().join('')];
      for (const runs of [diffWords(oldText, newText), inPhrases(diffWords(oldText, newText))]) {
        for (const [hidden, whole] of [
          ['only_new', oldText],
          ['only_old', newText],
        ] as const) {
          const side = runs.filter(({ kind }) => kind !== hidden);
          expect(side.map(({ text }) => text).join('')).toBe(whole);
          expect(side.flatMap(({ text }) => graphemes(text))).toEqual(graphemes(whole));
        }
      }
    }
  });

  test.each([
    ['one two three', 'un deux three', '[-one two][+un deux] three'],
    ['वित्त मंत्री ने कहा', 'गृह सचिव ने कहा', '[-वित्त मंत्री][+गृह सचिव] ने कहा'],
    ['one\ntwo', 'un\ndeux', '[-one][+un]\n[-two][+deux]'],
    ['one two three', 'one three', 'one [-two ]three'],
    ['', '', ''],
  ])('reads in phrases: %j → %j', (oldText, newText, expected) =>
    expect(
      inPhrases(diffWords(oldText, newText))
        .map(({ kind, text }) => (kind === 'same' ? text : kind === 'only_old' ? `[-${text}]` : `[+${text}]`))
        .join(''),
    ).toBe(expected),
  );

  test('two long texts with nothing in common are shown whole, soon', () => {
    let runs: ReturnType<typeof diffWords> = [];
    const cost = cpuMs(() => {
      runs = diffWords('a '.repeat(5_000), 'ब '.repeat(5_000));
    });
    expect(cost).toBeLessThan(3_000);
    expect(runs.some(({ kind }) => kind === 'only_new')).toBe(true);
  });
});
