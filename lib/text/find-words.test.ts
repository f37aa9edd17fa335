import { describe, expect, test } from 'vitest';
import { createFinder, type FindOptions } from '#lib/text/find-words.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

const PLAIN: FindOptions = { wholeWords: false, variants: false, matchCase: false };

/** The text with every stretch that was found in brackets. */
function marked(text: string, query: string, options: Partial<FindOptions> = {}): string {
  const found = createFinder(query, { ...PLAIN, ...options })(text);
  return found.reduceRight(
    (all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`,
    text,
  );
}

describe('as it is typed', () => {
  test.each([
    ['The bridge, the Bridge', 'bridge', 'The [bridge], the [Bridge]'],
    ['aaaa', 'aa', '[aa][aa]'],
    ['वह पुल, यह पुल', 'पुल', 'वह [पुल], यह [पुल]'],
    ['राम और रामू', 'राम', '[राम] और रामू'],
    ['कि का क क्षमा', 'क', 'कि का [क] क्षमा'],
    ['He said “no” – it’s 5\u00A0km…', '"no" - it\'s 5 km...', 'He said [“no” – it’s 5\u00A0km…]'],
    ['क्\u200Dष', 'क्ष', '[क्\u200Dष]'],
    ['ज\u093Cमीन \u095Bमीन', '\u095Bमीन', '[ज\u093Cमीन] [\u095Bमीन]'],
    ['😀 bridge 😀', 'bridge', '😀 [bridge] 😀'],
    ['हिन्दी', 'हिंदी', 'हिन्दी'],
    ['nothing', '', 'nothing'],
  ])('%j: %j', (text, query, shown) => expect(marked(text, query)).toBe(shown));

  test('capitals count where one asks for it', () =>
    expect(marked('US us Us', 'US', { matchCase: true })).toBe('[US] us Us'));
});

describe('whole words', () => {
  test.each([
    ['सरकार कर बढ़ाएगी', 'कर', 'सरकार [कर] बढ़ाएगी'],
    ['कर, करों, कर।', 'कर', '[कर], करों, [कर]।'],
    ['cat concat cat’s cat2', 'cat', '[cat] concat [cat]’s cat2'],
    ['एक-दो', 'दो', 'एक-[दो]'],
    ['𐐨cat cat', 'cat', '𐐨cat [cat]'],
  ])('%j: %j', (text, query, shown) => expect(marked(text, query, { wholeWords: true })).toBe(shown));
});

describe('spellings of one word', () => {
  test.each([
    ['हिन्दी, हिंदी और हिन्दीभाषी', 'हिंदी', '[हिन्दी], [हिंदी] और [हिन्दी]भाषी'],
    ['हिन्दी, हिंदी', 'हिन्दी', '[हिन्दी], [हिंदी]'],
    ['बाज़ार बाजार', 'बाजार', '[बाज़ार] [बाजार]'],
    ['बाज़ार बाजार', 'बाज़ार', '[बाज़ार] [बाजार]'],
    ['माँ मां', 'मां', '[माँ] [मां]'],
    ['गयी गई', 'गई', '[गयी] [गई]'],
    ['सम्बन्ध संबंध', 'संबंध', '[सम्बन्ध] [संबंध]'],
    ['राज़ है', 'राज', '[राज़] है'],
    ['मैं में', 'मैं', '[मैं] में'],
  ])('%j: %j', (text, query, shown) => expect(marked(text, query, { variants: true })).toBe(shown));

  test('and whole words together', () =>
    expect(marked('हिन्दी, हिन्दीभाषी', 'हिंदी', { variants: true, wholeWords: true })).toBe('[हिन्दी], हिन्दीभाषी'));
});

test('a long text is looked through in no time, whatever is in it', () => {
  const long = 'हिन्दी में बाज़ार की ख़बरें। '.repeat(5_000);
  const options = { wholeWords: true, variants: true, matchCase: false };
  expect(cpuMs(() => expect(createFinder('हिंदी', options)(long)).toHaveLength(5_000))).toBeLessThan(1_500);
  expect(cpuMs(() => void createFinder('aa', PLAIN)('a'.repeat(200_000)))).toBeLessThan(1_500);
});
