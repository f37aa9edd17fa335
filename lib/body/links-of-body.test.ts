import { expect, test } from 'vitest';
import { relink, storiesLinked } from '#lib/body/links-of-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

const HREFS = [
  '/en/india/gandak-bridge-semra-ghat-opens-1',
  '/en/india/7',
  '/hi/desh/pul-3',
  '/en/contributors/asha-9',
  '/en/india/bridge-1?utm=x',
  'https://example.org/en/india/bridge-4',
  '/en',
];
const body: DraftBody = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'line00000001' },
      content: HREFS.map((href) => ({
        type: 'text',
        text: href,
        marks: [{ type: 'bold' }, { type: 'link', attrs: { href } }],
      })),
    },
  ],
};
const hrefs = ({ content: [line] }: DraftBody) =>
  line?.type === 'paragraph'
    ? (line.content ?? []).flatMap((run) =>
        run.type === 'text' ? (run.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])) : [],
      )
    : [];

test('stories of ours are found behind their addresses, and nothing else is', () => {
  expect(storiesLinked(body, 'en')).toEqual([1, 7, 9]);
  expect(storiesLinked(body, 'hi')).toEqual([3]);
});

test('a link leads where the story is live in the other language, and stays where it is not', () => {
  const led = relink(body, 'en', (id) => (id === 1 ? '/hi/desh/gandak-pul-1' : undefined));
  expect(hrefs(led)).toEqual(['/hi/desh/gandak-pul-1', ...HREFS.slice(1)]);
  expect(hrefs(body)).toEqual(HREFS);
});
