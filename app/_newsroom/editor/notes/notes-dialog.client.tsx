'use client';

import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { sendSafely } from '#app/_newsroom/editor/comments/send-safely.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import {
  addNoteAction,
  changeNoteAction,
  deleteNoteAction,
  settleNoteAction,
} from '#app/_newsroom/editor/notes/actions.ts';
import classes from '#app/_newsroom/editor/notes/desk-notes.module.css';
import { NoteForm } from '#app/_newsroom/editor/notes/note-form.client.tsx';
import { NoteWords } from '#app/_newsroom/editor/notes/note-words.tsx';
import type { NoteView } from '#app/_newsroom/editor/store/translation-view.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** All notes of the desk on this story: what, for whom, by when, done or not; and a new one. */
export function NotesDialog({ opened, onClose, onAsked }: Props) {
  const { articleId, notes, rights } = usePane().translation;
  const t = useTranslations('DeskNotes');
  const [key, setKey] = useState(() => crypto.randomUUID());
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        {notes.length === 0 && <Text size="sm">{t('none')}</Text>}
        <ul className={classes.list} aria-label={t('title')}>
          {notes.map((note) => (
            <NoteRow key={note.noteId} note={note} onAsked={onAsked} />
          ))}
        </ul>
        {rights.note && (
          <NoteForm
            send={(words) => addNoteAction({ articleId, key, ...words })}
            onDone={() => {
              setKey(crypto.randomUUID());
              onAsked();
            }}
          />
        )}
      </Stack>
    </Modal>
  );
}

function NoteRow({ note, onAsked }: { note: NoteView; onAsked(): void }) {
  const { rights, person } = usePane().translation;
  const t = useTranslations('DeskNotes');
  const sentence = useErrorSentence();
  const [isChanging, setIsChanging] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { noteId, version, text } = note;
  const mayChange = rights.changeNotes || (rights.note && note.byId === person.id);
  const act = async (run: () => Promise<{ ok: true } | { ok: false; error: ErrorCode }>) => {
    setIsBusy(true);
    const refused = await sendSafely(run);
    setIsBusy(false);
    if (refused) notices.show({ tone: 'bad', message: sentence(refused) });
    onAsked();
  };
  if (isChanging)
    return (
      <li className={classes.note}>
        <NoteForm
          note={note}
          send={(words) => changeNoteAction({ noteId, version, ...words })}
          onDone={() => {
            setIsChanging(false);
            onAsked();
          }}
          onCancel={() => setIsChanging(false)}
        />
      </li>
    );
  return (
    <li className={classes.note}>
      <Checkbox
        aria-label={t('doneOf', { text })}
        checked={note.isDone}
        disabled={!rights.note || isBusy}
        onChange={() => void act(() => settleNoteAction({ noteId, version, isDone: !note.isDone }))}
      />
      <span className={classes.words}>
        <NoteWords note={note} />
      </span>
      {mayChange && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setIsChanging(true)}>
            {t('change')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={isBusy}
            onClick={() => void act(() => deleteNoteAction({ noteId, version }))}
          >
            {t('delete')}
          </Button>
        </Group>
      )}
    </li>
  );
}
