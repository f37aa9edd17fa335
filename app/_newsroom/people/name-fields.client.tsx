'use client';
import { TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { LOCALES, type Locale } from '#lib/locale.ts';
import type { PersonName } from '#lib/people/person-name.ts';

/** Under which name each field of a form is sent. */
const SENT_AS: Record<Locale, string> = { en: 'name', hi: 'nameHi' };

type Props = {
  /** Whose names: the account's own, which the browser may fill in, or somebody else's. */
  isOwn: boolean;
  errors: Partial<Record<Locale, string | undefined>>;
  /** In a dialog: the first field is where one begins. */
  isFirst?: boolean;
  /** What stands there at first. Later it is the form that holds it, or `onChange` with `value`. */
  defaultValue?: PersonName;
  value?: PersonName;
  onChange?(name: PersonName): void;
};

/** A person's name in each script, the interface's own first. One of the two is enough. */
export function NameFields({ isOwn, errors, isFirst = false, defaultValue, value, onChange }: Props) {
  const t = useTranslations('NameFields');
  const own = useLocale();
  const order = LOCALES.toSorted((a, b) => Number(b === own) - Number(a === own));
  return order.map((locale, index) => (
    <TextInput
      key={locale}
      name={SENT_AS[locale]}
      lang={locale}
      label={t(locale)}
      description={index === 0 ? t(isOwn ? 'hintOwn' : 'hint') : undefined}
      error={errors[locale]}
      // A browser knows one name of its person, and not in which script.
      autoComplete={isOwn && index === 0 ? 'name' : 'off'}
      data-autofocus={(isFirst && index === 0) || undefined}
      defaultValue={defaultValue?.[locale]}
      value={value?.[locale]}
      onChange={value && onChange && ((event) => onChange({ ...value, [locale]: event.currentTarget.value }))}
    />
  ));
}
