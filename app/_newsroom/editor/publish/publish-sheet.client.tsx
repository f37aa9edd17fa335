'use client';

import { Anchor, Checkbox, Group, List, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { usePane, usePaneState } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import classes from '#app/_newsroom/editor/publish/publish-sheet.module.css';
import { StepDialog } from '#app/_newsroom/editor/publish/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/publish/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/publish/use-step.client.ts';
import { type Finding, readiness } from '#lib/article/readiness.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  publish: TranslationActions['publish'];
  /** Takes the writer to what a finding is about. */
  onGo(finding: Finding): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** The last look before readers see it: what is missing, what is weak, whether the change counts as an update. */
export function PublishSheet({ opened, onClose, publish, onGo, onAsked }: Props) {
  const { translation, store, images } = usePane();
  const details = usePaneState((snapshot) => snapshot.details);
  const t = useTranslations('PublishSheet');
  const language = useTranslations('Languages')(translation.language);
  const [substantive, setSubstantive] = useState(false);
  const [liveAt, setLiveAt] = useState<string>();
  const step = useStep(publish, store);
  useOpening(opened, () => {
    step.reset();
    setLiveAt(undefined);
    setSubstantive(false);
  });

  const isUpdate = translation.firstPublishedAt !== null;
  const checked = opened ? readiness(store.readText(), details, [...images.values()]) : { must: [], should: [] };
  const must = step.refusal?.detail?.must ?? checked.must;

  const submit = async () => {
    const answer = await step.take(() => ({ ...store.standing(), substantive: isUpdate && substantive }));
    onAsked();
    if (!answer.ok) return;
    store.movedOn(answer.value.version);
    setLiveAt(answer.value.address);
  };

  const live = useRef<HTMLAnchorElement>(null);
  // The button that published goes with the question, and the focus with it.
  useEffect(() => {
    if (liveAt !== undefined) live.current?.focus();
  }, [liveAt]);

  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      size={liveAt === undefined ? 'lg' : undefined}
      title={liveAt === undefined ? t(isUpdate ? 'titleUpdate' : 'title', { language }) : t('doneTitle')}
      submit={t(isUpdate ? 'update' : 'publish')}
      step={step}
      isReady={must.length === 0}
      onSubmit={() => void submit()}
      done={
        liveAt === undefined ? undefined : (
          <>
            <Group gap="xs" wrap="nowrap" role="status">
              <IconCircleCheck aria-hidden className={classes.done} />
              <Text size="sm">{t('done', { language })}</Text>
            </Group>
            <Anchor ref={live} href={liveAt} target="_blank" rel="noopener">
              {t('open')}
            </Anchor>
          </>
        )
      }
    >
      {must.length > 0 ? (
        <Findings kind="must" findings={must} onGo={onGo} />
      ) : (
        <Group gap="xs" wrap="nowrap">
          <IconCircleCheck aria-hidden className={classes.done} />
          <Text size="sm">{t('ready')}</Text>
        </Group>
      )}
      {checked.should.length > 0 && <Findings kind="should" findings={checked.should} onGo={onGo} />}
      {isUpdate && (
        <Checkbox
          label={t('substantive')}
          description={t('substantiveHint')}
          checked={substantive}
          onChange={(event) => setSubstantive(event.currentTarget.checked)}
        />
      )}
    </StepDialog>
  );
}

function Findings({
  kind,
  findings,
  onGo,
}: {
  kind: 'must' | 'should';
  findings: Finding[];
  onGo(finding: Finding): void;
}) {
  const t = useTranslations('PublishSheet');
  const id = useId();
  const sentences = useTranslations('Findings');
  const Icon = kind === 'must' ? IconAlertTriangle : IconBulb;
  return (
    <section className={classes.findings} data-kind={kind} aria-labelledby={id}>
      <Title order={3} size="sm" id={id}>
        {t(kind, { count: findings.length })}
      </Title>
      <List listStyleType="none" spacing={2} mt={4}>
        {findings.map((finding, index) => (
          <List.Item key={`${finding.code}-${finding.blockId ?? index}`} icon={<Icon size={16} aria-hidden />}>
            <UnstyledButton className={classes.finding} onClick={() => onGo(finding)}>
              {sentences(finding.code, { word: finding.word ?? '' })}
            </UnstyledButton>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
