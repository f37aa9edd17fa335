import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { findByAnyName } from '#app/_newsroom/editor/details/named-options.ts';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';

/** The value of the entry that stands for a name the list does not have. */
export const NEW_NAME = 'new';

const fold = (text: string) => text.normalize('NFC').toLowerCase().trim();

/** The entries of a list with one more, `label`, while `typed` is nobody's name in any language. */
export function withNewName(
  options: ComboboxItem[],
  { choices, typed, label }: { choices: NamedChoice[]; typed: string; label: string },
): ComboboxItem[] {
  const asked = fold(typed);
  if (asked === '' || choices.some(({ names }) => Object.values(names).some((name) => fold(name) === asked)))
    return options;
  return [...options, { value: NEW_NAME, label }];
}

/**
 * {@link findByAnyName}, and the entry for a new name where that finds nothing: beside others it would be what «type, ↓,
 * Enter» chooses.
 */
export function findOrNew(choices: NamedChoice[]): OptionsFilter {
  const find = findByAnyName(choices);
  return (given) => {
    const found = find(given);
    if (found.length > 0) return found;
    return given.options.filter((option) => 'value' in option && option.value === NEW_NAME);
  };
}
