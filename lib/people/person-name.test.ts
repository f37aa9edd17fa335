import { describe, expect, test } from 'vitest';
import { personName, storedName, typedName } from '#lib/people/person-name.ts';

describe('a name in two scripts', () => {
  test.each([
    ['both', { en: 'Asha Rao', hi: 'आशा राव' }, { name: 'Asha Rao', nameHi: 'आशा राव' }, 'Asha Rao', 'आशा राव'],
    ['the first alone', { en: 'Asha Rao', hi: '' }, { name: 'Asha Rao', nameHi: null }, 'Asha Rao', 'Asha Rao'],
    ['the second alone', { en: '', hi: 'आशा राव' }, { name: 'आशा राव', nameHi: null }, 'आशा राव', 'आशा राव'],
    ['neither', { en: '', hi: '' }, { name: '', nameHi: null }, '', ''],
  ])('with %s given is kept, shown and typed again as it was', (_, typed, stored, en, hi) => {
    expect(storedName(typed)).toEqual(stored);
    expect(personName(stored)).toEqual({ en, hi });
    expect(typedName(personName(stored))).toEqual(typed);
  });

  test('the same in both fields is one name', () => {
    expect(storedName({ en: 'Asha', hi: 'Asha' })).toEqual({ name: 'Asha', nameHi: null });
  });
});
