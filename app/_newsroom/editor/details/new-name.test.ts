import { describe, expect, test } from 'vitest';
import { findOrNew, NEW_NAME, withNewName } from '#app/_newsroom/editor/details/new-name.ts';

const choices = [
  { id: 1, names: { en: 'Rivers', hi: 'नदियां' } },
  { id: 2, names: { en: 'Ropeways', hi: 'रोपवे' } },
];
const options = choices.map(({ id, names }) => ({ value: String(id), label: names.en }));
const offered = (typed: string) =>
  withNewName(options, { choices, typed, label: `Add ${typed}` }).slice(options.length);
const found = (typed: string) => {
  const data = withNewName(options, { choices, typed, label: `Add ${typed}` });
  return findOrNew(choices)({ options: data, search: typed, limit: Infinity }).map(
    (one) => 'value' in one && one.value,
  );
};

describe('a name the list does not have', () => {
  test.each(['', '  ', 'rivers', ' RIVERS ', 'नदियां'])('is not offered for %j', (typed) => {
    expect(offered(typed)).toEqual([]);
  });

  test.each(['river', 'Ropeway safety', 'रोपवे की सुरक्षा'])('is offered for %j', (typed) => {
    expect(offered(typed)).toEqual([{ value: NEW_NAME, label: `Add ${typed}` }]);
  });

  test('stands alone where nothing is found, and nowhere else', () => {
    expect(found('ropeway')).toEqual(['2']);
    expect(found('नदि')).toEqual(['1']);
    expect(found('zzz')).toEqual([NEW_NAME]);
    expect(found('rivers')).toEqual(['1']);
  });
});
