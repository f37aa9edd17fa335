import { expect, test } from 'vitest';
import { losesMuch } from '#lib/article/lost-words.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

const text = (...lines: string[]): DraftBody => ({
  type: 'doc',
  content: lines.map((line, n) => ({
    type: 'paragraph',
    attrs: { id: `line0000000${n}` },
    ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }),
  })),
});
const LONG = 'पुल पर सुबह से ही लोगों की भीड़ थी और पुलिस ने दोनों ओर से गाड़ियां रोक दी थीं। '.repeat(3).trim();

test.each<[string, DraftBody, DraftBody, boolean]>([
  ['everything taken out', text(LONG, LONG), text(''), true],
  ['everything written over by one letter', text(LONG, LONG), text('x'), true],
  ['the second half taken out', text(LONG, LONG), text(LONG), true],
  ['other words in their place, as many', text(LONG, LONG), text(LONG.replaceAll('प', 'क'), 'क'), true],
  ['a word changed', text(LONG, LONG), text(LONG.replace('भीड़', 'क़तार'), LONG), false],
  [
    'a sentence of a long text',
    text(...Array.from({ length: 20 }, () => LONG)),
    text(...Array.from({ length: 19 }, () => LONG)),
    false,
  ],
  ['a short text emptied', text('दो शब्द'), text(''), false],
  ['words added', text(LONG), text(LONG, LONG, LONG), false],
])('%s', (_, before, after, expected) => expect(losesMuch(before, after)).toBe(expected));
