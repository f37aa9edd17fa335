'use client';
import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { NameFields } from '#app/_newsroom/people/name-fields.client.tsx';
import { PasswordField } from '#app/_newsroom/people/password-field.client.tsx';
import { keepTyped } from '#app/_newsroom/keep-typed.ts';
import { firstRunAction, type FirstRunState } from './actions.ts';

const START: FirstRunState = { attempt: 0, code: '', name: '', nameHi: '', email: '', errors: [] };

const FIELD_OF: Partial<
  Record<FirstRunState['errors'][number], 'code' | 'name' | 'nameHi' | 'email' | 'password' | 'again'>
> = {
  wrong_code: 'code',
  no_code: 'code',
  invalid_name: 'name',
  invalid_name_hi: 'nameHi',
  invalid_email: 'email',
  password_short: 'password',
  password_long: 'password',
  password_common: 'password',
  password_personal: 'password',
  again_missing: 'again',
  passwords_differ: 'again',
};

/** The code from the console, and the first administrator's name, e-mail and password. */
export function FirstRunForm({ locale }: { locale: string }) {
  const t = useTranslations('FirstRun');
  const tError = useErrorSentence();
  const [state, send, pending] = useActionState(firstRunAction, START);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.errors.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [state]);
  const errorOf = (field: string | undefined) => {
    const error = state.errors.find((one) => FIELD_OF[one] === field);
    return error === undefined ? undefined : tError(error);
  };
  const ofForm = errorOf(undefined);
  return (
    <form ref={form} action={send} onSubmit={keepTyped(send)} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <Stack gap="md">
        {ofForm !== undefined && (
          <Alert key={state.attempt} role="alert" color="red">
            {ofForm}
          </Alert>
        )}
        <TextInput
          name="code"
          label={t('code')}
          description={t('codeHint')}
          placeholder="XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"
          defaultValue={state.code}
          error={errorOf('code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
        />
        <NameFields
          isOwn
          errors={{ en: errorOf('name'), hi: errorOf('nameHi') }}
          defaultValue={{ en: state.name, hi: state.nameHi }}
        />
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          defaultValue={state.email}
          error={errorOf('email')}
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={t('password')}
          description={t('passwordHint')}
          error={errorOf('password')}
          autoComplete="new-password"
        />
        <PasswordField name="again" label={t('again')} error={errorOf('again')} autoComplete="new-password" />
        <Button type="submit" loading={pending}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
