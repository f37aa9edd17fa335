'use client';
import { Alert, Button, Code, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { PasswordField } from '#app/_newsroom/people/password-field.client.tsx';
import { CopyText } from '#app/_newsroom/copy-text.client.tsx';
import { BackupCodes } from '#app/_newsroom/people/backup-codes.client.tsx';
import type { TwoStepsOffer } from '#app/_server/accounts/second-step.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { confirmTwoStepsAction, offerTwoStepsAction } from './actions.ts';

const OF_FIELD = ['wrong_password', 'wrong_step_code'];

/**
 * Three things one after the other: the password, the picture for the app with the first code it shows, and the backup
 * codes. The codes come last, when the second step is on: nobody leaves this page with codes that open nothing.
 */
export function SetUpTwoSteps({ email, isOn, next }: { email: string; isOn: boolean; next: string }) {
  const t = useTranslations('TwoSteps');
  const tError = useErrorSentence();
  const [offer, setOffer] = useState<TwoStepsOffer>();
  const [confirmed, setConfirmed] = useState(false);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [error, setError] = useState<ErrorCode>();
  const [pending, start] = useTransition();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, [offer, error]);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (confirmed) done.current?.focus();
  }, [confirmed]);
  const fieldError = error !== undefined && OF_FIELD.includes(error) ? tError(error) : undefined;

  const handleOffer = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const answer = await offerTwoStepsAction({ password }).catch(lostAnswer);
      if (!answer.ok) return setError(answer.error);
      setError(undefined);
      setPassword('');
      setOffer(answer.value);
    });
  };

  const handleConfirm = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const answer = await confirmTwoStepsAction({ code }).catch(lostAnswer);
      if (!answer.ok) return setError(answer.error);
      setError(undefined);
      setConfirmed(true);
    });
  };

  if (isOn || confirmed)
    return (
      <Stack gap="md">
        <Alert ref={done} tabIndex={-1} role="status" color="teal">
          {t('isOn')}
        </Alert>
        {offer && <BackupCodes codes={offer.backupCodes} email={email} />}
        {/* A whole load: this browser's session is a new one, and what the router holds is the old one's. */}
        <Button component="a" href={next} fullWidth>
          {t(offer ? 'goOn' : 'back')}
        </Button>
      </Stack>
    );

  return (
    <Stack gap="md">
      {error !== undefined && fieldError === undefined && (
        <Alert role="alert" color="red">
          {tError(error)}
        </Alert>
      )}
      {offer ? (
        <form onSubmit={handleConfirm} noValidate>
          <Stack gap="md">
            <List type="ordered" size="sm" spacing="xs">
              <List.Item>{t('scan')}</List.Item>
              <List.Item>{t('typeCode')}</List.Item>
            </List>
            <Group justify="center">
              <svg
                role="img"
                aria-label={t('qr')}
                viewBox={`0 0 ${offer.qr.size} ${offer.qr.size}`}
                width={208}
                height={208}
                shapeRendering="crispEdges"
              >
                <rect width="100%" height="100%" fill="#fff" />
                <path d={offer.qr.path} fill="#000" />
              </svg>
            </Group>
            <Text size="xs" c="dimmed">
              {t('key')} <Code style={{ overflowWrap: 'anywhere' }}>{offer.key}</Code>
            </Text>
            <Group gap="xs">
              <CopyText
                text={offer.key.replaceAll(' ', '')}
                label={t('copyKey')}
                copied={t('keyCopied')}
                variant="default"
                size="xs"
              />
              {/* A phone cannot scan its own screen; on a wide one there is seldom an app to open. */}
              <Button
                component="a"
                href={offer.uri}
                hiddenFrom="sm"
                variant="default"
                size="xs"
                leftSection={<IconExternalLink size={16} aria-hidden />}
              >
                {t('openApp')}
              </Button>
            </Group>
            <TextInput
              ref={field}
              label={t('code')}
              value={code}
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              error={fieldError}
              errorProps={{ role: 'alert' }}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <Button type="submit" loading={pending} fullWidth>
              {t('confirm')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                setOffer(undefined);
                setCode('');
                setError(undefined);
              }}
            >
              {t('startAgain')}
            </Button>
          </Stack>
        </form>
      ) : (
        <form onSubmit={handleOffer} noValidate>
          <Stack gap="md">
            <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
            <PasswordField
              ref={field}
              label={t('password')}
              description={t('passwordHint')}
              value={password}
              autoComplete="current-password"
              error={fieldError}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Button type="submit" loading={pending} fullWidth>
              {t('begin')}
            </Button>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
