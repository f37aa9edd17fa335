'use client';

import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { askJson } from '#app/_newsroom/ask-json.ts';
import { useDeedSentence } from '#app/_newsroom/deeds/use-deed-sentence.ts';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/notes/desk-notes.module.css';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { Activity, Deed, RecordPlace } from '#db/queries/activity.ts';
import type { Result } from '#lib/result.ts';

type Refused = 'signed_out' | 'not_allowed' | 'not_found' | 'busy' | 'unreachable';

type Answer = Result<Activity, Refused | 'unreachable'>;

/** What was done with the story, the newest or what comes before a place. Never rejects. */
function askDeeds(articleId: number, than?: RecordPlace): Promise<Answer> {
  const from = than ? `?at=${encodeURIComponent(than.at)}&id=${than.id}` : '';
  return askJson<Activity, Refused>(`/api/newsroom/stories/${articleId}/history${from}`);
}

/** Who did what with this story and when, newest first, each in one sentence. */
export function StoryHistoryDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useTranslations('Deeds');
  const { embargoedUntil } = usePane().translation.embargo;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <EmbargoLine until={embargoedUntil} look="bar" />
      {opened && <Deeds />}
    </Modal>
  );
}

function Deeds() {
  const { articleId } = usePane().translation;
  const t = useTranslations('Deeds');
  const sentenceOf = useDeedSentence();
  const errors = useErrorSentence();
  const { day, time } = useTimes();
  const [deeds, setDeeds] = useState<Deed[]>();
  const [older, setOlder] = useState<RecordPlace | null>(null);
  const [refusal, setRefusal] = useState<Refused>();
  const taken = (answer: Answer) => {
    setRefusal(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setDeeds((known = []) => [...known, ...answer.value.deeds]);
    setOlder(answer.value.older);
  };
  const onFirst = useEffectEvent(taken);
  useEffect(() => {
    let isOver = false;
    void askDeeds(articleId).then((answer) => isOver || onFirst(answer));
    return () => {
      isOver = true;
    };
  }, [articleId]);
  return (
    <Stack gap="xs">
      {refusal && (
        <Alert color="red" role="alert">
          {errors(refusal)}
        </Alert>
      )}
      {!deeds && !refusal && (
        <Text size="sm" c="dimmed" role="status">
          {t('loading')}
        </Text>
      )}
      <ul className={classes.list} aria-label={t('title')}>
        {deeds?.map((deed) => (
          <li key={deed.id} className={classes.note}>
            <span className={classes.words}>
              <span className={classes.text}>{sentenceOf(deed)}</span>
              <span className={classes.facts}>
                <span>
                  {day(new Date(deed.at))}, {time(new Date(deed.at))}
                </span>
                {deed.times > 1 && deed.lastAt !== null && (
                  <span>{t('times', { count: deed.times, time: time(new Date(deed.lastAt)) })}</span>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {older && (
        <Button variant="subtle" size="xs" onClick={() => void askDeeds(articleId, older).then(taken)}>
          {t('older')}
        </Button>
      )}
    </Stack>
  );
}
