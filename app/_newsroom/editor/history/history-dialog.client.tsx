'use client';

import { Alert, Button, Modal, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import {
  askRevert,
  askRevision,
  askRevisions,
  type AskRevisionsRefusal,
} from '#app/_newsroom/editor/history/ask-revisions.ts';
import { keepLook, type Look, readLook } from '#app/_newsroom/editor/history/look.ts';
import { RevisionCompare } from '#app/_newsroom/editor/history/revision-compare.client.tsx';
import { VersionButton } from '#app/_newsroom/editor/history/version-button.client.tsx';
import classes from '#app/_newsroom/editor/history/history-dialog.module.css';
import type { notices } from '#app/_newsroom/notices/notices.ts';
import { useOwnNotices } from '#app/_newsroom/notices/use-own-notices.client.ts';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { ListedRevision, RevisionThen } from '#db/queries/revisions.ts';
import type { ComparedVersion } from '#lib/article/compare/compare-versions.ts';
import type { TranslationText } from '#lib/article/text.ts';

/** With what a version is compared: the text on screen, the version before it, or one by its number. */
type Against = 'now' | 'before' | number;

type Props = {
  opened: boolean;
  onClose(): void;
  discard: TranslationActions['discard'];
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Who changed what and when: every version of this language, any two of them compared, and the way back to one or a part of it. */
export function HistoryDialog({ opened, onClose, discard, onAsked }: Props) {
  const t = useTranslations('History');
  const tell = useOwnNotices();
  const { embargoedUntil } = usePane().translation.embargo;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="88rem"
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
  const { day, time } = useTimes();
  const { translation, store, images } = usePane();
  const { mayWrite } = usePart('text');
  const { translationId } = translation;
  const [revisions, setRevisions] = useState<ListedRevision[]>();
  const [isMore, setIsMore] = useState(false);
  const [refusal, setRefusal] = useState<AskRevisionsRefusal>();
  const [onScreen, setOnScreen] = useState<TranslationText>(() => store.readText());
  const [chosen, setChosen] = useState<number>();
  const [against, setAgainst] = useState<Against>('now');
  const [wantedLook, setWantedLook] = useState<Look>(readLook);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const look = isNarrow ? 'inline' : wantedLook;
  const lookId = useId();
  const back = useStep(askRevert, store);
  const discarding = useStep(discard, store);
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
    void store.flush().then(() => {
      setOnScreen(store.readText());
      return listMore();
    });
  }, [store, listMore]);

  const earlier = revisions?.find(({ number, isBeside }) => chosen !== undefined && number < chosen && !isBeside);
  const other = against === 'before' ? earlier?.number : against === 'now' ? undefined : against;
  const wanted = [chosen, other].filter((one) => one !== undefined);
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

  const takeBack = async (number: number) => {
    const before = store.readText();
    const isLive = revisions?.some((one) => one.isLive && one.number === number);
    const isSameLead = texts.get(number)?.details.leadImageId === store.details.getSnapshot().details.leadImageId;
    // The version readers see becomes the draft itself, and not a newer one of the same words; else it is written anew.
    const isDraftAgain = isLive && isSameLead && translation.stage === 'draft';
    const answer = isDraftAgain
      ? await discarding.take(store.standing)
      : await back.take(() => ({ ...store.standing(), number }));
    if (!answer.ok) return;
    await store.replacedBy(answer.value.text, answer.value.version);
    onAsked();
    onClose();
    const hasKeptLead = 'hasKeptLead' in answer.value && answer.value.hasKeptLead;
    tell({
      tone: 'good',
      message: t(hasKeptLead ? 'isTakenBackButLead' : 'isTakenBack'),
      closeMs: 15_000,
      action: { label: t('undo'), run: () => void store.takeBack(before) },
    });
  };

  const detailsNow = usePaneState(({ details }) => details);
  const nameOf = (number: number) => t('numbered', { number: String(number) });
  const pair = useMemo(() => {
    const then = (number: number | undefined): ComparedVersion | undefined => {
      const found = number === undefined ? undefined : texts.get(number);
      return found && { ...found, images: new Map(found.images.map((image) => [image.imageId, image])) };
    };
    const now: ComparedVersion = {
      text: onScreen,
      details: detailsNow,
      images: new Map([...images].map(([id, { picture }]) => [id, picture])),
    };
    const [one, two] = [then(chosen), against === 'now' ? now : then(other)];
    if (!one || !two) return undefined;
    // Whatever was chosen first, the older one is what was.
    const isFirstOlder = against === 'now' || (chosen ?? 0) < (other ?? 0);
    return isFirstOlder ? { old: one, now: two } : { old: two, now: one };
  }, [texts, onScreen, detailsNow, images, chosen, other, against]);
  const otherName = against === 'now' ? t('now') : other === undefined ? '' : nameOf(other);
  const titles = [chosen === undefined ? '' : nameOf(chosen), otherName];
  if (against !== 'now' && (other ?? 0) < (chosen ?? 0)) titles.reverse();
  const failed = refusal ?? back.refusal?.error ?? discarding.refusal?.error;
  const choices = (revisions ?? []).filter(({ number }) => number !== chosen);

  return (
    <div className={classes.columns}>
      <div className={classes.list} role="group" aria-label={t('list')}>
        {revisions?.map((revision) => (
          <VersionButton
            key={revision.number}
            revision={revision}
            isChosen={revision.number === chosen}
            onChoose={() => {
              setChosen(revision.number);
              if (against === revision.number) setAgainst('now');
            }}
          />
        ))}
        {isMore && (
          <Button variant="subtle" size="xs" onClick={() => void listMore(revisions?.at(-1)?.number)}>
            {t('older')}
          </Button>
        )}
      </div>
      <div className={classes.compare}>
        {failed && (
          <Alert color="red" role="alert" mb="sm">
            {sentence(failed)}
          </Alert>
        )}
        {revisions && chosen !== undefined && (
          <div className={classes.bar}>
            <NativeSelect
              className={classes.against}
              aria-label={t('against')}
              value={String(against)}
              onChange={({ currentTarget: { value } }) =>
                setAgainst(value === 'now' || value === 'before' ? value : Number(value))
              }
            >
              <option value="now">{t('againstNow')}</option>
              <option value="before" disabled={earlier === undefined}>
                {t('againstBefore')}
              </option>
              {choices.map(({ number, at }) => (
                <option key={number} value={number}>
                  {t('againstOne', { number: String(number), day: day(new Date(at)), time: time(new Date(at)) })}
                </option>
              ))}
            </NativeSelect>
            {!isNarrow && (
              <>
                <span id={lookId} className={classes.hidden}>
                  {t('look')}
                </span>
                <SegmentedControl
                  aria-labelledby={lookId}
                  value={wantedLook}
                  onChange={(value) => {
                    const next: Look = value === 'inline' ? 'inline' : 'beside';
                    setWantedLook(next);
                    keepLook(next);
                  }}
                  data={[
                    { value: 'beside', label: t('beside') },
                    { value: 'inline', label: t('inline') },
                  ]}
                />
              </>
            )}
            {mayWrite && texts.has(chosen) && (
              <Button loading={back.isBusy || discarding.isBusy} onClick={() => void takeBack(chosen)}>
                {t('takeBack')}
              </Button>
            )}
          </div>
        )}
        {pair ? (
          <RevisionCompare
            key={`${chosen} ${against}`}
            {...pair}
            language={translation.language}
            look={look}
            titles={{ old: titles[0] ?? '', now: titles[1] ?? '' }}
            onPutBack={() => setOnScreen(store.readText())}
            isSameLead={against !== 'now' || pair.old.details.leadImageId === detailsNow.leadImageId}
            mayPutBack={against === 'now'}
          />
        ) : (
          !failed && (
            <Text size="sm" c="dimmed" role="status">
              {t('loading')}
            </Text>
          )
        )}
      </div>
    </div>
  );
}
