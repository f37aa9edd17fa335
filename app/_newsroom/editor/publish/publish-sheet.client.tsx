'use client';

import { Alert, Anchor, Button, Checkbox, Group, List, Modal, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import classes from '#app/_newsroom/editor/publish/publish-sheet.module.css';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
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
  onPublished(): void;
};

/** The last look before readers see it: what is missing, what is weak, whether the change counts as an update. */
export function PublishSheet({ opened, onClose, translation, state, images, publish, onGo, onPublished }: Props) {
  const t = useTranslations('PublishSheet');
  const errors = useTranslations('Errors');
  const [isBusy, setIsBusy] = useState(false);
  const [substantive, setSubstantive] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [serverMust, setServerMust] = useState<Finding[]>();
  const [liveAt, setLiveAt] = useState<string>();
  const live = useRef<HTMLAnchorElement>(null);
  // The button that published goes with the question, and the focus with it.
  useEffect(() => {
    if (liveAt !== undefined) live.current?.focus();
  }, [liveAt]);
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened !== wasOpened) {
    setWasOpened(opened);
    // Emptied when it opens, not when it closes: it is still seen while it goes.
    if (opened) {
      setRefusal(undefined);
      setServerMust(undefined);
      setLiveAt(undefined);
      setSubstantive(false);
    }
  }

  const isUpdate = translation.firstPublishedAt !== null;
  const language = useTranslations('Languages')(translation.language);
  const checked = opened ? readiness(state.readText(), state.details, [...images.values()]) : { must: [], should: [] };
  const must = serverMust ?? checked.must;

  const submit = async () => {
    setIsBusy(true);
    setRefusal(undefined);
    try {
      // What goes live is what the server has; a text still on its way must arrive first.
      if (!(await state.flush())) return setRefusal(state.whyUnsaved());
      const answer = await publish({
        translationId: translation.translationId,
        version: state.textSaving.version(),
        substantive: isUpdate && substantive,
      });
      if (!answer.ok) {
        if (answer.detail?.must) setServerMust(answer.detail.must);
        return setRefusal(answer.error);
      }
      state.textSaving.adopt(answer.value.version, new Date().toISOString());
      setLiveAt(answer.value.address);
      onPublished();
    } catch {
      setRefusal('unreachable');
    } finally {
      setIsBusy(false);
    }
  };

  if (liveAt !== undefined) {
    return (
      <Modal opened={opened} onClose={onClose} title={t('doneTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Stack>
          <Group gap="xs" wrap="nowrap" role="status">
            <IconCircleCheck aria-hidden className={classes.done} />
            <Text size="sm">{t('done', { language })}</Text>
          </Group>
          <Anchor ref={live} href={liveAt} target="_blank" rel="noopener">
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
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(isUpdate ? 'titleUpdate' : 'title', { language })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
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
        {refusal !== undefined && (
          <Alert color="red" role="alert">
            {refusal === 'unsaved' || refusal === 'unreachable'
              ? t(refusal)
              : errors.has(refusal)
                ? errors(refusal)
                : t('unreachable')}
          </Alert>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={isBusy} disabled={must.length > 0} onClick={() => void submit()}>
            {t(isUpdate ? 'update' : 'publish')}
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
