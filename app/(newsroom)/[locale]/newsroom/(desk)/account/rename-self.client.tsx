'use client';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { NameFields } from '#app/_newsroom/people/name-fields.client.tsx';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { type PersonName, typedName } from '#lib/people/person-name.ts';
import { renameSelfAction } from './actions.ts';

/** One's own name, in each script. */
export function RenameSelf({ name }: { name: PersonName }) {
  const t = useTranslations('Account');
  const tError = useErrorSentence();
  const router = useRouter();
  const [typed, setTyped] = useState(() => typedName(name));
  const [error, setError] = useState<ErrorCode>();
  const [pending, start] = useTransition();

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const answer = await renameSelfAction({ name: typed }).catch(lostAnswer);
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      notices.show({ tone: 'good', message: t('nameSaved') });
      router.refresh();
    });
  };
  const sentence = error && tError(error);
  const isOfField = error === 'invalid_name' || error === 'invalid_name_hi';
  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack gap="md">
        {sentence !== undefined && !isOfField && (
          <Alert role="alert" color="red">
            {sentence}
          </Alert>
        )}
        <NameFields
          isOwn
          errors={{
            en: error === 'invalid_name' ? sentence : undefined,
            hi: error === 'invalid_name_hi' ? sentence : undefined,
          }}
          value={typed}
          onChange={setTyped}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={pending}>
            {t('saveName')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
