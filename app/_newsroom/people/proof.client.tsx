'use client';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { createContext, type FormEvent, type ReactNode, useContext, useMemo, useState } from 'react';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useBackCloses } from '#app/_newsroom/over/use-back-closes.client.ts';
import { PasswordField } from '#app/_newsroom/people/password-field.client.tsx';
import { useReturnFocus } from '#app/_newsroom/use-return-focus.client.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { proveAgainAction } from './actions.ts';

type Answer = { ok: true } | { ok: false; error: string };
type WithProof = <T extends Answer>(call: () => Promise<T>) => Promise<T>;

const Context = createContext<WithProof>((call) => call());

/**
 * Calls a server action; where it refuses `proof_needed`, asks for the password and calls it again. Its refusal stands
 * when the person would rather not.
 */
export const useProof = () => useContext(Context);

/** Asks whoever is signed in for their password when something below needs it once more. */
export function ProofProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ settle: (proved: boolean) => void }>();
  const withProof = useMemo<WithProof>(
    () => async (call) => {
      const first = await call();
      if (first.ok || first.error !== 'proof_needed') return first;
      const proved = await new Promise<boolean>((settle) => setAsked({ settle }));
      setAsked(undefined);
      return proved ? call() : first;
    },
    [],
  );
  return (
    <Context value={withProof}>
      {children}
      {asked && <AskPassword onProved={() => asked.settle(true)} onClose={() => asked.settle(false)} />}
    </Context>
  );
}

function AskPassword({ onProved, onClose }: { onProved: () => void; onClose: () => void }) {
  const t = useTranslations('Proof');
  const tError = useErrorSentence();
  useReturnFocus(true);
  useBackCloses(true, onClose);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<ErrorCode>();
  // Not a transition: the one that asked is still running, and React ends them all together.
  const [pending, setPending] = useState(false);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    // A portal's events bubble to the form that asked, which would send itself too.
    event.stopPropagation();
    setPending(true);
    const answer = await proveAgainAction({ password }).catch(lostAnswer);
    setPending(false);
    if (answer.ok) onProved();
    else setError(answer.error);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      centered
      zIndex={400}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={(event) => void handleSubmit(event)} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('intro')}</Text>
          {error !== undefined && error !== 'wrong_password' && (
            <Alert role="alert" color="red">
              {tError(error)}
            </Alert>
          )}
          <PasswordField
            label={t('password')}
            value={password}
            autoComplete="current-password"
            data-autofocus
            error={error === 'wrong_password' ? tError(error) : undefined}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
