import { describe, expect, it } from 'vitest';
import { parseBody } from '#lib/body/parse.ts';
import { doc, link, nested, paragraph, read, tableOf, text } from '#lib/body/testing-parse.ts';

describe('parseBody refuses', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'doc'],
    ['a list', []],
    ['no content', { type: 'doc' }],
    ['empty content', doc()],
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'x' } })],
    ['a doc in a doc', doc(doc(paragraph()))],
    ['text at the top', doc(text('x'))],
    ['an unknown mark', doc(paragraph(text('x', { type: 'textStyle', attrs: { style: 'x' } })))],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { id: 'aaaaaaaaaaa1', onclick: 'x' } })],
    ['an unknown field', doc({ ...paragraph(), dangerouslySetInnerHTML: { __html: 'x' } })],
    ['marks on a block', doc({ ...paragraph(), marks: [] })],
    ['attributes on text', doc(paragraph({ type: 'text', text: 'x', attrs: {} }))],
    ['text that is no text', doc(paragraph({ type: 'text', text: { toString: 'x' } }))],
    ['a type that is no text', doc({ type: ['paragraph'] })],
    ['a type by inheritance', doc(Object.create({ type: 'paragraph' }))],
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 } })],
    ['a heading of level "2"', doc({ type: 'heading', attrs: { level: '2' } })],
    [
      'a colspan of 1,001',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 1_001, rowspan: 1 }, content: [{ type: 'paragraph' }] }],
          },
        ],
      }),
    ],
    [
      'a rowspan of 0',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 0 }, content: [{ type: 'paragraph' }] }],
          },
        ],
      }),
    ],
    ...[[9, 9], [-1], [1.5], [1_001], ['9'], [null], '9', 9, { 0: 9, length: 1 }].map((colwidth): [string, unknown] => [
      `column widths ${JSON.stringify(colwidth)}`,
      tableOf({ colwidth }),
    ]),
    ['an empty table', doc({ type: 'table', content: [] })],
    [
      'a list start of 1e9',
      doc({
        type: 'orderedList',
        attrs: { start: 1e9 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      }),
    ],
    [
      'a list item without a paragraph',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [] }] }] }),
    ],
    [
      'a figure in a list',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }, { type: 'figure', attrs: { imageId: 1 } }] }],
      }),
    ],
    ['a figure without a picture', doc({ type: 'figure', attrs: { imageId: 0, caption: '', alt: '', credit: '' } })],
    ['a figure with an address', doc({ type: 'figure', attrs: { imageId: 1, src: 'https://evil.example/x.svg' } })],
    ['a figure with children', doc({ type: 'figure', attrs: { imageId: 1 }, content: [paragraph()] })],
    ['an id that is a number', doc({ type: 'paragraph', attrs: { id: 5 } })],
    ['the same mark twice', doc(paragraph(text('x', { type: 'bold' }, { type: 'bold' })))],
    ['a language that is none of ours', doc(paragraph(text('x', { type: 'lang', attrs: { lang: 'fr' } })))],
    [
      'an embed of another host',
      doc({
        type: 'embed',
        attrs: { provider: 'youtube', url: 'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', title: '' },
      }),
    ],
    [
      'an embed under a false name',
      doc({ type: 'embed', attrs: { provider: 'x', url: 'https://youtu.be/dQw4w9WgXcQ', title: '' } }),
    ],
    ['a "read more" of nothing', doc({ type: 'readMore', attrs: { articleId: -1 } })],
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '/\\evil.example',
      'https:/evil',
      'https://a@evil.example',
      '#x',
      '',
      'ftp://x',
    ].map((href): [string, unknown] => [`a link to ${JSON.stringify(href)}`, doc(paragraph(text('x', link(href))))]),
  ])('%s', (_, value) => expect(parseBody(value)).toMatchObject({ ok: false, error: 'body_invalid' }));

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('a field called %s, and stays itself', (name) => {
    const json = `{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"aaaaaaaaaaa1","${name}":{"polluted":true}}}]}`;
    expect(read(json)).toMatchObject({ ok: false, error: 'body_invalid' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each<[string, string, string]>([
    ['more than 2 MB', JSON.stringify(doc(paragraph(text('क'.repeat(900_000))))), 'body_too_large'],
    ['500,001 characters', JSON.stringify(doc(paragraph(text('a'.repeat(500_001))))), 'body_too_long'],
    [
      '20,001 nodes',
      JSON.stringify(doc(...Array.from({ length: 20_001 }, () => ({ type: 'paragraph' })))),
      'body_too_complex',
    ],
    ['100,000 open brackets', '['.repeat(100_000), 'body_too_complex'],
    ['a list 30 deep', JSON.stringify(doc(nested(30))), 'body_too_complex'],
  ])('%s', (_, json, error) => expect(read(json)).toMatchObject({ ok: false, error }));

  it('naming every block at fault, and none when it is the document', () => {
    const good = paragraph(text('good'));
    const bad = { type: 'paragraph', attrs: { id: 'bbbbbbbbbbb1', style: 'x' } };
    const deep = { type: 'blockquote', content: [paragraph(text('x')), { type: 'iframe' }] };
    expect(parseBody(doc(good, bad, good, deep))).toEqual({
      ok: false,
      error: 'body_invalid',
      detail: {
        path: 'content.1.',
        reason: 'unknown_field',
        blocks: [
          { index: 1, id: 'bbbbbbbbbbb1' },
          { index: 3, id: null },
        ],
      },
    });
    expect(parseBody({ ...doc(good), attrs: {} })).toMatchObject({ ok: false, detail: { blocks: [] } });
  });

  it('a value that holds itself, and one a million deep, without falling over', () => {
    const loop: { type: string; content: unknown[] } = { type: 'doc', content: [] };
    loop.content.push(loop);
    expect(parseBody(loop).ok).toBe(false);
    let deep: unknown = {};
    for (let at = 0; at < 1_000_000; at += 1) deep = [deep];
    expect(parseBody(deep)).toEqual({ ok: false, error: 'body_too_complex' });
  });
});
