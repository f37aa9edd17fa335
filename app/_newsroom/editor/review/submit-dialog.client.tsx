'use client';

import { Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { CountedWords, fits } from '#app/_newsroom/counted-words.client.tsx';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { examine } from '#app/_newsroom/editor/publish/examine.ts';
import { Findings, withinReach } from '#app/_newsroom/editor/publish/findings.client.tsx';
import classes from '#app/_newsroom/editor/publish/publish-sheet.module.css';
import said from '#app/_newsroom/editor/review/review-note.module.css';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useWordedStep } from '#app/_newsroom/editor/steps/use-worded-step.client.ts';
import { NOTE_LIMIT } from '#lib/article/limits.ts';
import type { Finding } from '#lib/article/checklist/readiness.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  submit: TranslationActions['submit'];
  /** Takes the writer to what a finding is about. */
  onGo(finding: Finding): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Hands the text to the desk, with what the desk will find missing, and a line to go with it. Only what the section asks for before review keeps it here. */
export function SubmitDialog({ opened, onClose, submit, onGo, onAsked }: Props) {
  const { translation, store, images } = usePane();
  const details = usePaneState((snapshot) => snapshot.details);
  const t = useTranslations('Review');
  const { step, words, setWords, take } = useWordedStep('note', submit, {
    opened,
    onClose,
    onAsked,
    done: t('sentNow'),
  });
  const text = opened ? store.readText() : undefined;
  const checked = text
    ? examine(text, details, images.values(), translation)
    : { beforeReview: [], must: [], should: [] };
  const { should } = checked;
  const detail = step.refusal?.detail;
  const beforeReview = (detail && 'must' in detail && detail.must) || checked.beforeReview;
  const must = checked.must.filter((finding) => !checked.beforeReview.includes(finding));
  const last = translation.review?.kind === 'returned' ? translation.review.note : '';
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('sendTitle')}
      submit={t('send')}
      step={step}
      isReady={beforeReview.length === 0 && fits(words, NOTE_LIMIT)}
      onSubmit={() => void take()}
    >
      {last && (
        <section className={said.review} aria-label={t('lastNote')}>
          <p className={said.who}>{t('lastNote')}</p>
          <p className={said.note} lang={hasDevanagari(last) ? 'hi' : 'en'}>
            {last}
          </p>
        </section>
      )}
      {beforeReview.length + must.length + should.length === 0 ? (
        <Group gap="xs" wrap="nowrap">
          <IconCircleCheck aria-hidden className={classes.done} />
          <Text size="sm">{t('complete')}</Text>
        </Group>
      ) : (
        beforeReview.length + must.length > 0 && (
          <Text size="sm">{t(beforeReview.length > 0 ? 'missing' : 'incomplete')}</Text>
        )
      )}
      <Findings kind="beforeReview" findings={beforeReview} body={text?.body} onGo={onGo} />
      <Findings kind="must" findings={must} body={text?.body} onGo={onGo} />
      <Findings kind="should" findings={withinReach(should, translation.rights)} body={text?.body} onGo={onGo} />
      <CountedWords
        label={t('note')}
        hint={t('noteHint')}
        limit={NOTE_LIMIT}
        minRows={1}
        value={words}
        onChange={setWords}
        isFirst
      />
    </StepDialog>
  );
}
