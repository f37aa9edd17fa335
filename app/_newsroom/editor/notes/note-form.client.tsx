'use client';

import { Alert, Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { CountedWords, fits } from '#app/_newsroom/counted-words.client.tsx';
import { askPeople } from '#app/_newsroom/editor/comments/ask-comments.ts';
import { sendSafely } from '#app/_newsroom/editor/comments/send-safely.ts';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { MomentField } from '#app/_newsroom/editor/moment/moment-field.client.tsx';
import type { NoteView } from '#app/_newsroom/editor/store/translation-view.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { Callable } from '#db/queries/comments.ts';
import { quickTime, toIndianField } from '#lib/article/publishing/schedule.ts';
import { DESK_NOTE_LIMIT, type NoteWords } from '#lib/notes/note.ts';

type Props = {
  /** The note that is changed; undefined: a new one. */
  note?: NoteView;
  /** Keeps it on the server. */
  send(words: NoteWords): Promise<{ ok: true } | { ok: false; error: ErrorCode }>;
  onDone(): void;
  onCancel?(): void;
};

const fieldOf = (instant: string) => chosenTime(toIndianField(new Date(instant)));

/** What is to be done, for whom, by when. */
export function NoteForm({ note, send, onDone, onCancel }: Props) {
  const t = useTranslations('DeskNotes');
  const sentence = useErrorSentence();
  const { locale } = useTimes();
  const [text, setText] = useState(note?.text ?? '');
  const [forId, setForId] = useState(note?.forId ?? '');
  const [later, setLater] = useState<Later | undefined>(() => (note?.deadline ? fieldOf(note.deadline) : undefined));
  const [people, setPeople] = useState<readonly Callable[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();
  useEffect(() => {
    let isOver = false;
    void askPeople().then((found) => isOver || setPeople(found));
    return () => {
      isOver = true;
    };
  }, []);
  // A deadline that has passed may stay as it is.
  const isKept = later?.at !== undefined && later.at.toISOString() === note?.deadline;
  const isReady =
    text.trim() !== '' && fits(text, DESK_NOTE_LIMIT) && (later === undefined || isKept || later.fault === undefined);
  const submit = async () => {
    setIsBusy(true);
    const deadline = later?.at?.toISOString() ?? null;
    const refused = await sendSafely(() => send({ text, forId: forId || null, deadline }));
    setIsBusy(false);
    setRefusal(refused);
    if (refused) return;
    setText('');
    setForId('');
    setLater(undefined);
    onDone();
  };
  const named = people.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const isKnown = forId === '' || named.some(({ value }) => value === forId);
  return (
    <Stack gap="xs">
      <CountedWords label={t(note ? 'changed' : 'add')} limit={DESK_NOTE_LIMIT} value={text} onChange={setText} />
      <NativeSelect
        label={t('doer')}
        value={forId}
        onChange={(event) => setForId(event.currentTarget.value)}
        data={[
          { value: '', label: t('anybody') },
          ...(isKnown ? [] : [{ value: forId, label: note?.for?.[locale] ?? forId }]),
          ...named,
        ]}
      />
      <Checkbox
        label={t('hasDeadline')}
        checked={later !== undefined}
        onChange={(event) =>
          setLater(
            event.currentTarget.checked ? chosenTime(toIndianField(quickTime('evening', new Date()))) : undefined,
          )
        }
      />
      {later !== undefined && (
        <MomentField
          later={isKept ? { ...later, fault: undefined } : later}
          onChange={setLater}
          says={(moment) => t('until', moment)}
        />
      )}
      {refusal && (
        <Alert color="red" role="alert">
          {sentence(refusal)}
        </Alert>
      )}
      <Group gap="xs">
        <Button size="xs" loading={isBusy} disabled={!isReady} onClick={() => void submit()}>
          {t(note ? 'save' : 'addNow')}
        </Button>
        {onCancel && (
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
