import { expect, test } from 'vitest';
import { closeAll } from '#app/_server/boot/close-all.ts';

test('a last write that fails keeps nothing after it from being given back, and is told at the end', async () => {
  const closed: string[] = [];
  const full = new Error('database or disk is full');
  const closing = closeAll([
    () => void closed.push('streams'),
    () => Promise.reject(full),
    () => {
      throw new Error('gone already');
    },
    async () => void closed.push('hold'),
  ]);
  await expect(closing).rejects.toMatchObject({ errors: [full, expect.objectContaining({ message: 'gone already' })] });
  expect(closed).toEqual(['streams', 'hold']);
  await closeAll([() => void closed.push('again')]);
  expect(closed.at(-1)).toBe('again');
});
