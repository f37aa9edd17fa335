import { describe, expect, test } from 'vitest';
import { diffWords } from '#lib/text/word-diff.ts';
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

  test('two long texts with nothing in common are shown whole, soon', () => {
    let runs: ReturnType<typeof diffWords> = [];
    const cost = cpuMs(() => {
      runs = diffWords('a '.repeat(5_000), 'ब '.repeat(5_000));
    });
    expect(cost).toBeLessThan(3_000);
    expect(runs.some(({ kind }) => kind === 'only_new')).toBe(true);
  });
});
