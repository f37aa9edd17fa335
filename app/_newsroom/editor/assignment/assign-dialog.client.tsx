'use client';

import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { assignAction, takeAction } from '#app/_newsroom/editor/assignment/actions.ts';
import classes from '#app/_newsroom/editor/assignment/assignment.module.css';
import { Whose } from '#app/_newsroom/editor/assignment/whose.tsx';
import { askPeople } from '#app/_newsroom/editor/comments/ask-comments.ts';
import { sendSafely } from '#app/_newsroom/editor/comments/send-safely.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { MomentField } from '#app/_newsroom/editor/moment/moment-field.client.tsx';
import type { AssignmentView } from '#app/_newsroom/editor/store/translation-view.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { Callable } from '#db/queries/comments.ts';
import { quickTime, toIndianField } from '#lib/article/publishing/schedule.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

type Sent = Promise<{ ok: true } | { ok: false; error: ErrorCode }>;

/** Whose the story and each of its languages are to write, and by when: given by an editor, taken on by whoever writes it. */
export function AssignDialog({ opened, onClose, onAsked }: Props) {
  const { assignments, rights } = usePane().translation;
  const t = useTranslations('Assignments');
  const [people, setPeople] = useState<readonly Callable[]>([]);
  const mayAssign = rights.assign.length > 0;
  useEffect(() => {
    if (!opened || !mayAssign) return undefined;
    let isOver = false;
    void askPeople().then((found) => isOver || setPeople(found.filter(({ writes }) => writes)));
    return () => {
      isOver = true;
    };
  }, [opened, mayAssign]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ul className={classes.rows}>
        {assignments.map((assignment) => (
          <li key={`${assignment.scope} ${assignment.version}`} className={classes.row}>
            <h3 className={classes.scope}>{t('scope', { scope: assignment.scope })}</h3>
            {rights.assign.includes(assignment.scope) ? (
              <Assigning assignment={assignment} people={people} onAsked={onAsked} />
            ) : (
              <Taking assignment={assignment} onAsked={onAsked} />
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function useSending(onAsked: () => void) {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();
  const send = async (run: () => Sent) => {
    setIsBusy(true);
    const refused = await sendSafely(run);
    setIsBusy(false);
    setRefusal(refused);
    onAsked();
  };
  return { isBusy, refusal, send };
}

function Refused({ code }: { code: ErrorCode | undefined }) {
  const sentence = useErrorSentence();
  return code === undefined ? null : (
    <Alert color="red" role="alert">
      {sentence(code)}
    </Alert>
  );
}

type RowProps = { assignment: AssignmentView; onAsked(): void };

function Assigning({ assignment, people, onAsked }: RowProps & { people: readonly Callable[] }) {
  const { articleId, person: self } = usePane().translation;
  const t = useTranslations('Assignments');
  const { locale } = useTimes();
  const { scope, version, dueAt } = assignment;
  const [personId, setPersonId] = useState(assignment.personId ?? '');
  const [later, setLater] = useState<Later | undefined>(() =>
    dueAt === null ? undefined : chosenTime(toIndianField(new Date(dueAt))),
  );
  const { isBusy, refusal, send } = useSending(onAsked);
  const chosen = later?.at?.toISOString() ?? null;
  // A moment that has passed may stay as it is.
  const isKept = later !== undefined && chosen === dueAt;
  const isChanged = personId !== (assignment.personId ?? '') || (personId !== '' && chosen !== dueAt);
  const isReady = isChanged && (personId === '' || later === undefined || isKept || later.fault === undefined);
  const named = people.map(({ id, name }) => ({
    value: id,
    label: id === self.id ? t('self', { name: name[locale] }) : name[locale],
  }));
  const isKnown = personId === '' || named.some(({ value }) => value === personId);
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('who')}
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
        data={[
          { value: '', label: t('nobodyYet') },
          ...(isKnown ? [] : [{ value: personId, label: assignment.person?.[locale] ?? personId }]),
          ...named,
        ]}
      />
      {personId !== '' && (
        <Checkbox
          label={t('hasDeadline')}
          checked={later !== undefined}
          onChange={(event) =>
            setLater(
              event.currentTarget.checked ? chosenTime(toIndianField(quickTime('evening', new Date()))) : undefined,
            )
          }
        />
      )}
      {personId !== '' && later !== undefined && (
        <MomentField
          later={isKept ? { ...later, fault: undefined } : later}
          onChange={setLater}
          says={(moment) => t('until', moment)}
        />
      )}
      <Refused code={refusal} />
      {isChanged && (
        <Group>
          <Button
            size="xs"
            loading={isBusy}
            disabled={!isReady}
            onClick={() =>
              void send(() => assignAction({ articleId, scope, version, personId: personId || null, dueAt: chosen }))
            }
          >
            {t('save', { scope })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Taking({ assignment, onAsked }: RowProps) {
  const { articleId, person, rights } = usePane().translation;
  const t = useTranslations('Assignments');
  const { isBusy, refusal, send } = useSending(onAsked);
  const { scope, version, personId } = assignment;
  const isMine = personId === person.id;
  const mayTake = personId === null && rights.take.includes(scope);
  return (
    <Stack gap="xs" align="flex-start">
      <Whose assignment={assignment} />
      <Refused code={refusal} />
      {(isMine || mayTake) && (
        <Button
          size="xs"
          variant="default"
          loading={isBusy}
          onClick={() => void send(() => takeAction({ articleId, scope, version, isMine: !isMine }))}
        >
          {t(isMine ? 'handBack' : 'take', { scope })}
        </Button>
      )}
    </Stack>
  );
}
