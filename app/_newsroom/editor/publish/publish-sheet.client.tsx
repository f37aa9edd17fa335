'use client';

import { Anchor, Button, Checkbox, Group, List, Modal, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { GoesLiveWith } from '#app/_newsroom/editor/publish/goes-live-with.client.tsx';
import { seenDetailsOf } from '#app/_newsroom/editor/publish/seen-details.ts';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import classes from '#app/_newsroom/editor/publish/publish-sheet.module.css';
import { StepDialog } from '#app/_newsroom/editor/publish/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/publish/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/publish/use-step.client.ts';
import { type Finding, readiness } from '#lib/article/readiness.ts';
import type { SeenDetails, UnseenDetails } from '#lib/article/seen-details.ts';
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
  /** Something beside the text is not as this screen had it: the screen takes over what stands now. */
  onUnseen(standing: SeenDetails): void;
};

/** The last look before readers see it: what is missing, what is weak, whether the change counts as an update. */
export function PublishSheet({ opened, onClose, translation, state, images, publish, onGo, onAsked, onUnseen }: Props) {
  const t = useTranslations('PublishSheet');
  const language = useTranslations('Languages')(translation.language);
  const [substantive, setSubstantive] = useState(false);
  const [unseen, setUnseen] = useState<UnseenDetails & { before: SeenDetails }>();
  const [liveAt, setLiveAt] = useState<string>();
  const step = useStep(publish, state);
  useOpening(opened, () => {
    step.reset();
    setUnseen(undefined);
    setLiveAt(undefined);
    setSubstantive(false);
  });

  const isUpdate = translation.firstPublishedAt !== null;
  const text = opened ? state.readText() : undefined;
  const checked = text ? readiness(text, state.details, [...images.values()]) : { must: [], should: [] };
  const seen = unseen?.standing ?? (text && seenDetailsOf({ text, details: state.details, images }, translation));
  const detail = step.refusal?.detail;
  const must = (detail && 'must' in detail && detail.must) || checked.must;

  const submit = async () => {
    if (!seen) return;
    const answer = await step.take(() => ({ ...state.standing(), substantive: isUpdate && substantive, seen }));
    onAsked();
    if (!answer.ok) {
      if (!answer.detail || !('standing' in answer.detail)) return;
      setUnseen({ ...answer.detail, before: seen });
      state.detailsStand(answer.detail.detailsVersion, answer.detail.details);
      onUnseen(answer.detail.standing);
      return;
    }
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
      sentence={detail && 'standing' in detail ? t('unseen') : undefined}
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
      {seen && (
        <GoesLiveWith
          seen={seen}
          change={unseen}
          images={images}
          leadCredit={text?.leadCredit ?? ''}
          language={translation.language}
        />
      )}
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
