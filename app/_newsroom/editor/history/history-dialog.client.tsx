'use client';

import { Alert, Button, Group, Modal, NativeSelect, Text, UnstyledButton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { askRevision, askRevisions, type AskRevisionsRefusal } from '#app/_newsroom/editor/history/ask-revisions.ts';
import { RevisionCompare } from '#app/_newsroom/editor/history/revision-compare.client.tsx';
import classes from '#app/_newsroom/editor/history/history-dialog.module.css';
import type { notices } from '#app/_newsroom/notices/notices.ts';
import { useOwnNotices } from '#app/_newsroom/notices/use-own-notices.client.ts';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { ListedRevision, RevisionThen } from '#db/queries/revisions.ts';
import { withLeadWords } from '#lib/article/lead-words.ts';
import { sameJson } from '#lib/same-json.ts';

/** With what a revision is compared. */
type Against = 'now' | 'before';

type Props = {
  opened: boolean;
  onClose(): void;
  discard: TranslationActions['discard'];
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Who changed what and when: every revision of this language, compared in words, and the way back to it or a part of it. */
export function HistoryDialog({ opened, onClose, discard, onAsked }: Props) {
  const t = useTranslations('History');
  const tell = useOwnNotices();
  const { embargoedUntil } = usePane().translation.embargo;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="80rem"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <EmbargoLine until={embargoedUntil} look="bar" />
      {opened && <History {...{ onClose, discard, onAsked, tell }} />}
    </Modal>
  );
}

function History({ onClose, discard, onAsked, tell }: Omit<Props, 'opened'> & { tell: typeof notices.show }) {
  const t = useTranslations('History');
  const sentence = useErrorSentence();
  const { translation, store } = usePane();
  const { mayWrite } = usePart('text');
  const { translationId } = translation;
  const [revisions, setRevisions] = useState<ListedRevision[]>();
  const [isMore, setIsMore] = useState(false);
  const [refusal, setRefusal] = useState<AskRevisionsRefusal>();
  const [, compareAgain] = useReducer((times: number) => times + 1, 0);
  const [chosen, setChosen] = useState<number>();
  const [against, setAgainst] = useState<Against>('now');
  const step = useStep(discard, store);
  const [texts, setTexts] = useState<ReadonlyMap<number, RevisionThen>>(new Map());

  const listMore = useCallback(
    async (before?: number) => {
      setRefusal(undefined);
      const answer = await askRevisions(translationId, before);
      if (!answer.ok) return setRefusal(answer.error);
      setRevisions((known = []) => [...(before === undefined ? [] : known), ...answer.value.revisions]);
      setIsMore(answer.value.isMore);
      // The newest is what one has on screen: what one comes for is the one before.
      if (before === undefined) setChosen((answer.value.revisions[1] ?? answer.value.revisions[0])?.number);
    },
    [translationId],
  );
  useEffect(() => {
    // What was typed last is part of the history too.
    void store.flush().then(() => listMore());
  }, [store, listMore]);

  const earlier = revisions?.find(({ number }) => chosen !== undefined && number < chosen)?.number;
  const wanted = [chosen, against === 'before' ? earlier : undefined].filter((one) => one !== undefined);
  const missing = wanted.find((number) => !texts.has(number));
  useEffect(() => {
    if (missing === undefined) return undefined;
    let isWanted = true;
    void askRevision(translationId, missing).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setTexts((known) => new Map(known).set(missing, answer.value));
      else setRefusal(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [translationId, missing]);

  const takeBack = async (old: RevisionThen) => {
    const before = store.readText();
    const isLive = revisions?.some(({ number, isLive: seen }) => seen && number === chosen);
    const isSameLead = old.leadImageId === store.details.getSnapshot().details.leadImageId;
    // The words below another picture do not fit this one.
    const back = isSameLead ? old.text : withLeadWords(old.text, before);
    // The version readers see becomes the draft itself, and not a newer one of the same words; else it is written anew.
    const isDraftAgain = isLive && isSameLead && translation.stage === 'draft';
    const answer = isDraftAgain ? await step.take(store.standing) : undefined;
    if (answer?.ok) await store.replacedBy(answer.value.text, answer.value.version);
    else void store.takeBack(back);
    if (answer) onAsked();
    onClose();
    tell({
      tone: 'good',
      message: t(sameJson(back, old.text) ? 'isTakenBack' : 'isTakenBackButLead'),
      closeMs: 15_000,
      action: { label: t('undo'), run: () => void store.takeBack(before) },
    });
  };

  const then = chosen === undefined ? undefined : texts.get(chosen);
  const text = then?.text;
  const other = against === 'now' ? store.readText() : earlier === undefined ? undefined : texts.get(earlier)?.text;
  const isReady = text !== undefined && missing === undefined;
  return (
    <div className={classes.columns}>
      <div className={classes.list} role="group" aria-label={t('list')}>
        {revisions?.map((revision) => (
          <RevisionButton
            key={revision.number}
            revision={revision}
            isChosen={revision.number === chosen}
            onChoose={() => setChosen(revision.number)}
          />
        ))}
        {isMore && (
          <Button variant="subtle" size="xs" onClick={() => void listMore(revisions?.at(-1)?.number)}>
            {t('older')}
          </Button>
        )}
      </div>
      <div className={classes.compare}>
        {refusal && (
          <Alert color="red" role="alert" mb="sm">
            {sentence(refusal)}
          </Alert>
        )}
        {revisions && (
          <Group justify="space-between" mb="sm">
            <NativeSelect
              size="xs"
              aria-label={t('against')}
              value={against}
              onChange={(event) => setAgainst(event.currentTarget.value === 'before' ? 'before' : 'now')}
              data={[
                { value: 'now', label: t('againstNow') },
                { value: 'before', label: t('againstBefore'), disabled: earlier === undefined },
              ]}
            />
            {mayWrite && then && against === 'now' && (
              <Button size="xs" loading={step.isBusy} onClick={() => void takeBack(then)}>
                {t('takeBack')}
              </Button>
            )}
          </Group>
        )}
        {isReady && other ? (
          <RevisionCompare
            key={`${chosen} ${against}`}
            language={translation.language}
            old={against === 'now' ? text : other}
            now={against === 'now' ? other : text}
            titles={
              against === 'now' ? { old: t('revision'), now: t('now') } : { old: t('before'), now: t('revision') }
            }
            onPutBack={compareAgain}
            isSameLead={against !== 'now' || then?.leadImageId === store.details.getSnapshot().details.leadImageId}
            mayPutBack={against === 'now' && mayWrite}
          />
        ) : (
          !refusal && (
            <Text size="sm" c="dimmed" role="status">
              {t('loading')}
            </Text>
          )
        )}
      </div>
    </div>
  );
}

function RevisionButton({
  revision: { at, by, isLive, wasPublished, isNewest, isBeside },
  isChosen,
  onChoose,
}: {
  revision: ListedRevision;
  isChosen: boolean;
  onChoose(): void;
}) {
  const t = useTranslations('History');
  const { day, time, locale } = useTimes();
  const instant = new Date(at);
  const state = isLive ? 'live' : wasPublished ? 'published' : isNewest ? 'newest' : isBeside ? 'beside' : undefined;
  return (
    <UnstyledButton className={classes.revision} aria-pressed={isChosen} onClick={onChoose}>
      <span className={classes.at}>
        {day(instant)}, {time(instant)}
      </span>
      <span className={classes.by}>{by ? by[locale] : t('nobody')}</span>
      {state && <span className={classes.state}>{t(`states.${state}`)}</span>}
    </UnstyledButton>
  );
}
