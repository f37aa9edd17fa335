'use client';

import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { saveQuietHoursAction } from '#app/_newsroom/notifications/actions.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { areQuietHours, type QuietHours as Hours } from '#lib/notifications/notification.ts';

/** Half past ten at night to seven in the morning: what is offered to whoever has chosen none. */
const OFFERED: Hours = { from: 22 * 60 + 30, until: 7 * 60 };

const toField = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
const fromField = (field: string) => {
  const [hours = Number.NaN, minutes = Number.NaN] = field.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The hours in which one wants quiet, or none. */
export function QuietHours({ quiet }: { quiet: Hours | null }) {
  const t = useTranslations('Account');
  const errors = useErrorSentence();
  const router = useRouter();
  const [isOn, setIsOn] = useState(quiet !== null);
  const [from, setFrom] = useState(toField((quiet ?? OFFERED).from));
  const [until, setUntil] = useState(toField((quiet ?? OFFERED).until));
  const [error, setError] = useState<ErrorCode>();
  const [isWrong, setIsWrong] = useState(false);
  const [pending, start] = useTransition();

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const hours = { from: fromField(from), until: fromField(until) };
    setIsWrong(isOn && !areQuietHours(hours));
    if (isOn && !areQuietHours(hours)) return;
    start(async () => {
      const answer = await saveQuietHoursAction({ quiet: isOn ? hours : null }).catch(lostAnswer);
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      notices.show({ tone: 'good', message: t('quietSaved') });
      router.refresh();
    });
  };
  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('quietIntro')}
        </Text>
        {error && (
          <Alert role="alert" color="red">
            {errors(error)}
          </Alert>
        )}
        <Checkbox label={t('hasQuiet')} checked={isOn} onChange={(event) => setIsOn(event.currentTarget.checked)} />
        {isOn && (
          <Group gap="md" align="flex-start">
            <TextInput
              type="time"
              label={t('quietFrom')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('quietUntil')}
              value={until}
              error={isWrong && t('quietWrong')}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          </Group>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={pending}>
            {t('saveQuiet')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
