'use client';
import { Alert, Button, Divider, Group, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconLock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { PasswordField } from '#app/_newsroom/people/password-field.client.tsx';
import type { Locale } from '#lib/locale.ts';
import type { DemoPerson } from '#db/queries/person/people.ts';
import { GrantNames } from '#app/_newsroom/people/grant-names.tsx';
import { signInAction, type SignInState } from './actions.ts';
import classes from './sign-in.module.css';

const START: SignInState = { attempt: 0, email: '' };

/** E-mail and password, and in a demo newsroom everybody by name. An ordinary form: it works before any script has. */
export function SignInForm({ locale, next, demoPeople }: { locale: Locale; next: string; demoPeople: DemoPerson[] }) {
  const t = useTranslations('SignIn');
  const [state, send, pending] = useActionState(signInAction, START);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const emailError = state.error === 'email_missing' ? t('emailMissing') : undefined;
  const passwordError =
    state.error === 'password_missing'
      ? t('passwordMissing')
      : state.error === 'wrong_credentials'
        ? t('wrong')
        : undefined;

  useEffect(() => {
    if (state.error === 'email_missing') email.current?.focus();
    else if (state.error === 'password_missing' || state.error === 'wrong_credentials') password.current?.focus();
  }, [state]);

  return (
    <form action={send} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <Stack gap="md">
        {state.error === 'too_many_attempts' && (
          <Alert key={state.attempt} role="alert" color="orange" icon={<IconLock size={18} aria-hidden />}>
            {t('tooMany', { minutes: state.waitMinutes })}
          </Alert>
        )}
        {(state.error === 'busy' || state.error === 'foreign_origin') && (
          <Alert key={state.attempt} role="alert" color="red">
            {t(state.error === 'busy' ? 'busy' : 'foreignOrigin')}
          </Alert>
        )}
        {state.error === 'step_unreadable' && (
          <Alert key={state.attempt} role="alert" color="red">
            {t('stepUnreadable')}
          </Alert>
        )}
        <TextInput
          ref={email}
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={state.email}
          error={emailError}
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordField
          ref={password}
          name="password"
          label={t('password')}
          autoComplete="current-password"
          error={passwordError}
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={pending} fullWidth>
          {t('submit')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('forgotten')}
        </Text>
      </Stack>
      {demoPeople.length > 0 && (
        <section aria-labelledby="demo-people">
          <Divider my="lg" />
          <Title order={2} size="h4" id="demo-people">
            {t('demoTitle')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('demoIntro')}
          </Text>
          <div className={classes.people}>
            {demoPeople.map((person) => (
              <UnstyledButton
                key={person.email}
                type="submit"
                name="demo"
                value={person.email}
                formNoValidate
                className={classes.person}
                disabled={pending}
              >
                <Group justify="space-between" wrap="nowrap" gap="sm">
                  <div>
                    <Text size="sm" fw={600} component="span" display="block">
                      {person.name[locale]}
                    </Text>
                    <Text size="xs" c="dimmed" component="span" display="block">
                      <GrantNames grants={person.grants} locale={locale} />
                    </Text>
                  </div>
                  <IconArrowRight size={16} aria-hidden />
                </Group>
              </UnstyledButton>
            ))}
          </div>
        </section>
      )}
    </form>
  );
}
