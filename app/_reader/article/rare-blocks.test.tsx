import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { SHEETS } from '#app/_reader/generated/sheets.ts';
import { render, testArticle, testSite } from '#app/_reader/page/testing.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { BlockNode, FigureNode, ParagraphNode, QuestionNode } from '#lib/body/nodes.ts';
import { publicBody } from '#lib/body/public-body.ts';

let ids = 0;
const id = () => `c${String((ids += 1)).padStart(11, '0')}`;
const said = (text: string) => [{ type: 'text' as const, text }];
const line = (text: string): ParagraphNode => ({ type: 'paragraph', attrs: { id: id() }, content: said(text) });
const question = (text: string): QuestionNode => ({ type: 'question', attrs: { id: id() }, content: said(text) });

/** A Hindi story of these blocks as readers get it. */
function pageWith(content: BlockNode[], changed: Partial<PublishedArticle> = {}): { html: string; body: Element } {
  const article = testArticle('hi', { ...changed, body: publicBody({ type: 'doc', content }) });
  const html = render(<ArticlePage article={article} site={testSite('hi')} />);
  const body = new JSDOM(html).window.document.querySelector('[data-body]');
  if (!body) throw new Error('no text');
  return { html, body };
}

test('only a story that holds a rare block carries the sheet for it', () => {
  expect(pageWith([line('शब्द')]).html).not.toContain(SHEETS.blocks);
  expect(pageWith([{ type: 'box', attrs: { id: id(), title: '' }, content: [line('शब्द')] }]).html).toContain(
    `<style>${SHEETS.blocks}</style>`,
  );
  const url = 'https://www.youtube.com/watch?v=abcdefghijk';
  const video = pageWith([{ type: 'embed', attrs: { id: id(), provider: 'youtube', url, title: 'फ़िल्म' } }]).html;
  expect(video).toContain(SHEETS.blocks);
  expect(SHEETS.blocks).toContain('.embed');
  expect(SHEETS.article).not.toContain('.embed');
});

test('a box is set aside under its heading, and has a name without one', () => {
  const { body } = pageWith([
    { type: 'box', attrs: { id: 'b00000000001', title: 'RBI एक नज़र में' }, content: [line('शब्द')] },
    { type: 'box', attrs: { id: id(), title: '' }, content: [line('शब्द')] },
  ]);
  const [headed, bare] = body.querySelectorAll('aside.box');
  expect(headed?.outerHTML).toBe(
    '<aside class="box" aria-labelledby="box-b00000000001"><h2 id="box-b00000000001"><span lang="en">RBI</span> एक नज़र में</h2><p>शब्द</p></aside>',
  );
  expect(bare?.getAttribute('aria-label')).toBe('संक्षेप में');
  expect(bare?.querySelector('h2')).toBeNull();
});

test('questions and answers are pairs, and what is half of one is a line of its own', () => {
  const { body } = pageWith([
    {
      type: 'interview',
      attrs: { id: id() },
      content: [line('a'), question('b'), line('c'), line('d'), question('e'), question('f'), line('g'), question('h')],
    },
    { type: 'interview', attrs: { id: id() }, content: [question('i')] },
  ]);
  const [list, ...others] = body.querySelectorAll('dl');
  expect(list?.innerHTML).toBe('<dt>b</dt><dd><p>c</p><p>d</p></dd><dt>e</dt><dt>f</dt><dd><p>g</p></dd>');
  expect(others).toEqual([]);
  expect(list?.previousElementSibling?.textContent).toBe('a');
  expect([...body.querySelectorAll('p.question > strong')].map((one) => one.textContent)).toEqual(['h', 'i']);
});

test('a gallery shows every picture without script, each with its size, its words, and not before it is near', () => {
  const picture = (imageId: number) => ({
    picture: { imageId, key: String(imageId).repeat(32), width: 1200, height: 800, focalX: 50, focalY: 50 },
    credit: 'Setu',
  });
  const figure = (imageId: number, credit = ''): FigureNode => ({
    type: 'figure',
    attrs: { id: id(), imageId, caption: `चित्र ${imageId}`, alt: `दृश्य ${imageId}`, credit },
  });
  const pictures = { 1: picture(1), 2: picture(2), 3: picture(3) };
  const gallery = (...content: FigureNode[]): BlockNode => ({ type: 'gallery', attrs: { id: id() }, content });
  const { body, html } = pageWith(
    [gallery(figure(1), figure(404), figure(2, 'एएनआई')), gallery(figure(3)), { type: 'gallery', attrs: { id: id() } }],
    { pictures },
  );
  expect(html).toContain(SHEETS.blocks);
  const [shown, ...others] = body.querySelectorAll('.gallery');
  expect(others).toEqual([]);
  expect(shown?.getAttribute('aria-label')).toBe('2 तस्वीरों की गैलरी');
  expect(shown?.getAttribute('tabindex')).toBe('0');
  const images = [...(shown?.querySelectorAll('img') ?? [])];
  expect(images.map((image) => [image.alt, image.getAttribute('loading'), image.getAttribute('width')])).toEqual([
    ['दृश्य 1', 'lazy', '1200'],
    ['दृश्य 2', 'lazy', '1200'],
  ]);
  for (const image of images) expect(image.sizes).toBe('(min-width: 760px) 332px, 84vw');
  expect([...(shown?.querySelectorAll('figcaption') ?? [])].map((one) => one.textContent)).toEqual([
    'चित्र 1 | तस्वीर: Setu',
    'चित्र 2 | तस्वीर: एएनआई',
  ]);
  // One picture is no gallery.
  expect(body.querySelector(':scope > figure img')?.getAttribute('alt')).toBe('दृश्य 3');
});

test('a picture says how wide it stands, and a cell of figures that it is set to the right', () => {
  const picture = { imageId: 1, key: 'a'.repeat(32), width: 1600, height: 1067, focalX: 50, focalY: 50 };
  const figure = (size?: 'wide' | 'small'): BlockNode => ({
    type: 'figure',
    attrs: { id: id(), imageId: 1, caption: '', alt: 'दृश्य', credit: '', ...(size && { size }) },
  });
  const cell = (text: string, align?: 'end') => ({
    type: 'tableCell' as const,
    attrs: { colspan: 1, rowspan: 1, ...(align && { align }) },
    content: [line(text)],
  });
  const table = (align?: 'end'): BlockNode => ({
    type: 'table',
    attrs: { id: id() },
    content: [{ type: 'tableRow', content: [cell('बारह'), cell('बारह', align)] }],
  });
  const pictures = { 1: { picture, credit: '' } };
  const plain = pageWith([figure(), table()], { pictures });
  expect(plain.html).not.toContain(SHEETS.blocks);
  expect(plain.body.querySelector('img')?.sizes).toBe('(min-width: 760px) 680px, 100vw');
  expect(plain.html).toContain(`<style>${SHEETS.tables}</style>`);
  for (const block of [figure('wide'), figure('small')]) {
    const { html } = pageWith([block], { pictures });
    expect(html).toContain(SHEETS.blocks);
    expect(html).not.toContain(SHEETS.tables);
  }
  const { body } = pageWith([figure('wide'), figure('small'), table('end')], { pictures });
  expect([...body.querySelectorAll('figure')].map((one) => [one.className, one.querySelector('img')?.sizes])).toEqual([
    ['wide', '(min-width: 1040px) 936px, (min-width: 760px) 680px, 100vw'],
    ['small', '(min-width: 760px) 300px, 100vw'],
  ]);
  expect([...body.querySelectorAll('td')].map((one) => one.className)).toEqual(['', 'end']);
});

test('a column of numbers is set to the right by itself, and widths are printed as proportions without a style', () => {
  const cell = (text: string, attrs: { align?: 'start'; colwidth?: number[] } = {}) => ({
    type: 'tableCell' as const,
    attrs: { colspan: 1, rowspan: 1, ...attrs },
    content: [line(text)],
  });
  const table: BlockNode = {
    type: 'table',
    attrs: { id: id() },
    content: [
      {
        type: 'tableRow',
        content: [cell('पटना', { colwidth: [600] }), cell('१२%', { colwidth: [200] }), cell('7', { align: 'start' })],
      },
      { type: 'tableRow', content: [cell('गया'), cell('–'), cell('8', { align: 'start' })] },
    ],
  };
  const { html, body } = pageWith([table]);
  expect(html).toContain(SHEETS.tables);
  expect([...body.querySelectorAll('td')].map((one) => one.className)).toEqual(['', 'end', '', '', 'end', '']);
  expect([...body.querySelectorAll('col')].map((one) => one.getAttribute('width'))).toEqual(['50%', '16.7%', '33.3%']);
  expect(body.querySelector('[style]')).toBeNull();
});

test('a table says that it slides, and a cell that stands first in its row but below another names nothing', () => {
  const cell = (text: string, rowspan = 1) => ({
    type: 'tableCell' as const,
    attrs: { colspan: 1, rowspan },
    content: [line(text)],
  });
  const { body } = pageWith([
    {
      type: 'table',
      attrs: { id: id() },
      content: [
        { type: 'tableRow', content: [cell('बिहार', 2), cell('पटना'), cell('12')] },
        { type: 'tableRow', content: [cell('गया'), cell('7')] },
        { type: 'tableRow', content: [cell('केरल'), cell('कोच्चि'), cell('9')] },
      ],
    },
  ]);
  expect(body.querySelector('.table > [data-slide]')?.getAttribute('data-slide')).toBe('बाक़ी के लिए सरकाएं');
  const named = [...body.querySelectorAll('tr > :first-child:not(.later)')].map((one) => one.textContent);
  expect(named).toEqual(['बिहार', 'केरल']);
});

test('the last cell of a row ends where its table does, unless one from above stands after it', () => {
  const cell = (text: string, rowspan = 1) => ({
    type: 'tableCell' as const,
    attrs: { colspan: 1, rowspan },
    content: [line(text)],
  });
  const { body } = pageWith([
    {
      type: 'table',
      attrs: { id: id() },
      content: [
        { type: 'tableRow', content: [cell('पटना'), cell('12'), cell('बिहार', 2)] },
        { type: 'tableRow', content: [cell('गया'), cell('7')] },
      ],
    },
  ]);
  const last = [...body.querySelectorAll('tr > :last-child')].map((one) => `${one.textContent} ${one.className}`);
  expect(last).toEqual(['बिहार ', '7 sooner end']);
});
