'use client';
import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { PasswordField } from '#app/_newsroom/people/password-field.client.tsx';
import { BackupCodes } from '#app/_newsroom/people/backup-codes.client.tsx';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { renewBackupCodesAction, turnTwoStepsOffAction } from './actions.ts';

/** Whether signing in asks for a code, and what one can do about it. `owed`: the role does not allow to go without. */
export function TwoSteps({ email, isOn, owed }: { email: string; isOn: boolean; owed: boolean }) {
  const t = useTranslations('TwoSteps');
  const locale = useLocale();
  const [asked, setAsked] = useState<'codes' | 'off'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const path = `/${locale}/newsroom/two-steps?next=${encodeURIComponent(`/${locale}/newsroom/account`)}`;
  if (!isOn)
    return (
      <Stack gap="sm" align="flex-start">
        <Text size="sm" c="dimmed">
          {t('intro')}
        </Text>
        <Button component="a" href={path} variant="default">
          {t('setUp')}
        </Button>
      </Stack>
    );
  return (
    <Stack gap="sm">
      <Badge variant="light" color="teal" c="bright" tt="none" fw={600} style={{ alignSelf: 'flex-start' }}>
        {t('on')}
      </Badge>
      <Text size="sm" c="dimmed">
        {t('onIntro')}
      </Text>
      {codes && <BackupCodes codes={codes} email={email} />}
      {asked === undefined ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => setAsked('codes')}>
            {t('renewCodes')}
          </Button>
          <Button variant="default" onClick={() => setAsked('off')}>
            {t(owed ? 'otherPhone' : 'turnOff')}
          </Button>
        </Group>
      ) : (
        <PasswordFirst
          key={asked}
          email={email}
          purpose={asked}
          intro={t(asked === 'codes' ? 'renewIntro' : owed ? 'otherPhoneIntro' : 'turnOffIntro')}
          submit={t(asked === 'codes' ? 'renewCodes' : owed ? 'otherPhone' : 'turnOff')}
          after={path}
          onCodes={setCodes}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Stack>
  );
}

type PasswordFirstProps = {
  email: string;
  purpose: 'codes' | 'off';
  intro: string;
  submit: string;
  /** Where to set it up anew. */
  after: string;
  onCodes: (codes: readonly string[]) => void;
  onClose: () => void;
};

function PasswordFirst({ email, purpose, intro, submit, after, onCodes, onClose }: PasswordFirstProps) {
  const t = useTranslations('TwoSteps');
  const tError = useErrorSentence();
  const router = useRouter();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<ErrorCode>();
  const [pending, start] = useTransition();

  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, [error]);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      if (purpose === 'codes') {
        const answer = await renewBackupCodesAction({ password }).catch(lostAnswer);
        if (!answer.ok) return setError(answer.error);
        onCodes(answer.value.backupCodes);
        onClose();
      } else {
        const answer = await turnTwoStepsOffAction({ password }).catch(lostAnswer);
        if (!answer.ok) return setError(answer.error);
        onClose();
        router.push(after);
      }
    });
  };

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack gap="sm" maw={420}>
        <Text size="sm">{intro}</Text>
        {error !== undefined && error !== 'wrong_password' && (
          <Alert role="alert" color="red">
            {tError(error)}
          </Alert>
        )}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t('password')}
          value={password}
          autoComplete="current-password"
          ref={field}
          error={error === 'wrong_password' ? tError(error) : undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={pending}>
            {submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
