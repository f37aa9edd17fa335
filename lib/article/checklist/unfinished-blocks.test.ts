import { describe, expect, it } from 'vitest';
import { unfinishedBlocks } from '#lib/article/checklist/unfinished-blocks.ts';
import type { BlockNode, ParagraphNode } from '#lib/body/nodes.ts';

const line = (id: string, text?: string): ParagraphNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(text === undefined ? {} : { content: [{ type: 'text', text }] }),
});
const cell = (text?: string) => ({
  type: 'tableCell' as const,
  attrs: { colspan: 1, rowspan: 1 },
  content: [line('cell00000001', text)],
});
const table = (...cells: (string | undefined)[]): BlockNode => ({
  type: 'table',
  attrs: { id: 'table0000001' },
  content: [{ type: 'tableRow', content: cells.map(cell) }],
});
const embed = (title: string): BlockNode => ({
  type: 'embed',
  attrs: { id: 'embed0000001', provider: 'youtube', url: 'https://www.youtube.com/watch?v=abcdefghijk', title },
});
const quote = (attribution: string, text?: string): BlockNode => ({
  type: 'blockquote',
  attrs: { id: 'quote0000001', attribution },
  content: [line('line00000001', text)],
});
const pulled = (attribution: string, text?: string): BlockNode => ({
  type: 'pullQuote',
  attrs: { id: 'pulled000001', attribution },
  ...(text === undefined ? {} : { content: [{ type: 'text', text }] }),
});
const box = (title: string, text?: string): BlockNode => ({
  type: 'box',
  attrs: { id: 'box000000001', title },
  content: [line('line00000002', text)],
});
const gallery: BlockNode = { type: 'gallery', attrs: { id: 'gallery00001' } };
const interview: BlockNode = { type: 'interview', attrs: { id: 'talk00000001' }, content: [line('line00000003')] };

const found = (...content: BlockNode[]) => unfinishedBlocks({ type: 'doc', content });

describe('unfinishedBlocks', () => {
  it.each<[string, BlockNode, string, string]>([
    ['a card without a title', embed('  '), 'embed_untitled', 'youtube'],
    ['a quotation nobody said', quote('', 'पानी नहीं आया'), 'attribution_missing', 'blockquote'],
    ['a pull quote of nothing', pulled('राम'), 'block_unprinted', 'pullQuote'],
    ['a quotation of nothing', quote('राम'), 'block_unprinted', 'blockquote'],
    ['an empty table', table(undefined, ' '), 'block_unprinted', 'table'],
    ['an empty box', box(''), 'block_unprinted', 'box'],
    ['an interview without a word', interview, 'block_unprinted', 'interview'],
    ['a gallery without a picture', gallery, 'block_unprinted', 'gallery'],
  ])('names %s', (_, block, code, kind) =>
    expect(found(line('before000001', 'क'), block)).toEqual([{ code, blockId: block.attrs.id, kind }]),
  );

  it.each<[string, BlockNode]>([
    ['a card with a title', embed('घाट')],
    ['a sentence of the story set large', pulled('', 'पानी नहीं आया')],
    ['a quotation with its speaker', quote('राम', 'पानी')],
    ['a table with one word', table(undefined, '5')],
    ['a box with a heading alone', box('एक नज़र')],
    ['an empty paragraph', line('empty0000001')],
  ])('says nothing of %s', (_, block) => expect(found(block)).toEqual([]));

  it('names them in the order they stand', () =>
    expect(found(table(), embed(''), quote('', 'क')).map(({ code }) => code)).toEqual([
      'block_unprinted',
      'embed_untitled',
      'attribution_missing',
    ]));
});
