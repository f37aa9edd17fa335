import { describe, expect, test } from 'vitest';
import { readKeptText } from '#lib/article/kept-text.ts';
import { emptyText, type TranslationText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { plainText } from '#lib/body/plain-text.ts';

const line = (id: string, text: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });
const textOf = (content: unknown[], fields: Record<string, unknown> = {}): unknown => ({
  ...emptyText({ type: 'doc', content } as unknown as DraftBody),
  headline: 'बजट',
  ...fields,
});
const bad = { type: 'paragraph', attrs: { id: 'bbbbbbbbbbb2', glow: 1 }, content: [{ type: 'text', text: 'दूसरा' }] };

describe('what a device kept is read back', () => {
  test('whole, where the server takes it', () => {
    const text = textOf([line('aaaaaaaaaaa1', 'पहला')]) as TranslationText;
    expect(readKeptText(text, 'hi')).toEqual({ text, plain: 0 });
  });

  test('with the words of a block the server refuses, in its place and under its id', () => {
    const read = readKeptText(textOf([line('aaaaaaaaaaa1', 'पहला'), bad, line('ccccccccccc3', 'तीसरा')]), 'hi');
    expect(read).toEqual({
      text: textOf([line('aaaaaaaaaaa1', 'पहला'), line('bbbbbbbbbbb2', 'दूसरा'), line('ccccccccccc3', 'तीसरा')]),
      plain: 1,
    });
  });

  test.each<[string, unknown, string]>([
    [
      'too long a field',
      textOf([line('aaaaaaaaaaa1', 'body')], { kicker: 'क'.repeat(200) }),
      `${'क'.repeat(200)}\n\nबजट\n\nbody`,
    ],
    ['a field of another time', textOf([bad], { motto: 'words' }), 'बजट\n\nwords\n\nदूसरा'],
    ['a body that is none', textOf([], { body: { kind: 'other', content: [bad] } }), 'बजट\n\nदूसरा'],
    ['no body at all', { headline: 'alone' }, 'alone'],
    ['a text', 'just words', 'just words'],
    ['nothing', undefined, ''],
  ])('as its words: %s', (_, value, words) => expect(readKeptText(value, 'hi')).toEqual({ words }));

  test('every word of it, whatever is in the way', () => {
    const read = readKeptText(textOf([{ type: 'iframe', content: [bad] }, line('aaaaaaaaaaa1', 'पहला')]), 'hi');
    expect('text' in read && plainText(read.text.body)).toBe('दूसरा\nपहला');
  });
});
