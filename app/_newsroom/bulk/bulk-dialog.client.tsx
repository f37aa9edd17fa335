'use client';

import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { CountedWords, fits } from '#app/_newsroom/counted-words.client.tsx';
import type { BulkWish } from '#app/_newsroom/bulk/bulk-bar.client.tsx';
import { askPeople } from '#app/_newsroom/editor/comments/ask-comments.ts';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { MomentField } from '#app/_newsroom/editor/moment/moment-field.client.tsx';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { Callable } from '#db/queries/comments.ts';
import { REASON_LIMIT } from '#lib/article/limits.ts';
import { quickTime, toIndianField } from '#lib/article/publishing/schedule.ts';
import { SCOPES } from '#lib/assignments/assignment.ts';
import type { BulkKind } from '#lib/desk/bulk.ts';
import { LOCALES } from '#lib/locale.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  kind: BulkKind;
  /** With how many stories. */
  count: number;
  sections: { id: number; name: string }[];
  isBusy: boolean;
  onDo(wish: BulkWish): void;
};

/** The one question before something is done with several stories: to whom, where to, or why. */
export function BulkDialog({ opened, onClose, kind, count, sections, isBusy, onDo }: Props) {
  const t = useTranslations('Bulk');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(`ask.${kind}`, { count })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {kind === 'assign' && <Assign {...{ isBusy, onDo, onClose }} />}
      {kind === 'section' && <Section {...{ isBusy, onDo, onClose, sections }} />}
      {kind === 'withdraw' && <Withdraw {...{ isBusy, onDo, onClose }} />}
    </Modal>
  );
}

type FormProps = Pick<Props, 'isBusy' | 'onDo' | 'onClose'>;

/** No person is called so. */
const NOBODY = 'nobody';

function Assign({ isBusy, onDo, onClose }: FormProps) {
  const t = useTranslations('Assignments');
  const { locale } = useTimes();
  const [people, setPeople] = useState<readonly Callable[]>([]);
  // Undecided to begin with: nobody takes work away from many by pressing Enter.
  const [personId, setPersonId] = useState('');
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('story');
  const [later, setLater] = useState<Later>();
  useEffect(() => {
    let isOver = false;
    void askPeople().then((found) => isOver || setPeople(found.filter(({ writes }) => writes)));
    return () => {
      isOver = true;
    };
  }, []);
  return (
    <Ask
      isBusy={isBusy}
      onClose={onClose}
      isReady={personId !== '' && (later === undefined || later.fault === undefined)}
      onDo={() =>
        onDo({
          kind: 'assign',
          scope,
          personId: personId === NOBODY ? null : personId,
          dueAt: later?.at?.toISOString() ?? null,
        })
      }
      button={t('save', { scope })}
    >
      <NativeSelect
        label={t('title')}
        value={scope}
        onChange={(event) => setScope(SCOPES.find((one) => one === event.currentTarget.value) ?? 'story')}
        data={SCOPES.map((one) => ({ value: one, label: t('scope', { scope: one }) }))}
      />
      <NativeSelect
        label={t('who')}
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
        data={[
          { value: '', label: t('choose'), disabled: true },
          { value: NOBODY, label: t('nobodyYet') },
          ...people.map(({ id, name }) => ({ value: id, label: name[locale] })),
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
        <MomentField later={later} onChange={setLater} says={(moment) => t('until', moment)} />
      )}
    </Ask>
  );
}

function Section({ isBusy, onDo, onClose, sections }: FormProps & Pick<Props, 'sections'>) {
  const t = useTranslations('Bulk');
  const [sectionId, setSectionId] = useState('');
  return (
    <Ask
      isBusy={isBusy}
      onClose={onClose}
      isReady={sectionId !== ''}
      onDo={() => onDo({ kind: 'section', sectionId: Number(sectionId) })}
      button={t('do.section')}
    >
      <NativeSelect
        label={t('toSection')}
        value={sectionId}
        onChange={(event) => setSectionId(event.currentTarget.value)}
        data={[{ value: '', label: '' }, ...sections.map(({ id, name }) => ({ value: String(id), label: name }))]}
      />
      <Text size="sm" c="dimmed">
        {t('sectionHint')}
      </Text>
    </Ask>
  );
}

function Withdraw({ isBusy, onDo, onClose }: FormProps) {
  const t = useTranslations('Bulk');
  const languages = useTranslations('Stories');
  const [reason, setReason] = useState('');
  const [language, setLanguage] = useState('');
  return (
    <Ask
      isBusy={isBusy}
      onClose={onClose}
      isReady={reason.trim() !== '' && fits(reason, REASON_LIMIT)}
      onDo={() =>
        onDo({ kind: 'withdraw', language: LOCALES.find((one) => one === language) ?? null, reason: reason.trim() })
      }
      button={t('do.withdraw')}
      tone="red"
    >
      <NativeSelect
        label={t('language')}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
        data={[
          { value: '', label: t('both') },
          ...LOCALES.map((one) => ({ value: one, label: languages(`languages.${one}`) })),
        ]}
      />
      <CountedWords label={t('reason')} limit={REASON_LIMIT} value={reason} onChange={setReason} required />
      <Text size="sm" c="dimmed">
        {t('withdrawHint')}
      </Text>
    </Ask>
  );
}

type AskProps = {
  isBusy: boolean;
  isReady: boolean;
  button: string;
  tone?: 'red';
  onDo(): void;
  onClose(): void;
  children: React.ReactNode;
};

function Ask({ isBusy, isReady, button, tone, onDo, onClose, children }: AskProps) {
  const t = useTranslations('Bulk');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onDo();
      }}
    >
      <Stack gap="md">
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color={tone} loading={isBusy} disabled={!isReady}>
            {button}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
