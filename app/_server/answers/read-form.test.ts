import { expect, it } from 'vitest';
import { readForm, readShown } from '#app/_server/answers/read-form.ts';

it('gives a form back, and an empty one for whatever else is sent', () => {
  const form = new FormData();
  expect(readForm(form)).toBe(form);
  for (const sent of [undefined, null, [], 'x', { get: 1 }]) expect([...readForm(sent).entries()]).toEqual([]);
});

it('believes no more of what was shown before than it could have shown', () => {
  expect(readShown({ attempt: 3, email: 'a@b.in', error: 'busy' })).toEqual({ attempt: 3, email: 'a@b.in' });
  for (const sent of [undefined, null, [], 'x', { attempt: -1, email: 7 }, { attempt: 1e99, email: 'x'.repeat(2_000) }])
    expect(readShown(sent)).toEqual({ attempt: 0, email: '' });
});
