import { LOCALES, type Locale } from '#lib/locale.ts';

/** A person's name as each language of the interface shows it; the same twice where only one was given. */
export type PersonName = Readonly<Record<Locale, string>>;

/** The two columns in which a name is kept; `nameHi` null: `name` is all there is. */
export type StoredName = { name: string; nameHi: string | null };

/** A stored name by language. */
export function personName({ name, nameHi }: StoredName): PersonName {
  return { en: name, hi: nameHi ?? name };
}

/** Both names in one line, for what is to hold for either. */
export function eitherName({ en, hi }: PersonName): string {
  return en === hi ? en : `${en} ${hi}`;
}

/** What was typed into the two fields as it is stored; both empty is an empty name. */
export function storedName({ en, hi }: PersonName): StoredName {
  return en === '' ? { name: hi, nameHi: null } : { name: en, nameHi: hi === '' || hi === en ? null : hi };
}

/** What the two fields of a form hold for a stored name: one that is in one script only stands in the field of it. */
export function typedName(name: PersonName): PersonName {
  if (LOCALES.some((locale) => name[locale] !== name.en)) return name;
  return /\p{Script=Devanagari}/u.test(name.en) ? { en: '', hi: name.en } : { en: name.en, hi: '' };
}
