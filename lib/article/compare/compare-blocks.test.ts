import { describe, expect, it } from 'vitest';
import { compareBlocks } from '#lib/article/compare/compare-blocks.ts';
import type { BlockNode, FigureNode, ListItemNode, ParagraphNode, TableCellNode } from '#lib/body/nodes.ts';

const p = (id: string, text: string): ParagraphNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const point = (id: string, ...content: ListItemNode['content']): ListItemNode => ({
  type: 'listItem',
  attrs: { id },
  content,
});
const figure = (attrs: Partial<FigureNode['attrs']> = {}): FigureNode => ({
  type: 'figure',
  attrs: { id: 'f', imageId: 1, caption: 'घाट', alt: 'सीढ़ियां', credit: '', ...attrs },
});

describe('two states of a block', () => {
  it('are compared in their words', () => {
    expect(compareBlocks(p('a', 'बारिश'), p('a', 'तेज़ बारिश'))).toEqual({
      parts: [{ part: 'words', old: 'बारिश', now: 'तेज़ बारिश' }],
      form: undefined,
      size: undefined,
      images: undefined,
      isOnlyForm: false,
    });
    expect(compareBlocks(undefined, p('a', 'नया')).parts).toEqual([{ part: 'words', old: '', now: 'नया' }]);
    expect(compareBlocks(p('a', 'same'), p('a', 'same'))).toMatchObject({
      parts: [{ old: 'same', now: 'same' }],
      isOnlyForm: false,
    });
  });

  it('are compared in what they are', () => {
    const heading: BlockNode = { ...p('a', 'बारिश'), type: 'heading', attrs: { id: 'a', level: 2 } };
    expect(compareBlocks(p('a', 'बारिश'), heading)).toMatchObject({
      form: { old: 'paragraph', now: 'heading2' },
      isOnlyForm: false,
    });
    const bold: BlockNode = {
      ...p('a', ''),
      content: [{ type: 'text', text: 'बारिश', marks: [{ type: 'bold' }] }],
    };
    expect(compareBlocks(p('a', 'बारिश'), bold)).toMatchObject({ isOnlyForm: true });
  });

  it('of a list are its points, a line each, further in below another', () => {
    const inner: BlockNode = {
      type: 'orderedList',
      attrs: { id: 'o', start: 3 },
      content: [point('y', p('z', 'two'))],
    };
    const list: BlockNode = { type: 'bulletList', attrs: { id: 'l' }, content: [point('i', p('q', 'एक'), inner)] };
    expect(compareBlocks(undefined, list).parts).toEqual([{ part: 'words', old: '', now: '• एक\n  3. two' }]);
  });

  it('of a table are its rows, their cells parted', () => {
    const cell = (id: string, text: string): TableCellNode => ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [p(id, text)],
    });
    const table = (votes: string): BlockNode => ({
      type: 'table',
      attrs: { id: 't' },
      content: [
        { type: 'tableRow', content: [cell('1', 'दल'), cell('2', 'वोट')] },
        { type: 'tableRow', content: [cell('3', 'क'), cell('4', votes)] },
      ],
    });
    expect(compareBlocks(table('१२'), table('१५')).parts).toEqual([
      { part: 'words', old: 'दल | वोट\nक | १२', now: 'दल | वोट\nक | १५' },
    ]);
  });

  it('of a picture are each of its lines by name, the picture, and its size', () => {
    const change = compareBlocks(figure(), figure({ imageId: 2, alt: 'नाव', credit: 'PTI', size: 'wide' }));
    expect(change).toMatchObject({
      parts: [
        { part: 'alt', old: 'सीढ़ियां', now: 'नाव' },
        { part: 'credit', old: '', now: 'PTI' },
      ],
      images: { old: [1], now: [2] },
      size: { old: null, now: 'wide' },
      isOnlyForm: false,
    });
    expect(compareBlocks(figure(), undefined)).toMatchObject({ images: { old: [1], now: [] } });
    const pair = (caption: string): BlockNode => ({
      type: 'gallery',
      attrs: { id: 'g' },
      content: [figure({ caption: '' }), figure({ imageId: 3, caption })],
    });
    expect(compareBlocks(pair('one'), pair('two'))).toMatchObject({
      parts: [{ part: 'caption', old: '\none', now: '\ntwo' }],
      images: undefined,
    });
  });

  it('say whom a quotation is from, what a box is headed, and where links lead', () => {
    const quote = (attribution: string): BlockNode => ({
      type: 'blockquote',
      attrs: { id: 'q', attribution },
      content: [p('x', 'कहा')],
    });
    expect(compareBlocks(quote('कमला'), quote('विमला')).parts).toEqual([
      { part: 'attribution', old: 'कमला', now: 'विमला' },
    ]);
    const card = (url: string): BlockNode => ({
      type: 'embed',
      attrs: { id: 'e', provider: 'x', url, title: 'A post' },
    });
    expect(compareBlocks(card('https://x.com/a/status/1'), card('https://x.com/a/status/2')).parts).toEqual([
      { part: 'addresses', old: 'https://x.com/a/status/1', now: 'https://x.com/a/status/2' },
    ]);
  });
});
