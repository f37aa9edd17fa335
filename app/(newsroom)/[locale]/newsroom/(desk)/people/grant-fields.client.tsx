'use client';
import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { grantSentence } from '#app/_newsroom/people/grant-sentence.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import { GRANTS_AT_MOST } from '#lib/people/grants.ts';
import { type Grant, type Role, ROLES } from '#lib/people/roles.ts';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';
import classes from './grant-fields.module.css';

/** A grant as it is being chosen; a translator's without a language is none yet. `key` tells rows apart that read the same. */
export type TypedGrant = Grant & { key: number };

type Props = {
  value: readonly TypedGrant[];
  onChange(value: TypedGrant[]): void;
  sections: readonly NamedChoice[];
  locale: Locale;
  /** Why what was sent is refused: said where the language of a translator is missing. */
  languageError: string | undefined;
};

/** All that a person is: a row a role, each everywhere or in one language, in one section. */
export function GrantFields({ value, onChange, sections, locale, languageError }: Props) {
  const t = useTranslations('People');
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  // Whoever works by keyboard goes on in the row they added, and after one they removed at the button below.
  const rows = useRef(value.length);
  useEffect(() => {
    if (value.length > rows.current) list.current?.querySelector<HTMLElement>('li:last-child select')?.focus();
    if (value.length < rows.current) adder.current?.focus();
    rows.current = value.length;
  }, [value.length]);
  const add = () => {
    const key = Math.max(0, ...value.map((one) => one.key)) + 1;
    onChange([...value, { key, role: 'reporter', locale: null, sectionId: null }]);
  };
  return (
    <Stack gap="xs">
      <ul ref={list} className={classes.rows}>
        {value.map((grant) => (
          <GrantRow
            key={grant.key}
            grant={grant}
            sections={sections}
            locale={locale}
            languageError={languageError}
            onChange={(changed) => onChange(value.map((one) => (one.key === grant.key ? changed : one)))}
            onRemove={value.length > 1 ? () => onChange(value.filter((one) => one !== grant)) : undefined}
          />
        ))}
      </ul>
      {value.length > 1 && (
        <Text size="sm" c="dimmed">
          {t('anyOfThese')}
        </Text>
      )}
      {value.length < GRANTS_AT_MOST && (
        <Button
          ref={adder}
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={add}
        >
          {t('addRole')}
        </Button>
      )}
    </Stack>
  );
}

type RowProps = Pick<Props, 'sections' | 'locale' | 'languageError'> & {
  grant: TypedGrant;
  onChange(grant: TypedGrant): void;
  /** Undefined for the only one: nobody is nothing. */
  onRemove: (() => void) | undefined;
};

function GrantRow({ grant, sections, locale, languageError, onChange, onRemove }: RowProps) {
  const t = useTranslations('People');
  const tRoles = useTranslations('Roles');
  const { role, sectionId } = grant;
  const isTranslator = role === 'translator';
  const section = sections.find(({ id }) => id === sectionId)?.names ?? null;
  const said = grantSentence(tRoles, { ...grant, section }, locale);
  const choose = (chosen: Role) =>
    // Accounts are of no language and no section.
    onChange(
      chosen === 'administrator'
        ? { ...grant, role: chosen, locale: null, sectionId: null }
        : { ...grant, role: chosen },
    );
  return (
    <li className={classes.row}>
      <fieldset className={classes.fields}>
        <legend className={classes.said}>{said}</legend>
        <NativeSelect
          label={t('role')}
          description={tRoles(`does.${role}`)}
          value={role}
          data={ROLES.map((one) => ({ value: one, label: tRoles(one) }))}
          onChange={(event) => choose(ROLES.find((one) => one === event.currentTarget.value) ?? 'reporter')}
        />
        {role !== 'administrator' && (
          <div className={classes.bounds}>
            <NativeSelect
              label={t(isTranslator ? 'writes' : 'grantLanguage')}
              value={grant.locale ?? ''}
              error={isTranslator && grant.locale === null ? languageError : undefined}
              data={[
                { value: '', label: t(isTranslator ? 'chooseLanguage' : 'bothLanguages') },
                ...LOCALES.map((one) => ({ value: one, label: tRoles(`language.${one}`) })),
              ]}
              onChange={(event) =>
                onChange({ ...grant, locale: LOCALES.find((one) => one === event.currentTarget.value) ?? null })
              }
            />
            <NativeSelect
              label={t('grantSection')}
              value={sectionId ?? ''}
              data={[
                { value: '', label: t('everySection') },
                ...sections.map(({ id, names }) => ({ value: String(id), label: names[locale] })),
              ]}
              onChange={(event) => onChange({ ...grant, sectionId: Number(event.currentTarget.value) || null })}
            />
          </div>
        )}
        {onRemove && (
          <Button
            variant="subtle"
            color="red"
            size="sm"
            leftSection={<IconTrash size={16} aria-hidden />}
            aria-label={t('removeRole', { role: said })}
            style={{ alignSelf: 'flex-start' }}
            onClick={onRemove}
          >
            {t('remove')}
          </Button>
        )}
      </fieldset>
    </li>
  );
}
