import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';
import { LOCALE_RECORDS, type Locale } from '#lib/locale.ts';

/** Choices as a list shows them: by their name in `locale`; one that has none there shows the other, so that nothing is nameless. */
export function namedOptions(choices: NamedChoice[], locale: Locale): ComboboxItem[] {
  return choices.map(({ id, names }) => ({
    value: String(id),
    label: names[locale] || Object.values(names).find(Boolean) || String(id),
  }));
}

/** {@link namedOptions} in the alphabet of `locale`, for those that have no order of their own. */
export function sortedOptions(choices: NamedChoice[], locale: Locale): ComboboxItem[] {
  const { compare } = new Intl.Collator(LOCALE_RECORDS[locale].tag);
  return namedOptions(choices, locale).toSorted((a, b) => compare(a.label, b.label));
}

const fold = (text: string) => text.normalize('NFC').toLowerCase().trim();

/** Finds a choice by its name in any language, whichever one the list shows: «dev» finds देवेंद्र. */
export function findByAnyName(choices: NamedChoice[]): OptionsFilter {
  const names = new Map(choices.map((choice) => [String(choice.id), Object.values(choice.names).map(fold)]));
  return ({ options, search }) => {
    const asked = fold(search);
    return options.filter(
      (option) => 'value' in option && names.get(option.value)?.some((name) => name.includes(asked)),
    );
  };
}
