import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { render, testArticle, testSite } from '#app/_reader/page/testing.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { Body, Mark } from '#lib/body/nodes.ts';
import { publicBody } from '#lib/body/public-body.ts';
import type { Locale } from '#lib/locale.ts';

const page = (locale: Locale, changed: Partial<PublishedArticle> = {}, draft = false) =>
  render(<ArticlePage article={testArticle(locale, changed)} site={testSite(locale)} draft={draft} />);

const data = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    (match) => JSON.parse(match[1] ?? '') as Record<string, unknown>,
  );

const BAITS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '</style><svg onload=alert(1)>',
  '<!--<script>',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202e<b>नमस्ते</b>',
];

test.each(BAITS)('text that looks like code stays text: %s', (bait) => {
  const body: Body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'aaaaaaaaaaa1' },
        content: [{ type: 'text', text: bait, marks: [{ type: 'bold' }] }],
      },
      { type: 'blockquote', attrs: { id: 'aaaaaaaaaaa2', attribution: bait }, content: [] },
      { type: 'embed', attrs: { id: 'aaaaaaaaaaa3', provider: 'x', url: 'https://x.com/a/status/1', title: bait } },
    ],
  };
  const article = testArticle('en');
  const inert = page('en', {
    kicker: bait,
    headline: bait,
    standfirst: bait,
    dateline: bait,
    byline: bait,
    seoTitle: bait,
    seoDescription: bait,
    agency: { id: 1, name: bait, address: '/en/agencies/bait-1' },
    topics: [{ id: 1, name: bait, address: '/en/topics/bait' }],
    lead: article.lead && { ...article.lead, caption: bait, alt: bait, credit: bait },
    readMore: {},
    body,
  });
  // The card of an embed brings a drawing and its styles.
  const card = { id: 'aaaaaaaaaaa3', provider: 'x', url: 'https://x.com/a/status/1', title: 'A post' } as const;
  const clean = page('en', { body: { type: 'doc', content: [{ type: 'embed', attrs: card }] } });
  const parsed = (html: string) => [...new JSDOM(html).window.document.querySelectorAll('*')];
  const kinds = (html: string) =>
    parsed(html)
      .map((element) => element.localName)
      .filter((name) => ['script', 'style', 'svg', 'img'].includes(name));
  const handlers = parsed(inert).flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith('on')),
  );
  expect(handlers).toEqual([]);
  expect(kinds(inert)).toEqual(kinds(clean));
  expect(data(inert)[0]?.headline).toBe(bait);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' data:text/html,<script>',
  '//evil.example/x',
  'vbscript:x',
  '/\\evil.example',
  'java\nscript:alert(1)',
])('an address that is not allowed loses its link and keeps its words: %j', (href) => {
  const marks: Mark[] = [{ type: 'link', attrs: { href } }];
  const html = page('en', {
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'aaaaaaaaaaa1' }, content: [{ type: 'text', text: 'read this', marks }] },
      ],
    },
  });
  expect(html).toContain('<p>read this</p>');
});

test.each([
  [{ type: 'bold' }, '<strong>2</strong>'],
  [{ type: 'italic' }, '<em>2</em>'],
  [{ type: 'strike' }, '<s>2</s>'],
  [{ type: 'subscript' }, '<sub>2</sub>'],
  [{ type: 'superscript' }, '<sup>2</sup>'],
] as const)('a word that is %j is drawn as that', (mark, drawn) => {
  const html = page('en', {
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'aaaaaaaaaaa1' },
          content: [
            { type: 'text', text: 'H' },
            { type: 'text', text: '2', marks: [mark] },
            { type: 'text', text: 'O' },
          ],
        },
      ],
    },
  });
  expect(html).toContain(`<p>H${drawn}O</p>`);
});

test('a name is no report’s: nothing but the name stands in a Hindi byline', () => {
  const html = page('hi', {
    contributors: [{ id: 7, name: 'राघव महादेवन', address: '/hi/contributors/raghav', role: '', portrait: null }],
    byline: '',
    agency: null,
  });
  const [signed] = new JSDOM(html).window.document.querySelectorAll('.byline');
  expect(signed?.textContent.trim()).toBe('राघव महादेवन');
  expect(html).not.toContain('रिपोर्ट:');
});

test('every kind of block is drawn', () => {
  const text = (words: string, marks?: Mark[]) => [{ type: 'text' as const, text: words, ...(marks && { marks }) }];
  const id = (n: number) => `bbbbbbbbbb${n.toString(36).padStart(2, '0')}`;
  const paragraph = (words: string, n: number) => ({
    type: 'paragraph' as const,
    attrs: { id: id(n) },
    content: text(words),
  });
  const html = page('en', {
    dateline: '',
    contributors: [],
    pictures: {
      9: {
        picture: { imageId: 9, key: 'b'.repeat(32), width: 600, height: 900, focalX: 50, focalY: 50 },
        credit: 'Setu',
      },
    },
    body: publicBody({
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: id(0) } },
        { type: 'heading', attrs: { id: id(1), level: 2 }, content: text('Second') },
        { type: 'heading', attrs: { id: id(2), level: 3 }, content: text('Third') },
        {
          type: 'bulletList',
          attrs: { id: id(3) },
          content: [{ type: 'listItem', attrs: { id: id(4) }, content: [paragraph('dot', 5)] }],
        },
        {
          type: 'orderedList',
          attrs: { id: id(6), start: 3 },
          content: [{ type: 'listItem', attrs: { id: id(7) }, content: [paragraph('three', 8)] }],
        },
        { type: 'blockquote', attrs: { id: id(9), attribution: 'A pilot' }, content: [paragraph('said', 10)] },
        { type: 'pullQuote', attrs: { id: id(11), attribution: '' }, content: text('lifted') },
        { type: 'figure', attrs: { id: id(12), imageId: 9, caption: 'Cap', alt: 'Alt', credit: '' } },
        { type: 'figure', attrs: { id: id(13), imageId: 404, caption: 'Lost', alt: 'Lost', credit: '' } },
        {
          type: 'table',
          attrs: { id: id(14) },
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableHeader',
                  attrs: { colspan: 1, rowspan: 1 },
                  content: [{ type: 'paragraph', attrs: { id: id(20) } }],
                },
                { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph('head', 15)] },
              ],
            },
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph('cell', 16)] }],
            },
          ],
        },
        { type: 'horizontalRule', attrs: { id: id(17) } },
        {
          type: 'embed',
          attrs: {
            id: id(18),
            provider: 'youtube',
            url: 'https://www.youtube.com/watch?v=abcdefghijk',
            title: 'A film',
          },
        },
        {
          type: 'paragraph',
          attrs: { id: id(19) },
          content: [
            ...text('bold', [{ type: 'bold' }]),
            { type: 'hardBreak' },
            ...text('namaste', [{ type: 'italic' }, { type: 'lang', attrs: { lang: 'hi' } }]),
            ...text(' and नमस्ते'),
            ...text('out', [{ type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2' } }]),
          ],
        },
      ],
    }),
  });
  for (const piece of [
    '<h2>Second</h2>',
    '<h3>Third</h3>',
    '<ul><li><p>dot</p></li></ul>',
    '<ol start="3"><li><p>three</p></li></ol>',
    '<figure class="quote"><blockquote><p>said</p></blockquote><figcaption>A pilot</figcaption></figure>',
    '<blockquote>lifted</blockquote></figure>',
    'alt="Alt" loading="lazy"',
    '<tr><td></td><th colSpan="2"><p>head</p></th></tr>',
    '<td class="sooner"><p>cell</p></td>',
    '<hr/>',
    'href="https://www.youtube.com/watch?v=abcdefghijk"',
    '<strong>bold</strong><br/><span lang="hi"><em>namaste</em></span> and <span lang="hi">नमस्ते</span>',
    '<a href="https://example.org/a?b=1&amp;c=2">out</a>',
  ]) {
    expect(html).toContain(piece);
  }
  expect(html).not.toContain('Lost');
  expect(html).not.toContain('<p></p>');
  expect(html).not.toMatch(/<iframe|youtube\.com\/embed/);
});
