import { describe, expect, it } from 'vitest';
import type { BlockNode, InlineNode } from '#lib/body/nodes.ts';
import { untranslatedBlocks } from '#lib/body/untranslated-blocks.ts';

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
    ['what is marked as English', { type: 'paragraph', attrs: { id: 'p' }, content: [marked] }, undefined],
    ['a rule', { type: 'horizontalRule', attrs: { id: 'r' } }, undefined],
  ])('%s', (_, block, kind) => {
    const found = untranslatedBlocks({ type: 'doc', content: [line(HINDI), block] }, 'hi');
    expect(found).toEqual(kind ? [{ id: block.attrs.id, kind }] : []);
  });
});
