import { describe, expect, it } from 'vitest';
import { copyBlocks } from '#lib/body/copy-blocks.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { isBlockId } from '#lib/body/block-id.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { doc, link, nested, paragraph, read, text } from '#lib/body/testing-parse.ts';

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
