'use client';

import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import { askJson } from '#app/_newsroom/ask-json.ts';
import { CopyText } from '#app/_newsroom/copy-text.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { shareDraftAction } from '#app/_newsroom/editor/sharing/actions.ts';
import { OpenLink } from '#app/_newsroom/editor/sharing/open-link.client.tsx';
import classes from '#app/_newsroom/editor/sharing/sharing.module.css';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { OpenLinks } from '#app/api/newsroom/translations/[id]/shares/route.ts';
import type { Result } from '#lib/result.ts';
import { FOR_WHOM_LIMIT, SHARE_HOURS } from '#lib/shares/share.ts';

/** A link just made, which is shown this once. */
type Made = { shareId: number; link: string; expiresAt: string };

type Answer = Result<OpenLinks, 'signed_out' | 'not_allowed' | 'not_found' | 'busy' | 'unreachable'>;

/** The links that open this text. Never rejects. */
function askLinks(translationId: number): Promise<Answer> {
  return askJson(`/api/newsroom/translations/${translationId}/shares`);
}

/** Gives somebody outside a link to the draft of this language, and shows the links that are open, each to be revoked. */
export function ShareDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { language, embargo } = usePane().translation;
  const t = useTranslations('DraftLinks');
  return (
    // In parts: what Mantine puts round a title is a second banner to a screen reader.
    <Modal.Root opened={opened} onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Group justify="space-between" mb="sm" wrap="nowrap">
            <Modal.Title>{t('title', { language })}</Modal.Title>
            <Modal.CloseButton aria-label={t('close')} />
          </Group>
          <EmbargoLine until={embargo.embargoedUntil} look="bar" />
          {opened && <Sharing />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Sharing() {
  const { translationId } = usePane().translation;
  const t = useTranslations('DraftLinks');
  const sentence = useErrorSentence();
  const [open, setOpen] = useState<OpenLinks>();
  const [refusal, setRefusal] = useState<ErrorCode>();
  const [made, setMade] = useState<Made>();
  const taken = (answer: Answer) => {
    setRefusal(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setOpen(answer.value);
    // Of one that is open no more nothing is to be copied.
    setMade((was) => (was && answer.value.links.some(({ shareId }) => shareId === was.shareId) ? was : undefined));
  };
  const ask = () => void askLinks(translationId).then(taken);
  const onFirst = useEffectEvent(taken);
  useEffect(() => {
    let isOver = false;
    void askLinks(translationId).then((answer) => isOver || onFirst(answer));
    return () => {
      isOver = true;
    };
  }, [translationId]);
  return (
    <Stack gap="md">
      <Text size="sm">{t('intro')}</Text>
      {refusal && (
        <Alert color="red" role="alert">
          {sentence(refusal)}
        </Alert>
      )}
      {made ? (
        <MadeLink made={made} onAnother={() => setMade(undefined)} />
      ) : (
        <NewLink
          newest={open?.newest}
          onMade={(link) => {
            setMade(link);
            ask();
          }}
        />
      )}
      {open && (
        <section aria-labelledby="open-links">
          <h3 className={classes.heading} id="open-links">
            {t('open', { count: open.links.length })}
          </h3>
          <ul className={classes.links}>
            {open.links.map((link) => (
              <OpenLink key={link.shareId} link={link} onAsked={ask} />
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

function NewLink({ newest, onMade }: { newest: number | undefined; onMade(made: Made): void }) {
  const { translationId, language, origin } = usePane().translation;
  const t = useTranslations('DraftLinks');
  const sentence = useErrorSentence();
  const [shows, setShows] = useState('newest');
  const [hours, setHours] = useState(String(SHARE_HOURS.usual));
  const [forWhom, setForWhom] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    const number = shows === 'version' && newest !== undefined ? newest : null;
    const input = { translationId, number, hours: hours.trim() === '' ? 0 : Number(hours), forWhom };
    const answer = await shareDraftAction(input).catch(() => undefined);
    setIsBusy(false);
    // Whether a link was made that nobody saw the list below says; it is revoked there.
    if (!answer) return setRefusal(navigator.onLine ? 'answer_lost' : 'offline');
    if (!answer.ok) return setRefusal(answer.error);
    const { shareId, token, expiresAt } = answer.value;
    onMade({ shareId, link: `${origin}/${language}/shared/${token}`, expiresAt });
  };
  return (
    <form onSubmit={(event) => void make(event)} noValidate>
      <Stack gap="sm">
        <Radio.Group label={t('shows')} value={shows} onChange={setShows}>
          <Stack gap="xs" mt="xs">
            <Radio value="newest" label={t('newest')} />
            <Radio value="version" label={t('version', { number: newest ?? 0 })} disabled={newest === undefined} />
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('hours')}
          description={t('hoursHelp')}
          type="number"
          inputMode="numeric"
          min={SHARE_HOURS.least}
          max={SHARE_HOURS.most}
          step={1}
          maw="14rem"
          value={hours}
          onChange={(event) => {
            setHours(event.currentTarget.value);
            setRefusal(undefined);
          }}
          error={refusal === 'share_hours' && sentence(refusal)}
        />
        <TextInput
          label={t('forWhom')}
          description={t('forWhomHelp')}
          maxLength={FOR_WHOM_LIMIT * 4}
          value={forWhom}
          onChange={(event) => {
            setForWhom(event.currentTarget.value);
            setRefusal(undefined);
          }}
          error={refusal === 'share_for_long' && sentence(refusal)}
        />
        {refusal && refusal !== 'share_hours' && refusal !== 'share_for_long' && (
          <Alert color="red" role="alert">
            {sentence(refusal)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy}>
            {t('make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function MadeLink({ made, onAnother }: { made: Made; onAnother(): void }) {
  const t = useTranslations('DraftLinks');
  const { day, time } = useTimes();
  const until = new Date(made.expiresAt);
  return (
    <Stack gap="sm">
      <Alert color="green" role="status">
        {t('made', { day: day(until), time: time(until) })}
      </Alert>
      <TextInput
        label={t('link')}
        value={made.link}
        readOnly
        dir="ltr"
        ref={(field) => field?.focus()}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onAnother}>
          {t('another')}
        </Button>
        <CopyText text={made.link} label={t('copy')} copied={t('copied')} />
      </Group>
    </Stack>
  );
}
