'use client';

import { Button, Group } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/review/review-note.module.css';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { confirmAction } from '#app/_newsroom/editor/updates/actions.ts';
import { BehindDialog } from '#app/_newsroom/editor/updates/behind-dialog.client.tsx';
import { CorrectionDialog } from '#app/_newsroom/editor/updates/correction-dialog.client.tsx';
import own from '#app/_newsroom/editor/updates/updates.module.css';
import { WaiveDialog } from '#app/_newsroom/editor/updates/waive-dialog.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

type Props = {
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** What the other language asks of this text: to take in its update, and to issue its correction; with the ways to settle it. */
export function OwedNote({ onAsked }: Props) {
  const { owed } = usePane().translation;
  return (
    <>
      {owed.behind && <Behind onAsked={onAsked} />}
      <CorrectionsOwed onAsked={onAsked} />
    </>
  );
}

function Behind({ onAsked }: Props) {
  const { translation } = usePane();
  const t = useTranslations('Owed');
  const names = useTranslations('Languages');
  const sentence = useErrorSentence();
  const interfaceLocale = useLocale();
  const { day, time } = useTimes();
  const [isComparing, setIsComparing] = useState(false);
  const step = useStep(confirmAction);
  const { behind } = translation.owed;
  const last = behind?.updates.at(-1);
  if (!behind || !last) return null;
  const language = names(translation.language);
  const other = names(behind.locale);
  const when = (at: string) => ({ day: day(new Date(at)), time: time(new Date(at)) });
  const noted = behind.updates.filter(({ note }) => note !== '').toReversed();
  const confirm = async () => {
    const { translationId } = translation;
    const done = await step.take(() => ({ translationId, revisionId: behind.revisionId }));
    const why = !done.ok && done.error === 'conflict' ? t('updatedAgain', { other }) : undefined;
    notices.show(
      done.ok
        ? { tone: 'good', message: t('confirmed', { language, other }) }
        : { tone: 'bad', message: why ?? sentence(done.error) },
    );
    setIsComparing(false);
    onAsked();
  };
  return (
    <section className={classes.review} aria-label={t('behindLabel')}>
      <p className={classes.who}>{t('behind', { ...when(last.at), language, other })}</p>
      {noted.length > 0 && (
        <ul className={own.told}>
          {noted.map(({ at, note }) => (
            <li key={at}>
              {t('told', when(at))} <span lang={behind.locale}>{note}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={own.how}>{t('behindHow', { language })}</p>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => setIsComparing(true)}>
          {t('compare')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          component={Link}
          href={`/${interfaceLocale}/newsroom/articles/${translation.articleId}/${behind.locale}`}
        >
          {t('open', { other })}
        </Button>
        {translation.rights.correct && (
          <Button size="compact-sm" variant="default" loading={step.isBusy} onClick={() => void confirm()}>
            {t('stillRight')}
          </Button>
        )}
      </Group>
      <BehindDialog opened={isComparing} onClose={() => setIsComparing(false)} />
    </section>
  );
}

function CorrectionsOwed({ onAsked }: Props) {
  const { translation } = usePane();
  const t = useTranslations('Owed');
  const names = useTranslations('Languages');
  const { day, time } = useTimes();
  const [answering, setAnswering] = useState<{ id: number; how: 'issue' | 'waive' }>();
  const language = names(translation.language);
  const { corrections } = translation.owed;
  // Once it is answered it is asked for no more, and the dialog goes with it.
  const answered = corrections.find(({ id }) => id === answering?.id);
  const close = () => setAnswering(undefined);
  return (
    <>
      {corrections.map((one) => (
        <section key={one.id} className={classes.review} data-kind="failed" aria-label={t('correctionLabel')}>
          <p className={classes.who}>
            {t('correction', {
              language,
              other: names(one.locale),
              day: day(new Date(one.issuedAt)),
              time: time(new Date(one.issuedAt)),
            })}
          </p>
          <p className={classes.note} lang={one.locale}>
            {one.text}
          </p>
          {translation.rights.correct && (
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => setAnswering({ id: one.id, how: 'issue' })}>
                {t('issue', { language })}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setAnswering({ id: one.id, how: 'waive' })}>
                {t('waive', { language })}
              </Button>
            </Group>
          )}
        </section>
      ))}
      {answered && (
        <>
          <CorrectionDialog opened={answering?.how === 'issue'} onClose={close} onAsked={onAsked} twinOf={answered} />
          <WaiveDialog opened={answering?.how === 'waive'} onClose={close} onAsked={onAsked} correction={answered} />
        </>
      )}
    </>
  );
}
