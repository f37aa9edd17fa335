import { describe, expect, test } from 'vitest';
import { bodyFromHtml } from '#lib/body/from-html/from-html.ts';
import { missingWords } from '#lib/body/from-html/missing-words.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

function missing(html: string, shown: string): string[] {
  const read = bodyFromHtml(html, { locale: 'hi' });
  if (!read.ok) throw new Error(read.error);
  return missingWords(shown, read.value.body, read.value.leftOut);
}

describe('words that were shown and came out nowhere', () => {
  test.each([
    ['<p>पहला</p>', 'पहला दूसरा', ['दूसरा']],
    ['<p>a new linea new paragraph</p>', 'a new line\na new paragraph', ['line', 'a']],
    ['<p>एक एक</p>', 'एक एक एक', ['एक']],
    ['<p>x</p>', '', []],
  ])('%s beside %j', (html, shown, words) => expect(missing(html, shown)).toEqual(words));
});

describe('nothing is missing', () => {
  test.each([
    ['set otherwise', '<p>“हिन्दी” – ज\u093Cमीन 5\u00A0km</p>', '"हिंदी" - ज़मीन 5 km'],
    ['points of lists', '<ol><li>पहला</li><li>दूसरा</li></ol><ul><li>x</li></ul>', '1. पहला\n2) दूसरा\n•\tx\n'],
    ['addresses beside links', '<p><a href="https://example.org/">यहां</a></p>', 'यहां <https://example.org/>'],
    ['what is told', '<p>रहा <del>गया</del></p>', 'रहा गया'],
    ['what a soft hyphen parts', '<p>un\u00ADbreak\u00ADable</p>', 'unbreakable'],
    ['numbers well apart', '<ol><li>पहला</li></ol><h3>दूसरा</h3>', '1\tपहला\n1.1.1 दूसरा'],
    ['a mark of a note', '<p>said<a href="#_ftn1">[1]</a></p><div id="ftn1"><p>note</p></div>', 'said1'],
    ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
  ])('%s', (_, html, shown) => expect(missing(html, shown)).toEqual([]));
});

test('half a megabyte is compared in no time', () => {
  const words = 'भारत में बाज़ार की ख़बर\n'.repeat(20_000);
  const body = { type: 'doc' as const, content: [] };
  expect(cpuMs(() => expect(missingWords(words, body, []).length).toBe(100_000))).toBeLessThan(4_000);
});
