'use client';
import { Alert, Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react';
import { useBackCloses } from '#app/_newsroom/over/use-back-closes.client.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { UnsavedNote, useKeptForm } from '#app/_newsroom/kept-form.client.tsx';
import { NameFields } from '#app/_newsroom/people/name-fields.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useProof } from '#app/_newsroom/people/proof.client.tsx';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import type { Person } from '#db/queries/person/people.ts';
import type { Grant } from '#lib/people/roles.ts';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';
import { isLocale, LOCALES } from '#lib/locale.ts';
import { type PersonName, personName, storedName, typedName } from '#lib/people/person-name.ts';
import { everywhere } from '#lib/people/grants.ts';
import { allFaults } from '#lib/result.ts';
import { changeGrantsAction, invitePersonAction, renamePersonAction } from './actions.ts';
import { GrantFields, type TypedGrant } from './grant-fields.client.tsx';
import type { NewLink } from './invitation-link.client.tsx';

/** Everything the form of a person holds. */
export type PersonFields = { name: PersonName; email: string; grants: TypedGrant[] };

type Props = {
  person: Person | undefined;
  /** What was left unsaved in a form of this page. */
  kept: Map<string, PersonFields>;
  onClose: () => void;
  onLink: (link: NewLink) => void;
  sections: readonly NamedChoice[];
};

// Which field a refusal belongs to; what is not named stands above the form.
const FIELD_OF: Record<string, 'en' | 'hi' | 'email' | 'language'> = {
  invalid_name: 'en',
  invalid_name_hi: 'hi',
  invalid_email: 'email',
  email_taken: 'email',
  invalid_role: 'language',
};

/** A new person, or another name and other roles for one who is there. */
export function PersonDrawer({ person, kept, onClose, onLink, sections }: Props) {
  useBackCloses(true, onClose);
  const t = useTranslations('People');
  const tError = useErrorSentence();
  const given = useLocale();
  const interfaceLocale = isLocale(given) ? given : LOCALES[0];
  const router = useRouter();
  const withProof = useProof();
  const { fields, change, isBack, startAnew, forget } = useKeptForm<PersonFields>(kept, person?.id ?? 'new', {
    name: person ? typedName(person.name) : { en: '', hi: '' },
    email: '',
    grants: (person?.grants ?? everywhere('reporter')).map((grant, key) => ({ ...bare(grant), key })),
  });
  const { name, email } = fields;
  const [errors, setErrors] = useState<readonly ErrorCode[]>([]);
  const [pending, start] = useTransition();
  const grants = fields.grants.map(bare);
  const errorOf = (field: 'en' | 'hi' | 'email' | 'language' | undefined) => {
    const error = errors.find((one) => FIELD_OF[one] === field);
    return error === undefined ? undefined : tError(error);
  };
  const shown = (typed: PersonName) => personName(storedName(typed))[interfaceLocale];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      if (person) {
        // The name first: of two refusals that one has a field to stand at.
        const renamed = await withProof(() => renamePersonAction({ userId: person.id, name }).catch(lostAnswer));
        if (!renamed.ok) return setErrors([renamed.error]);
        const answer = await withProof(() => changeGrantsAction({ userId: person.id, grants }).catch(lostAnswer));
        if (!answer.ok) return setErrors([answer.error]);
        notices.show({ tone: 'good', message: t('changed', { name: shown(name) }) });
      } else {
        const answer = await withProof(() =>
          invitePersonAction({ name, email, grants, linkLocale: interfaceLocale }).catch(lostAnswer),
        );
        if (!answer.ok) return setErrors(allFaults(answer));
        onLink({ ...answer.value, name: shown(name) });
      }
      forget();
      router.refresh();
      onClose();
    });
  };

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="sm"
      title={person ? t('change', { name: person.name[interfaceLocale] }) : t('add')}
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={false}
    >
      <form ref={form} onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          {isBack && <UnsavedNote onStartAnew={startAnew} />}
          {errorOf(undefined) !== undefined && (
            <Alert role="alert" color="red">
              {errorOf(undefined)}
            </Alert>
          )}
          <NameFields
            isOwn={false}
            errors={{ en: errorOf('en'), hi: errorOf('hi') }}
            isFirst
            value={name}
            onChange={(typed) => change({ name: typed })}
          />
          {!person && (
            <TextInput
              label={t('email')}
              type="email"
              value={email}
              error={errorOf('email')}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => change({ email: event.currentTarget.value })}
            />
          )}
          <GrantFields
            value={fields.grants}
            sections={sections}
            locale={interfaceLocale}
            languageError={errorOf('language')}
            onChange={(changed) => change({ grants: changed })}
          />
          {!person && (
            <Text size="sm" c="dimmed">
              {t('inviteHint')}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                forget();
                onClose();
              }}
            >
              {t('cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t(person ? 'save' : 'invite')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

const bare = ({ role, locale, sectionId }: Grant): Grant => ({ role, locale, sectionId });
