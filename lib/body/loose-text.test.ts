import { describe, expect, test } from 'vitest';
import { looseLines, plainParagraphs } from '#lib/body/loose-text.ts';

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { id: 'aaaaaaaaaaa1' }, content });
const text = (words: string) => ({
  type: 'text',
  text: words,
  marks: [{ type: 'glow', attrs: { title: 'no words' } }],
});

describe('the words of a text nobody can read', () => {
  test.each<[string, unknown, string[]]>([
    [
      'paragraphs, a line each',
      { type: 'doc', content: [paragraph(text('एक '), text('दो')), paragraph(text('three'))] },
      ['एक दो', 'three'],
    ],
    [
      'a line break',
      paragraph(text('one'), { type: 'hardBreak', marks: [{ type: 'bold' }] }, text('two')),
      ['one', 'two'],
    ],
    [
      'nodes of another time',
      { type: 'doc', content: [{ type: 'box', content: [{ type: 'odd', content: [text('in')] }, text('out')] }] },
      ['in', 'out'],
    ],
    [
      'words beside the text',
      { type: 'figure', attrs: { id: 'x', imageId: 7, caption: 'चित्र', alt: ' ', credit: 'PTI', style: 'no words' } },
      ['चित्र', 'PTI'],
    ],
    [
      'a quotation and whom it is from',
      { type: 'blockquote', attrs: { attribution: 'मंत्री' }, content: [paragraph(text('said'))] },
      ['said', 'मंत्री'],
    ],
    ['nothing', undefined, []],
    ['no text', { type: 'text', text: { toString: 'x' } }, []],
    ['a number', 7, []],
  ])('%s', (_, value, lines) => expect(looseLines(value)).toEqual(lines));

  test('of one that holds itself', () => {
    const loop = { type: 'doc', content: [text('once')] as unknown[] };
    loop.content.push(loop);
    expect(new Set(looseLines(loop))).toEqual(new Set(['once']));
  });

  test('as paragraphs: the first keeps the id', () => {
    expect(plainParagraphs(paragraph(text('one'), { type: 'hardBreak' }, text('two')))).toEqual([
      { type: 'paragraph', attrs: { id: 'aaaaaaaaaaa1' }, content: [{ type: 'text', text: 'one' }] },
      { type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: 'two' }] },
    ]);
    expect(plainParagraphs({ type: 'figure', attrs: { id: '<x>', imageId: 0 } })).toEqual([
      { type: 'paragraph', attrs: { id: null } },
    ]);
  });
});
