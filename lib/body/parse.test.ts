import { describe, expect, it } from 'vitest';
import { copyBlocks } from '#lib/body/copy-blocks.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { isBlockId } from '#lib/body/block-id.ts';
import { boundJson } from '#lib/body/bounds.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { id: 'aaaaaaaaaaa1' }, content });
/** A body as it arrives: bounded as text, parsed, read. */
const read = (json: string) => boundJson(json) ?? parseBody(JSON.parse(json));
const link = (href: unknown, more = {}) => ({ type: 'link', attrs: { href, ...more } });

/** One of everything we publish. */
const whole: DraftBody = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'block0000001', level: 2 }, content: [{ type: 'text', text: 'बजट' }] },
    {
      type: 'paragraph',
      attrs: { id: 'block0000002' },
      content: [
        { type: 'text', text: 'सरकार ने ' },
        { type: 'text', text: 'fiscal deficit', marks: [{ type: 'bold' }, { type: 'lang', attrs: { lang: 'en' } }] },
        { type: 'hardBreak' },
        {
          type: 'text',
          text: 'कहा',
          marks: [{ type: 'italic' }, { type: 'link', attrs: { href: 'https://example.org/a' } }],
        },
      ],
    },
    {
      type: 'orderedList',
      attrs: { id: 'block0000003', start: 3 },
      content: [
        {
          type: 'listItem',
          attrs: { id: 'block0000004' },
          content: [
            { type: 'paragraph', attrs: { id: 'block0000005' }, content: [{ type: 'text', text: 'एक' }] },
            {
              type: 'bulletList',
              attrs: { id: 'block0000006' },
              content: [
                {
                  type: 'listItem',
                  attrs: { id: 'block0000007' },
                  content: [{ type: 'paragraph', attrs: { id: 'block0000008' } }],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'blockquote',
      attrs: { id: 'block0000009', attribution: 'वित्त मंत्री' },
      content: [{ type: 'paragraph', attrs: { id: 'block0000010' }, content: [{ type: 'text', text: '“राहत”' }] }],
    },
    { type: 'pullQuote', attrs: { id: 'block0000011', attribution: '' }, content: [{ type: 'text', text: 'बड़ी बात' }] },
    { type: 'figure', attrs: { id: 'block0000012', imageId: 7, caption: 'चित्र', alt: 'खेत', credit: '' } },
    {
      type: 'table',
      attrs: { id: 'block0000013' },
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 2, rowspan: 1 },
              content: [
                { type: 'paragraph', attrs: { id: 'block0000014' }, content: [{ type: 'text', text: 'राज्य' }] },
              ],
            },
          ],
        },
      ],
    },
    { type: 'horizontalRule', attrs: { id: 'block0000015' } },
    { type: 'readMore', attrs: { id: 'block0000016', articleId: 42 } },
    {
      type: 'embed',
      attrs: {
        id: 'block0000017',
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        title: 'बजट भाषण',
      },
    },
  ],
};

describe('parseBody keeps', () => {
  it('one of everything, exactly, and a copy of it', () => {
    const parsed = parseBody(whole);
    expect(parsed).toEqual({ ok: true, value: whole });
    expect(parsed.ok && parsed.value).not.toBe(whole);
    expect(read(JSON.stringify(whole))).toEqual(parsed);
  });

  it.each([
    [
      'nulls TipTap writes for what is not set',
      {
        type: 'orderedList',
        attrs: { id: null, start: 1, type: null },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      },
    ],
    ['a paragraph without anything', { type: 'paragraph' }],
    [
      'a link with its target unset',
      paragraph(text('a', link('https://a.org/', { target: null, rel: null, class: null }))),
    ],
    ['text that looks like markup', paragraph(text('<script>alert(1)</script> {{x}} $1:"$Sreact.suspense"'))],
    ['what React or Flight might read', paragraph(text('$@1 ["$","div",null,{}] __proto__ constructor'))],
    ['long words', paragraph(text('क'.repeat(100_000)))],
    ['a long attribution', { type: 'blockquote', attrs: { attribution: 'क'.repeat(3_000) }, content: [paragraph()] }],
    [
      'marks over a line break, whatever they are',
      paragraph(
        text('a', { type: 'bold' }),
        { type: 'hardBreak', marks: [{ type: 'bold' }, link('x', { target: '_blank' })] },
        text('b', { type: 'bold' }),
      ),
    ],
    [
      'a row whose places are all taken from above',
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 2 }, content: [paragraph(text('a'))] }],
          },
          { type: 'tableRow' },
        ],
      },
    ],
  ])('%s', (_, node) => {
    const parsed = parseBody(doc(node));
    expect(parsed.ok).toBe(true);
    if (parsed.ok && 'content' in node && node.content)
      expect(plainText(parsed.value)).toBe(plainText(doc(node) as unknown as DraftBody));
  });
});

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
    [
      'column widths',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colwidth: [9] }, content: [{ type: 'paragraph' }] }],
          },
        ],
      }),
    ],
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

/** A bulleted list in a list in a list. */
function nested(levels: number): unknown {
  let inner: unknown = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] };
  for (let at = 1; at < levels; at += 1) {
    inner = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, inner] }] };
  }
  return inner;
}

describe('parseBody stores', () => {
  it('a line break without the marks that lay over it', () => {
    const parsed = parseBody(doc(paragraph(text('a'), { type: 'hardBreak', marks: [{ type: 'bold' }] })));
    expect(parsed.ok && parsed.value.content[0]).toEqual(paragraph(text('a'), { type: 'hardBreak' }));
  });

  it('lists as deep as people write them', () => expect(read(JSON.stringify(doc(nested(15)))).ok).toBe(true));

  it('NFC, whole characters and no controls', () => {
    const parsed = parseBody(doc(paragraph(text('प\u095Dें e\u0301 \uD83D \u0000\u0007end'))));
    expect(parsed.ok && plainText(parsed.value)).toBe('पढ\u093Cें é \uFFFD end');
  });

  it('an id for every block, the same ones every time, the first bearer keeping its own', () => {
    const twice = doc(
      { type: 'paragraph', attrs: { id: 'sameblockid1' } },
      { type: 'paragraph', attrs: { id: 'sameblockid1' } },
      { type: 'paragraph', attrs: { id: '<x>' } },
      { type: 'horizontalRule' },
    );
    const [one, two] = [parseBody(twice), parseBody(twice)];
    expect(one).toEqual(two);
    const ids = one.ok ? one.value.content.map((block) => block.attrs.id) : [];
    expect(ids[0]).toBe('sameblockid1');
    expect(new Set(ids).size).toBe(4);
    expect(ids.every(isBlockId)).toBe(true);
    expect(one.ok && parseBody(one.value)).toEqual(one);
  });

  it('embeds under one address', () => {
    const embed = (provider: string, url: string) => {
      const parsed = parseBody(doc({ type: 'embed', attrs: { provider, url, title: '' } }));
      const [block] = parsed.ok ? parsed.value.content : [];
      return block?.type === 'embed' ? block.attrs.url : undefined;
    };
    const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
    for (const url of [
      'https://youtu.be/dQw4w9WgXcQ?si=abc',
      'http://m.youtube.com/watch?t=5&v=dQw4w9WgXcQ',
      'https://www.youtube.com/shorts/dQw4w9WgXcQ',
      video,
    ]) {
      expect(embed('youtube', url)).toBe(video);
    }
    expect(embed('x', 'https://twitter.com/MofaJapan_en/status/123?s=20')).toBe(
      'https://x.com/MofaJapan_en/status/123',
    );
  });
});

describe('what is read from a body', () => {
  it('its words, a line a block', () => {
    expect(plainText(whole)).toBe(['बजट', 'सरकार ने fiscal deficit कहा', 'एक', '“राहत”', 'बड़ी बात', 'राज्य'].join('\n'));
  });

  it('its pictures', () => expect(imagesOfBody(whole)).toEqual([7]));

  it('a copy to write over: the same ids, without marks for its own language', () => {
    const copy = copyBlocks(whole, 'en');
    expect(JSON.stringify(copy)).not.toContain('"lang"');
    expect(copyBlocks(whole, 'hi')).toEqual(whole);
    expect(copy.content.map((block) => block.attrs.id)).toEqual(whole.content.map((block) => block.attrs.id));
  });
});

describe('what need not be said', () => {
  const figure = (size: unknown) =>
    parseBody({
      type: 'doc',
      content: [{ type: 'figure', attrs: { id: 'f00000000001', imageId: 1, caption: '', alt: '', credit: '', size } }],
    });

  it.each([[undefined], [null]])('is not stored where it is %s', (size) => {
    const read = figure(size);
    expect(read.ok && Object.keys(read.value.content[0]!.attrs)).toEqual(['id', 'imageId', 'caption', 'alt', 'credit']);
  });

  it('is stored where it is said', () => {
    expect(figure('wide')).toMatchObject({ ok: true, value: { content: [{ attrs: { size: 'wide' } }] } });
  });

  it.each([['huge'], [''], [1], [{}]])('is refused where it is %j', (size) => {
    expect(figure(size)).toMatchObject({ ok: false, detail: { reason: 'choice' } });
  });
});
