import { expect, it } from 'vitest';
import { initialsOf } from '#lib/people/initials.ts';

it.each([
  ['Asha Rao', 'AR'],
  ['  asha   devi  rao ', 'AR'],
  ['Madonna', 'M'],
  ['A', 'A'],
  ['मिथिलेश कुमार', 'मिकु'],
  ['क्षितिज', 'क्षि'],
  ['é́ric b', 'É́B'],
  ['👩‍🌾 Devi', '👩‍🌾D'],
  ['', ''],
  ['  ', ''],
])('of %j: %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
