import type { DraftBody } from '#lib/body/nodes.ts';

/** One of every node and mark, in both scripts, nested as deep as the schema goes: what a test sends round. */
export const SAMPLE_BODY: DraftBody = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'p00000000001' },
      content: [
        { type: 'text', text: 'प्रधानमंत्री ने ' },
        { type: 'text', text: 'कहा', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'Make in India', marks: [{ type: 'lang', attrs: { lang: 'en' } }] },
        { type: 'text', text: 'था', marks: [{ type: 'strike' }] },
        { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
        { type: 'text', text: 'म', marks: [{ type: 'bold' }, { type: 'superscript' }] },
        {
          type: 'text',
          text: 'कड़ी',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/a?b=1' } }, { type: 'bold' }, { type: 'italic' }],
        },
      ],
    },
    { type: 'paragraph', attrs: { id: 'p00000000002' } },
    { type: 'heading', attrs: { id: 'h00000000001', level: 2 }, content: [{ type: 'text', text: 'Budget' }] },
    { type: 'heading', attrs: { id: 'h00000000002', level: 3 }, content: [{ type: 'text', text: 'बजट' }] },
    {
      type: 'bulletList',
      attrs: { id: 'u00000000001' },
      content: [
        {
          type: 'listItem',
          attrs: { id: 'i00000000001' },
          content: [
            { type: 'paragraph', attrs: { id: 'p00000000003' }, content: [{ type: 'text', text: 'एक' }] },
            {
              type: 'orderedList',
              attrs: { id: 'o00000000001', start: 4 },
              content: [
                {
                  type: 'listItem',
                  attrs: { id: 'i00000000002' },
                  content: [
                    { type: 'paragraph', attrs: { id: 'p00000000004' }, content: [{ type: 'text', text: 'four' }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'blockquote',
      attrs: { id: 'q00000000001', attribution: 'वित्त मंत्री' },
      content: [
        { type: 'paragraph', attrs: { id: 'p00000000005' }, content: [{ type: 'text', text: 'A quotation.' }] },
      ],
    },
    {
      type: 'pullQuote',
      attrs: { id: 'q00000000002', attribution: '' },
      content: [{ type: 'text', text: 'बड़ा वाक्य' }],
    },
    {
      type: 'box',
      attrs: { id: 'b00000000001', title: 'एक नज़र में' },
      content: [
        { type: 'paragraph', attrs: { id: 'p00000000009' }, content: [{ type: 'text', text: 'Facts' }] },
        {
          type: 'bulletList',
          attrs: { id: 'u00000000002' },
          content: [
            {
              type: 'listItem',
              attrs: { id: 'i00000000003' },
              content: [{ type: 'paragraph', attrs: { id: 'p0000000000a' }, content: [{ type: 'text', text: 'बात' }] }],
            },
          ],
        },
      ],
    },
    {
      type: 'interview',
      attrs: { id: 'n00000000001' },
      content: [
        { type: 'question', attrs: { id: 's00000000001' }, content: [{ type: 'text', text: 'क्यों?' }] },
        { type: 'paragraph', attrs: { id: 'p0000000000b' }, content: [{ type: 'text', text: 'So.' }] },
        { type: 'question', attrs: { id: 's00000000002' } },
      ],
    },
    {
      type: 'figure',
      attrs: { id: 'f00000000001', imageId: 7, caption: 'Caption', alt: 'विकल्प', credit: '', size: 'wide' },
    },
    {
      type: 'gallery',
      attrs: { id: 'g00000000001' },
      content: [
        { type: 'figure', attrs: { id: 'f00000000002', imageId: 8, caption: 'पहली', alt: '', credit: '' } },
        { type: 'figure', attrs: { id: 'f00000000003', imageId: 9, caption: '', alt: 'Second', credit: 'Setu' } },
      ],
    },
    {
      type: 'table',
      attrs: { id: 't00000000001' },
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 2, rowspan: 1, colwidth: [650, 350] },
              content: [
                { type: 'paragraph', attrs: { id: 'p00000000006' }, content: [{ type: 'text', text: 'राज्य' }] },
              ],
            },
          ],
        },
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableCell',
              attrs: { colspan: 1, rowspan: 1, align: 'end', colwidth: [650] },
              content: [{ type: 'paragraph', attrs: { id: 'p00000000007' }, content: [{ type: 'text', text: '12' }] }],
            },
            {
              type: 'tableCell',
              attrs: { colspan: 1, rowspan: 1, colwidth: [350] },
              content: [{ type: 'paragraph', attrs: { id: 'p00000000008' } }],
            },
          ],
        },
      ],
    },
    { type: 'horizontalRule', attrs: { id: 'r00000000001' } },
    { type: 'readMore', attrs: { id: 'm00000000001', articleId: 42 } },
    {
      type: 'embed',
      attrs: {
        id: 'e00000000001',
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        title: 'वीडियो',
      },
    },
  ],
};
