import { expect, test } from 'vitest';
import { findByAnyName, namedOptions, sortedOptions } from '#app/_newsroom/editor/details/named-options.ts';

const choices = [
  { id: 1, names: { en: 'Devendra Solanki', hi: 'देवेंद्र सोलंकी' } },
  { id: 2, names: { en: 'Harpreet Dhaliwal', hi: 'हरप्रीत धालीवाल' } },
  { id: 3, names: { en: 'Imran Beg', hi: 'इमरान बेग' } },
  { id: 4, names: { en: '', hi: 'कबीर भटनागर' } },
];
const labels = (options: { label: string }[]) => options.map(({ label }) => label);

test('names stand in the language asked for, and in the other where there is none', () => {
  expect(labels(namedOptions(choices, 'en'))).toEqual([
    'Devendra Solanki',
    'Harpreet Dhaliwal',
    'Imran Beg',
    'कबीर भटनागर',
  ]);
});

test('a Hindi list is in the order of the Hindi alphabet', () => {
  expect(labels(sortedOptions(choices, 'hi'))).toEqual(['इमरान बेग', 'कबीर भटनागर', 'देवेंद्र सोलंकी', 'हरप्रीत धालीवाल']);
});

test.each([
  ['dev', ['देवेंद्र सोलंकी']],
  ['देवेंद्र', ['देवेंद्र सोलंकी']],
  [' BEG ', ['इमरान बेग']],
  ['nobody', []],
])('%j finds %j, whichever language the list shows', (search, found) => {
  const options = namedOptions(choices, 'hi');
  expect(labels(findByAnyName(choices)({ options, search, limit: 100 }) as { label: string }[])).toEqual(found);
});
