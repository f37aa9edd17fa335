import { expect, it } from 'vitest';
import { emptyText, type TranslationText } from '#lib/article/text.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { insistedText } from '#lib/merge/insisted-text.ts';
import { textChanges } from '#lib/merge/text-changes.ts';

const line = (id: string, words: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id: `insisted${id.padStart(4, '0')}` },
  content: [{ type: 'text', text: words }],
});
const list = (...words: string[]): BlockNode => ({
  type: 'bulletList',
  attrs: { id: 'insistedlist' },
  content: words.map((each, at) => ({
    type: 'listItem',
    attrs: { id: `insisteditm${at}` },
    content: [{ ...line(`p${at}`, each), type: 'paragraph' as const }],
  })) as Extract<BlockNode, { type: 'bulletList' }>['content'],
});
const text = (headline: string, ...content: BlockNode[]): TranslationText => ({
  ...emptyText({ type: 'doc', content }),
  headline,
});
const base = text('Old', line('a', 'one'), line('b', 'two'), list('first', 'second'));

it.each<[string, TranslationText, TranslationText, string[]]>([
  [
    'what nobody else touched',
    base,
    text('Mine', line('a', 'one mine'), ...base.body.content.slice(1)),
    ['one mine', 'two'],
  ],
  [
    'what the other rewrote too, mine in its place',
    text('Theirs', line('a', 'one theirs'), ...base.body.content.slice(1)),
    text('Mine', line('a', 'one mine'), ...base.body.content.slice(1)),
    ['one mine'],
  ],
  [
    'what the other has removed, last',
    text('Theirs', line('b', 'two')),
    text('Mine', line('a', 'one mine'), line('b', 'two'), list('first', 'second mine')),
    ['one mine', 'second mine'],
  ],
  [
    'what the other has put into a list',
    text('Theirs', line('b', 'two'), list('one', 'first', 'second')),
    text('Mine', line('a', 'one mine'), line('b', 'two mine'), list('first', 'second mine')),
    ['one mine', 'two mine', 'second mine'],
  ],
  ['new lines', text('Theirs'), text('Mine', ...base.body.content, line('z', 'new')), ['new']],
])('keeps every word of mine: %s', (_what, standing, mine, words) => {
  const kept = insistedText(standing, textChanges(base, mine));
  expect(kept.headline).toBe('Mine');
  for (const each of words) expect(plainText(kept.body)).toContain(each);
  expect(parseBody(kept.body).ok).toBe(true);
});
