import { expect, test } from 'vitest';
import { BODY_BOUNDS, boundValue } from '#lib/body/bounds.ts';
import { bodyFromHtml } from '#lib/body/from-html/from-html.ts';
import { withinBounds } from '#lib/body/from-html/within-bounds.ts';
import { granted } from '#lib/testing-result.ts';

const read = (html: string) => granted(bodyFromHtml(html, { locale: 'en' })).body;
const table = (rows: number) => `<table>${'<tr><td>a</td><td>b</td><td>c</td></tr>'.repeat(rows)}</table>`;

test('what a story can hold passes as it is', () => {
  const body = read(`<p>before</p>${table(100)}<p>after</p>`);
  expect(withinBounds(body)).toEqual({ body, leftOut: [] });
});

test('a table of too many cells stays out with its words, and so does what follows it', () => {
  const { body, leftOut } = withinBounds(read(`<p>before</p>${table(4_000)}<p>after</p>`));
  expect(body.content.map(({ type }) => type)).toEqual(['paragraph']);
  expect(leftOut.map(({ code, words }) => [code, words.slice(0, 5)])).toEqual([
    ['excess', 'a b c'],
    ['excess', 'after'],
  ]);
});

test('of too long a text the beginning comes in, and the server keeps it beside as much again', () => {
  const { body, leftOut } = withinBounds(read('<p>word word word word</p>'.repeat(15_000)));
  expect(leftOut.length).toBeGreaterThan(0);
  expect(body.content.length + leftOut.length).toBe(15_000);
  expect(body.content.length * 2).toBeGreaterThan(BODY_BOUNDS.nodes / 4);
  expect(boundValue({ ...body, content: [...body.content, ...body.content.slice(0, -10)] })).toBeUndefined();
});
