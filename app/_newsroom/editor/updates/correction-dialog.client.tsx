'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import type { CorrectionView } from '#app/_newsroom/editor/store/translation-view.ts';
import { issueCorrectionAction } from '#app/_newsroom/editor/updates/actions.ts';
import { AmendCorrection, type Amending } from '#app/_newsroom/editor/updates/amend-correction.client.tsx';
import classes from '#app/_newsroom/editor/updates/updates.module.css';
import { fits, CountedWords } from '#app/_newsroom/counted-words.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { CORRECTION_LIMIT } from '#lib/article/limits.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
  /** The other language's correction that asks for this one. */
  twinOf?: CorrectionView & { locale: Locale };
};

/** Tells readers of this language what was wrong in the live text, beside whatever is being written; and shows what was told before. */
export function CorrectionDialog({ opened, onClose, onAsked, twinOf }: Props) {
  const { translation } = usePane();
  const { language, translationId, languages: all } = translation;
  const t = useTranslations('Corrections');
  const names = useTranslations('Languages');
  const name = names(language);
  const [words, setWords] = useState('');
  const [amending, setAmending] = useState<Amending>();
  const step = useStep(issueCorrectionAction);
  useOpening(opened, step.reset);
  const other = all.find(({ locale, status }) => locale !== language && (status === 'live' || status === 'live_draft'));
  const submit = async () => {
    const done = await step.take(() => ({ translationId, text: words, twinOfId: twinOf?.id ?? null }));
    onAsked();
    if (!done.ok) return;
    setWords('');
    onClose();
    const told = t('issued', { language: name });
    const asks = other && !twinOf ? ` ${t('asksOther', { other: names(other.locale) })}` : '';
    notices.show({ tone: 'good', message: told + asks });
  };
  return (
    <>
      <StepDialog
        opened={opened && amending === undefined}
        onClose={onClose}
        size="lg"
        title={t('title', { language: name })}
        submit={t('issue')}
        step={step}
        sentence={step.refusal?.error === 'conflict' ? t('meanwhile') : undefined}
        isReady={words.trim() !== '' && fits(words, CORRECTION_LIMIT)}
        onSubmit={() => void submit()}
      >
        <Text size="sm">{t('intro')}</Text>
        {twinOf && (
          <figure className={classes.said}>
            <figcaption>{t('twinOf', { other: names(twinOf.locale) })}</figcaption>
            <blockquote lang={twinOf.locale}>{twinOf.text}</blockquote>
          </figure>
        )}
        <CountedWords
          label={t('text')}
          hint={t('textHint', { language: name })}
          language={language}
          limit={CORRECTION_LIMIT}
          value={words}
          onChange={setWords}
          required
          isFirst
          minRows={3}
        />
        <Standing onAmend={setAmending} />
      </StepDialog>
      <AmendCorrection
        opened={opened && amending !== undefined}
        amending={amending}
        onClose={() => setAmending(undefined)}
        onAsked={onAsked}
      />
    </>
  );
}

/** What readers of this language were told before. */
function Standing({ onAmend }: { onAmend(amending: Amending): void }) {
  const { corrections, language, rights } = usePane().translation;
  const t = useTranslations('Corrections');
  const { day, time, locale } = useTimes();
  if (corrections.length === 0) return null;
  return (
    <section aria-label={t('standing', { count: corrections.length })}>
      <Text size="sm" fw={600}>
        {t('standing', { count: corrections.length })}
      </Text>
      <Stack component="ul" gap="sm" className={classes.standing}>
        {corrections.map((one) => (
          <li key={one.id}>
            <p lang={language}>{one.text}</p>
            <Text size="xs" c="dimmed" component="p">
              {t('by', {
                day: day(new Date(one.issuedAt)),
                time: time(new Date(one.issuedAt)),
                name: one.by?.[locale] ?? t('somebody'),
              })}
            </Text>
            {rights.amendCorrections && (
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => onAmend({ how: 'reword', correction: one })}>
                  {t('reword')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onAmend({ how: 'withdraw', correction: one })}
                >
                  {t('withdraw')}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </Stack>
      {!rights.amendCorrections && (
        <Text size="xs" c="dimmed">
          {t('onlyChief')}
        </Text>
      )}
    </section>
  );
}
