import { expect, test } from 'vitest';
import { readId } from '#lib/read-id.ts';

test.each([
  ['1', 1],
  ['2147483647', 2_147_483_647],
])('reads %s', (text, id) => expect(readId(text)).toBe(id));

test.each(['', '0', '01', '-1', '1.5', '1e3', ' 1', '१', '2147483648', '9999999999', '123456789012345', undefined])(
  'reads no id from %s',
  (text) => expect(readId(text)).toBeUndefined(),
);
