'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { sendSafely } from '#app/_newsroom/editor/comments/send-safely.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { settleNoteAction } from '#app/_newsroom/editor/notes/actions.ts';
import classes from '#app/_newsroom/editor/notes/desk-notes.module.css';
import { NoteWords } from '#app/_newsroom/editor/notes/note-words.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';

type Props = {
  /** Opens all notes of the story. */
  onOpen(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Above the text: what is still to be done about the story, each with the way to say that it is. */
export function DeskNotes({ onOpen, onAsked }: Props) {
  const { notes, rights } = usePane().translation;
  const t = useTranslations('DeskNotes');
  const sentence = useErrorSentence();
  const [busy, setBusy] = useState<number>();
  const open = notes.filter(({ isDone }) => !isDone);
  if (open.length === 0) return null;
  const settle = async (noteId: number, version: number) => {
    setBusy(noteId);
    const refused = await sendSafely(() => settleNoteAction({ noteId, version, isDone: true }));
    setBusy(undefined);
    if (refused) notices.show({ tone: 'bad', message: sentence(refused) });
    onAsked();
  };
  return (
    <section className={classes.notes} aria-label={t('label')}>
      <p className={classes.title}>{t('open', { count: open.length })}</p>
      <ul className={classes.list}>
        {open.map((note) => (
          <li key={note.noteId} className={classes.note}>
            <span className={classes.words}>
              <NoteWords note={note} />
            </span>
            {rights.note && (
              <Button
                size="compact-sm"
                variant="default"
                loading={busy === note.noteId}
                aria-label={t('doneOf', { text: note.text })}
                onClick={() => void settle(note.noteId, note.version)}
              >
                {t('done')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={onOpen}>
          {t('all')}
        </Button>
      </Group>
    </section>
  );
}
