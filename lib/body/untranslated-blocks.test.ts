import { describe, expect, it } from 'vitest';
import type { BlockNode, InlineNode } from '#lib/body/nodes.ts';
import {
  foreignRuns,
  shortLines,
  untranslatedBlocks,
  type UntranslatedPart,
  untranslatedPart,
} from '#lib/body/untranslated-blocks.ts';

const ENGLISH = 'The river rose by a metre.';
const HINDI = 'नदी का पानी एक मीटर बढ़ गया।';
const line = (text: string, id = 'p'): BlockNode & { type: 'paragraph' } => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const list = (...lines: string[]): BlockNode => ({
  type: 'bulletList',
  attrs: { id: 'list' },
  content: lines.map((text, at) => ({ type: 'listItem', attrs: { id: `i${at}` }, content: [line(text, `l${at}`)] })),
});
const table = (...cells: string[]): BlockNode => ({
  type: 'table',
  attrs: { id: 'table' },
  content: [
    {
      type: 'tableRow',
      content: cells.map((text, at) => ({
        type: 'tableCell',
        attrs: { colspan: 1, rowspan: 1 },
        content: [line(text, `c${at}`)],
      })),
    },
  ],
});
const card = (title: string): BlockNode => ({
  type: 'embed',
  attrs: { id: 'e', provider: 'youtube', url: 'https://www.youtube.com/watch?v=abc', title },
});
const quotation = (attribution: string, text = HINDI): BlockNode => ({
  type: 'blockquote',
  attrs: { id: 'q', attribution },
  content: [line(text)],
});
const marked: InlineNode = { type: 'text', text: ENGLISH, marks: [{ type: 'lang', attrs: { lang: 'en' } }] };

describe('untranslatedBlocks', () => {
  it.each<[string, BlockNode, 'sentence' | 'name' | undefined]>([
    ['a paragraph', line(ENGLISH), 'sentence'],
    ['a box', { type: 'box', attrs: { id: 'b', title: HINDI }, content: [line(HINDI), line(ENGLISH)] }, 'sentence'],
    ['the heading of a box', { type: 'box', attrs: { id: 'b', title: ENGLISH }, content: [line('')] }, 'sentence'],
    [
      'a question in an interview',
      {
        type: 'interview',
        attrs: { id: 'n' },
        content: [{ type: 'question', attrs: { id: 'q' }, content: [{ type: 'text', text: ENGLISH }] }, line(HINDI)],
      },
      'sentence',
    ],
    [
      'an interview that was translated',
      {
        type: 'interview',
        attrs: { id: 'n' },
        content: [{ type: 'question', attrs: { id: 'q' }, content: [{ type: 'text', text: HINDI }] }, line(HINDI)],
      },
      undefined,
    ],
    ['a paragraph that was translated', line(HINDI), undefined],
    ['a quotation', { type: 'blockquote', attrs: { id: 'q', attribution: '' }, content: [line(ENGLISH)] }, 'sentence'],
    [
      'a quotation in Hindi by somebody named in English',
      {
        type: 'blockquote',
        attrs: { id: 'q', attribution: 'Office of the District Magistrate' },
        content: [line(HINDI)],
      },
      undefined,
    ],
    ['one point of a list', list(HINDI, ENGLISH, HINDI), 'sentence'],
    ['points that are names', list('Patna', 'Gaya'), 'name'],
    ['a table of names among Hindi', table('Royal Challengers Bengaluru Women', HINDI, HINDI), undefined],
    ['a table', table('How high the river stood', 'On Friday morning'), 'sentence'],
    [
      'the words of a picture',
      { type: 'figure', attrs: { id: 'f', imageId: 1, caption: ENGLISH, alt: '', credit: '' } },
      'sentence',
    ],
    [
      'a picture credited in English',
      { type: 'figure', attrs: { id: 'f', imageId: 1, caption: HINDI, alt: HINDI, credit: ENGLISH } },
      undefined,
    ],
    ['the title of a card', card(ENGLISH), 'sentence'],
    ['a title that is a name', card('Reserve Bank'), 'name'],
    ['a card that was translated', card(HINDI), undefined],
    ['what is marked as English', { type: 'paragraph', attrs: { id: 'p' }, content: [marked] }, undefined],
    ['a rule', { type: 'horizontalRule', attrs: { id: 'r' } }, undefined],
  ])('%s', (_, block, kind) => {
    const found = untranslatedBlocks({ type: 'doc', content: [line(HINDI), block] }, 'hi');
    expect(found).toEqual(kind ? [{ id: block.attrs.id, kind }] : []);
  });
});

describe('what was copied from the source', () => {
  const heading = (text: string, id = 'h'): BlockNode => ({
    type: 'heading',
    attrs: { id, level: 2 },
    content: [{ type: 'text', text }],
  });
  const figure = (caption: string): BlockNode => ({
    type: 'figure',
    attrs: { id: 'f', imageId: 1, caption, alt: HINDI, credit: '' },
  });
  const doc = (...content: BlockNode[]) => ({ type: 'doc' as const, content });
  const source = new Set(
    shortLines(
      doc(
        heading('What happened'),
        list('Two trains', 'Patna'),
        figure('The bridge'),
        line(ENGLISH),
        card('Watch it'),
        quotation('Asha Verma, the master of the station', ENGLISH),
        table('How high the river stood', 'Gaya Junction'),
      ),
      'hi',
    ),
  );

  it('is remembered where it is too short for a sentence and longer than a word', () => {
    expect([...source]).toEqual([
      'What happened',
      'Two trains',
      'The bridge',
      'Watch it',
      'Asha Verma, the master of the station',
      'How high the river stood',
    ]);
  });

  it.each<[string, BlockNode, string | undefined, UntranslatedPart['beside']?]>([
    ['a subhead', heading('What  happened'), 'h'],
    ['a subhead of another story', heading('Reserve Bank'), undefined],
    ['a point among Hindi ones', list(HINDI, 'Two trains'), 'l1'],
    ['a caption beside a Hindi alt text', figure('The bridge'), 'f', 'caption'],
    [
      'a pull quote',
      { type: 'pullQuote', attrs: { id: 'q', attribution: '' }, content: [{ type: 'text', text: 'Two trains' }] },
      'q',
    ],
    [
      'the heading of a box in Hindi',
      { type: 'box', attrs: { id: 'b', title: 'The bridge' }, content: [line(HINDI)] },
      'b',
      'title',
    ],
    ['the short title of a card', card('Watch it'), 'e', 'title'],
    ['whom a quotation in Hindi is from', quotation('Asha Verma, the master of the station'), 'q', 'attribution'],
    ['one cell of a table in Hindi', table(HINDI, HINDI, 'How high the river stood'), 'c2'],
    ['a cell that is a name', table(HINDI, HINDI, 'Gaya Junction'), undefined],
    ['one word', list('Patna', HINDI), undefined],
  ])('%s', (_, block, part, beside) => {
    const found = untranslatedBlocks(doc(block), 'hi', source).filter(({ kind }) => kind === 'sentence');
    expect(found).toEqual(part === undefined ? [] : [{ id: block.attrs.id, kind: 'sentence' }]);
    if (part !== undefined) expect(untranslatedPart(block, 'hi', source)).toEqual({ id: part, beside });
  });
});

describe('a run of words in the other script', () => {
  const runs = (block: BlockNode) => foreignRuns({ type: 'doc', content: [block] }, 'hi');
  const six = 'the river rose by a metre';

  it.each<[string, BlockNode, string | undefined]>([
    ['of six words', line(`${HINDI} ${HINDI} उन्होंने कहा ${six} today`), six],
    ['in quotation marks', line(`${HINDI} ${HINDI} “the river, rose by a metre”`), 'the river, rose by a metre'],
    ['of an address', line(`${HINDI} https://example.org/one/two/three/four/five/six`), undefined],
    ['of five words', line(`${HINDI} ${HINDI} the river rose by metres`), undefined],
    ['that is parted by a word of Hindi', line(`${HINDI} ${HINDI} the river rose और by a metre`), undefined],
    ['that is marked', { ...line(HINDI), content: [{ type: 'text', text: `${HINDI} ` }, marked] }, undefined],
    ['in a block that is all English', line(ENGLISH), undefined],
  ])('%s', (_, block, words) => {
    expect(runs(block)).toEqual(words === undefined ? [] : [{ id: 'p', words }]);
  });

  it('is found in the very point of a list', () => {
    expect(runs(list(HINDI, `${HINDI} ${HINDI} ${six}`))).toEqual([{ id: 'l1', words: six }]);
  });

  it('is found in a cell of a table in Hindi', () => {
    expect(runs(table(HINDI, HINDI, six))).toEqual([{ id: 'c2', words: six }]);
  });
});
