import { describe, expect, test } from 'vitest';
import { newBlockId } from '#lib/body/block-id.ts';
import { bodyFromHtml } from '#lib/body/from-html/from-html.ts';
import { type BodyFromHtml, bodyFromTree, type FromHtmlOptions } from '#lib/body/from-html/body-from-tree.ts';
import { LONG_PAGE } from '#lib/body/from-html/testing-office-samples.ts';
import { SAMPLES, sketch, told } from '#lib/body/from-html/testing-samples.ts';
import { looseLines } from '#lib/body/loose-text.ts';
import { parseBody } from '#lib/body/parse.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';
import { seededRandom } from '#lib/testing-random.ts';

function readHtml(html: string, options: FromHtmlOptions): BodyFromHtml {
  const read = bodyFromHtml(html, options);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

for (const { from, locale, samples } of SAMPLES) {
  describe(`read from ${from}`, () => {
    test.each(samples)('%s', (_what, html, expected, leftOut = '') => {
      const read = readHtml(html, { locale });
      expect(sketch(read.body)).toBe(expected);
      expect(told(read.leftOut)).toBe(leftOut);
      expect(parseBody(read.body)).toEqual({ ok: true, value: read.body });
    });
  });
}

const TAGS =
  'p div span b i a ul ol li table tr td th h1 h4 blockquote pre hr br em section del font dl dt dd aside'.split(' ');
const STYLES = [
  '',
  ' class=box',
  ' style="display:block"',
  ' style="white-space:pre-wrap"',
  ' style="mso-list:l0 level2 lfo1" class=MsoListParagraph',
  ' style="mso-list:l1 level1 lfo2"',
  ' class=MsoListParagraph style="margin-left:36pt"',
  ' href="https://example.org/" colspan=3 rowspan=2 start=5',
];

/** Any nesting at all of what people and programs write, with every word another, and those that are struck by themselves. */
function anyPage(number: () => number): { html: string; words: string[] } {
  const words: string[] = [];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(number() * list.length)]!;
  const some = (depth: number): string => {
    let html = '';
    for (let left = Math.ceil(number() * 4); left > 0; left -= 1) {
      if (depth > 9 || number() < 0.3) {
        const name = `शब्द${words.length}x`;
        words.push(name);
        html += pick(['', ' ', '\n']) + name + pick(['', ' ', '\n\n']);
      } else {
        const tag = pick(TAGS);
        html += tag === 'br' || tag === 'hr' ? `<${tag}>` : `<${tag}${pick(STYLES)}>${some(depth + 1)}</${tag}>`;
      }
    }
    return html;
  };
  return { html: some(0), words };
}

test.each(Array.from({ length: 400 }, (_, at) => at + 1))(
  'any page at all is a body, and no word goes: no. %i',
  (seed) => {
    const number = seededRandom(seed);
    const { html, words } = anyPage(number);
    const { body, leftOut } = readHtml(html, { locale: 'hi', newId: () => newBlockId(number) });
    expect(parseBody(body), html).toEqual({ ok: true, value: body });
    const kept = [...looseLines(body), ...leftOut.map((left) => left.words)].join('\n');
    expect(
      words.filter((word) => !kept.includes(word)),
      html,
    ).toEqual([]);
  },
);

test('ids are new for every page, and each is one', () => {
  const [one, two] = [readHtml('<p>a</p><p>b</p>', { locale: 'en' }), readHtml('<p>a</p>', { locale: 'en' })];
  const ids = [...one.body.content, ...two.body.content].map(({ attrs }) => attrs.id);
  expect(new Set(ids).size).toBe(3);
  const same = readHtml('<p>a</p><p>b</p>', { locale: 'en', newId: idsAgainAndAgain() });
  expect(new Set(same.body.content.map(({ attrs }) => attrs.id)).size).toBe(2);
});

function idsAgainAndAgain(): () => string {
  let at = 0;
  return () => `block${String(Math.floor((at += 1) / 2)).padStart(7, '0')}`;
}

const deep = (levels: number) =>
  `${'<div><ul><li>'.repeat(levels)}one <i style="display:none">secret</i>two${'</li></ul></div>'.repeat(levels)}three`;

test('a page deeper than anything people write keeps its words in their order', () => {
  expect(looseLines(readHtml(deep(300), { locale: 'en' }).body).join(' ')).toBe('one two three');
});

test.each([
  ['html_too_deep', deep(100_000)],
  ['html_too_large', ' '.repeat(10_000_001)],
])('refused at once: %s', (error, html) => {
  expect(cpuMs(() => expect(bodyFromHtml(html, { locale: 'en' })).toEqual({ ok: false, error }))).toBeLessThan(2_000);
});

test('a long dirty page is read within a second', () => {
  expect(cpuMs(() => void bodyFromHtml(LONG_PAGE, { locale: 'en' }))).toBeLessThan(1_000);
});

test.each([30, 31, 60])('%i signs that are emoji and parts of one, and a letter, are a picture at once', (signs) => {
  const html = `<p>words <img alt="${'🦰'.repeat(signs)}x"></p>`;
  const left = [{ code: 'picture', words: '' }];
  expect(cpuMs(() => expect(readHtml(html, { locale: 'en' }).leftOut).toEqual(left))).toBeLessThan(1_000);
});

test.each([
  ['👩🏽‍🦰', 'p(words 👩🏽‍🦰)'],
  ['👨‍👩‍👧‍👦🎉', 'p(words 👨‍👩‍👧‍👦🎉)'],
  ['🎉'.repeat(33), 'p(words)'],
])('an emoji is one, a wall of them is a picture: %s', (alt, expected) => {
  expect(sketch(readHtml(`<p>words <img alt="${alt}"></p>`, { locale: 'en' }).body)).toBe(expected);
});

test('a table of 50,000 empty rows is read at once', () => {
  const rows = '<tr></tr>'.repeat(50_000);
  const html = `<table><tr><td rowspan=3>words</td></tr>${rows}<tr><td>more</td></tr></table>`;
  let read = '';
  expect(cpuMs(() => (read = sketch(readHtml(html, { locale: 'en' }).body)))).toBeLessThan(5_000);
  expect(read).toBe('table[tableRow[tdr3(p(words))] tableRow[] tableRow[] tableRow[td(p(more))]]');
});

test.each(Object.getOwnPropertyNames(Object.prototype))(
  'what every object has is no name of an element: %s',
  (name) => {
    const attributes = { ...(Object.create(null) as Record<string, string>), [name]: 'x' };
    const inner = { tag: name, attributes, children: ['words'] };
    const block = { tag: name, attributes: { style: 'display:block' }, children: ['more'] };
    const { body, leftOut } = bodyFromTree({ tag: 'body', attributes: {}, children: [inner, block] }, { locale: 'en' });
    expect(sketch(body)).toBe('p(words)\np(more)');
    expect(leftOut).toEqual([]);
    const html = `<p ${name}="x" style="${name}:x">a <${name} ${name}=x>b</${name}></p>`;
    const read = readHtml(html, { locale: 'en' });
    expect(parseBody(read.body)).toEqual({ ok: true, value: read.body });
    expect(looseLines(read.body).join(' ')).toMatch(/^a .*b/);
  },
);

const wordPoint = (mark: string, words: string) =>
  `<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${mark}</span>${words}</p>`;

test.each([
  ['20240101.', 'ol[(p(one))]'],
  ['99999999999999999999999.', 'ol[(p(one))]'],
  ['1000000.', 'ol1000000[(p(one))]'],
])('a list begins with a number that is stored, or with one: %s', (mark, expected) => {
  const { body } = readHtml(wordPoint(mark, 'one'), { locale: 'en' });
  expect(sketch(body)).toBe(expected);
  expect(parseBody(body)).toEqual({ ok: true, value: body });
});

test('a list that goes on after a table goes on with a number that is stored', () => {
  const html = `<ol start=1000000><li>one</li><li>two<table><tr><td>x</td></tr></table>three</li><li>four</li></ol>`;
  const { body } = readHtml(html, { locale: 'en' });
  expect(looseLines(body)).toEqual(['one', 'two', 'x', 'three', 'four']);
  expect(parseBody(body)).toEqual({ ok: true, value: body });
});
