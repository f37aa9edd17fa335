import { describe, expect, it } from 'vitest';
import { mentionedIn, nameBegunAt, piecesOfComment, storedComment, typedComment } from '#lib/comments/mentions.ts';

const CALLED = [
  { id: 'u1', name: 'Asha' },
  { id: 'u2', name: 'Asha Rani' },
  { id: 'u3', name: 'राजेश शर्मा' },
];
const nameOf = (id: string) => CALLED.find((one) => one.id === id)?.name;

describe('a comment that calls somebody', () => {
  it.each<[string, string, string[]]>([
    ['@Asha Rani please check', '@{u2} please check', ['u2']],
    ['@Asha, @Asha Rani', '@{u1}, @{u2}', ['u1', 'u2']],
    ['देखें @राजेश शर्मा जी', 'देखें @{u3} जी', ['u3']],
    ['mail@example.org', 'mail@example.org', []],
  ])('%s', (typed, stored, ids) => {
    expect(storedComment(typed, CALLED)).toBe(stored);
    expect(typedComment(stored, nameOf)).toBe(typed);
    expect(mentionedIn(stored)).toEqual(ids);
  });

  it('is shown in pieces', () =>
    expect(piecesOfComment('a @{u1} b')).toEqual([
      { kind: 'words', text: 'a ' },
      { kind: 'person', id: 'u1' },
      { kind: 'words', text: ' b' },
    ]));

  it.each<[string, string | undefined]>([
    ['@', ''],
    ['देखें @रा', 'रा'],
    ['see @Asha R', 'Asha R'],
    ['(@as', 'as'],
    ['mail@exa', undefined],
    ['@Asha Rani is', undefined],
    ['no', undefined],
  ])('offers names at the end of «%s»', (typed, query) => expect(nameBegunAt(typed, typed.length)?.query).toBe(query));
});
