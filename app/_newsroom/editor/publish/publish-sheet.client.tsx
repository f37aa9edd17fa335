'use client';

import { Anchor, Button, Checkbox, Group, List, Modal, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import classes from '#app/_newsroom/editor/publish/publish-sheet.module.css';
import { StepDialog } from '#app/_newsroom/editor/publish/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/publish/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/publish/use-step.client.ts';
import { type Finding, readiness } from '#lib/article/readiness.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  translation: TranslationView;
  state: TranslationState;
  images: ReadonlyMap<number, PickedImage>;
  publish: TranslationActions['publish'];
  /** Takes the writer to what a finding is about. */
  onGo(finding: Finding): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** The last look before readers see it: what is missing, what is weak, whether the change counts as an update. */
export function PublishSheet({ opened, onClose, translation, state, images, publish, onGo, onAsked }: Props) {
  const t = useTranslations('PublishSheet');
  const language = useTranslations('Languages')(translation.language);
  const [substantive, setSubstantive] = useState(false);
  const [liveAt, setLiveAt] = useState<string>();
  const step = useStep(publish, state);
  useOpening(opened, () => {
    step.reset();
    setLiveAt(undefined);
    setSubstantive(false);
  });

  const isUpdate = translation.firstPublishedAt !== null;
  const checked = opened ? readiness(state.readText(), state.details, [...images.values()]) : { must: [], should: [] };
  const must = step.refusal?.detail?.must ?? checked.must;

  const submit = async () => {
    const answer = await step.take(() => ({ ...state.standing(), substantive: isUpdate && substantive }));
    onAsked();
    if (!answer.ok) return;
    state.movedOn(answer.value.version);
    setLiveAt(answer.value.address);
  };

  if (liveAt !== undefined) return <Published opened={opened} onClose={onClose} address={liveAt} language={language} />;
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(isUpdate ? 'titleUpdate' : 'title', { language })}
      words={{ cancel: t('cancel'), submit: t(isUpdate ? 'update' : 'publish') }}
      step={step}
      isReady={must.length === 0}
      onSubmit={() => void submit()}
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

type PublishedProps = { opened: boolean; onClose(): void; address: string; language: string };

function Published({ opened, onClose, address, language }: PublishedProps) {
  const t = useTranslations('PublishSheet');
  const live = useRef<HTMLAnchorElement>(null);
  // The button that published goes with the question, and the focus with it.
  useEffect(() => live.current?.focus(), []);
  return (
    <Modal opened={opened} onClose={onClose} title={t('doneTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Group gap="xs" wrap="nowrap" role="status">
          <IconCircleCheck aria-hidden className={classes.done} />
          <Text size="sm">{t('done', { language })}</Text>
        </Group>
        <Anchor ref={live} href={address} target="_blank" rel="noopener">
          {t('open')}
        </Anchor>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
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
  const sentences = useTranslations('Findings');
  const Icon = kind === 'must' ? IconAlertTriangle : IconBulb;
  return (
    <section className={classes.findings} data-kind={kind} aria-labelledby={`findings-${kind}`}>
      <Title order={3} size="sm" id={`findings-${kind}`}>
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
