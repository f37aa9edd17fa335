'use client';

import { Button, Group, Text } from '@mantine/core';
import classes from '#app/_newsroom/editor/meeting/field-note.module.css';
import { useMetWords } from '#app/_newsroom/editor/meeting/use-met-words.client.ts';
import { paneFieldOf, usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { TextField } from '#lib/article/limits.ts';

/** What stands beside a field that another person changed: the question, with their words, where both did; else who it was. */
export function FieldNote({ field }: { field: TextField }) {
  const { translation, store } = usePane();
  const question = usePaneState(({ meeting }) => meeting.fields[field]);
  const writer = usePaneState(({ meeting }) => meeting.changed[field]);
  const words = useMetWords();
  const { mayWrite } = usePart(paneFieldOf(field));
  if (!question)
    return writer ? (
      <p className={classes.changed} role="note">
        {words.changed(writer)}
      </p>
    ) : null;
  return (
    <div className={classes.asked} role="group" aria-label={words.askedField(question.by)}>
      <Text size="sm">{words.askedField(question.by)}</Text>
      <Text size="sm" className={classes.theirs} lang={translation.language}>
        {question.theirs === '' ? '–' : question.theirs}
      </Text>
      {mayWrite && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => void store.choose(field, 'mine')}>
            {words.fieldChoices.mine}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void store.choose(field, 'theirs')}>
            {words.fieldChoices.theirs}
          </Button>
        </Group>
      )}
    </div>
  );
}
