import { expect, expectTypeOf, test } from 'vitest';
import type { BlockNode, Body, DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { publicBody } from '#lib/body/public-body.ts';

let ids = 0;
const id = () => `b${String((ids += 1)).padStart(11, '0')}`;
const line = (...words: string[]) => ({
  type: 'paragraph' as const,
  attrs: { id: id() },
  ...(words.length > 0 ? { content: words.map((text) => ({ type: 'text' as const, text })) } : {}),
});
const item = (...content: BlockNode[]) => ({ type: 'listItem', attrs: { id: id() }, content }) as never;
const bullets = (...content: never[]): BlockNode => ({ type: 'bulletList', attrs: { id: id() }, content });
const numbers = (...content: never[]): BlockNode => ({ type: 'orderedList', attrs: { id: id(), start: 1 }, content });
const quote = (...content: ReturnType<typeof line>[]): BlockNode => ({
  type: 'blockquote',
  attrs: { id: id(), attribution: 'मंत्री' },
  content,
});
const table = (...words: (string | null)[]): BlockNode => ({
  type: 'table',
  attrs: { id: id() },
  content: [
    {
      type: 'tableRow',
      content: words.map((word) => ({
        type: 'tableHeader',
        attrs: { colspan: 1, rowspan: 1 },
        content: [word === null ? line() : line(word)],
      })),
    },
    { type: 'tableRow' },
  ],
});
const draft = (...content: BlockNode[]): DraftBody => ({ type: 'doc', content });
const types = (body: Body) => body.content.map(({ type }) => type);

test('a draft does not pass for what readers may see', () => {
  expectTypeOf<DraftBody>().not.toExtend<Body>();
  expectTypeOf<Body>().toExtend<DraftBody>();
});

test.each<[string, BlockNode]>([
  ['an empty line', line()],
  ['a line of spaces', line(' ', '\u00A0')],
  ['a line of breaks', { type: 'paragraph', attrs: { id: id() }, content: [{ type: 'hardBreak' }] }],
  ['a heading without words', { type: 'heading', attrs: { id: id(), level: 2 } }],
  ['a list of empty points', bullets(item(line()), item(line(), numbers(item(line()))))],
  ['a quotation without words, whoever it is from', quote(line(), line())],
  ['a sentence not yet lifted', { type: 'pullQuote', attrs: { id: id(), attribution: 'A pilot' } }],
  ['a table nobody has filled', table(null, null)],
])('readers never see %s', (_what, block) => {
  expect(types(publicBody(draft(line('पहला'), block, line('last'))))).toEqual(['paragraph', 'paragraph']);
  expect(types(publicBody(draft(block)))).toEqual([]);
});

test('every word stays, with its ids and marks, and what holds words keeps its shape', () => {
  const whole = draft(
    line('पहला'),
    bullets(item(line(), numbers(item(line('भीतर')))), item(line('two'))),
    quote(line(), line('कहा')),
    table('राज्य', null),
    { type: 'figure', attrs: { id: id(), imageId: 7, caption: '', alt: '', credit: '' } },
    { type: 'horizontalRule', attrs: { id: id() } },
    { type: 'readMore', attrs: { id: id(), articleId: 4 } },
  );
  const seen = publicBody(whole);
  expect(plainText(seen)).toBe(plainText(whole));
  expect(seen.content.map(({ attrs }) => attrs.id)).toEqual(whole.content.map(({ attrs }) => attrs.id));
  expect(types(seen)).toEqual(types(whole as Body));
  expect(JSON.stringify(seen)).not.toMatch(/"paragraph","attrs":\{"id":"\w+"\}\}/);
  expect(JSON.stringify(seen.content[3])).toContain('"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[]');
  expect(publicBody(seen)).toEqual(seen);
});

test('a stored text is read as a draft and seen through the same door', () => {
  const read = parseBody(draft(line('a'), line()));
  expect(read.ok && types(publicBody(read.value))).toEqual(['paragraph']);
});

test('an unfinished box or interview shows what has words', () => {
  const box = (title: string, ...content: (ReturnType<typeof line> | ReturnType<typeof bullets>)[]): BlockNode => ({
    type: 'box',
    attrs: { id: id(), title },
    content: content as never,
  });
  const question = (...words: string[]) => ({ ...line(...words), type: 'question' as const });
  const body = publicBody(
    draft(
      box('एक नज़र में', line(), bullets(item(line()))),
      box('', line(' ')),
      box('', line(), line('तथ्य')),
      { type: 'interview', attrs: { id: id() }, content: [question(), line()] },
      { type: 'interview', attrs: { id: id() }, content: [question('क्यों?'), line(), line('So.'), question()] },
    ),
  );
  expect(types(body)).toEqual(['box', 'box', 'interview']);
  expect(plainText(body)).toBe('एक नज़र में\nतथ्य\nक्यों?\nSo.');
});
