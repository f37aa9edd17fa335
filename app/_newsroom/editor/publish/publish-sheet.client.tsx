'use client';

import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconEyeCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { examine, whyNotYet } from '#app/_newsroom/editor/publish/examine.ts';
import { isTooEarly } from '#app/_newsroom/editor/embargo/is-too-early.ts';
import { Findings, withinReach } from '#app/_newsroom/editor/publish/findings.client.tsx';
import classes from '#app/_newsroom/editor/publish/publish-sheet.module.css';
import { seenDetailsOf } from '#app/_newsroom/editor/publish/seen-details.ts';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import { OtherGoesLive } from '#app/_newsroom/editor/publish/other-goes-live.client.tsx';
import { askToPublish, type PublishActions } from '#app/_newsroom/editor/publish/ask-to-publish.ts';
import { useOtherLanguage } from '#app/_newsroom/editor/publish/use-other-language.client.ts';
import { useAsLive } from '#app/_newsroom/editor/publish/use-as-live.client.ts';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import {
  rememberAnswer,
  rememberedAnswer,
  type UpdateAnswer,
  updateInput,
} from '#app/_newsroom/editor/telling/update-answer.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useOnline } from '#app/_newsroom/use-online.client.ts';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { WhenToPublish } from '#app/_newsroom/editor/moment/when-to-publish.client.tsx';
import { partWhenWanted } from '#app/_newsroom/part-when-wanted.client.tsx';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import type { Finding } from '#lib/article/checklist/readiness.ts';
import type { PublishInput } from '#lib/article/inputs.ts';
import { UPDATE_NOTE_LIMIT } from '#lib/article/limits.ts';
import { toIndianField } from '#lib/article/publishing/schedule.ts';
import type { SeenDetails, UnseenDetails } from '#lib/article/seen-details.ts';
import { creditedIn, creditIn } from '#lib/image/picked-image.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

const EmbargoInTheWay = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/embargo/embargo-in-the-way.client.tsx')).EmbargoInTheWay,
);
const GoesLiveWith = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/publish/goes-live-with.client.tsx')).GoesLiveWith,
);
const BothLanguages = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/publish/both-languages.client.tsx')).BothLanguages,
);
const StillOpen = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/publish/still-open.client.tsx')).StillOpen,
);
const UpdateQuestion = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/telling/update-question.client.tsx')).UpdateQuestion,
);

const UNANSWERED: UpdateAnswer = { kind: undefined, note: '' };
const isAnswered = ({ kind, note }: UpdateAnswer) =>
  kind === 'minor' || (kind === 'substantive' && countGraphemes(note.trim()) <= UPDATE_NOTE_LIMIT);

type Props = {
  opened: boolean;
  onClose(): void;
  actions: PublishActions;
  /** Takes the writer to what a finding is about. */
  onGo(finding: Finding): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** The last look before readers see it: what is missing, what is weak, whether the change counts as an update, and when. */
export function PublishSheet({ opened, onClose, actions, onGo, onAsked }: Props) {
  const { translation, store, images, rememberImage } = usePane();
  const details = usePaneState((snapshot) => snapshot.details);
  const t = useTranslations('PublishSheet');
  const languages = useTranslations('Languages');
  const language = languages(translation.language);
  const sentences = useErrorSentence();
  const isOnline = useOnline();
  const { day, time } = useTimes();
  const isAsLive = useAsLive();
  const [answer, setAnswer] = useState<UpdateAnswer>(UNANSWERED);
  const [otherAnswer, setOtherAnswer] = useState<UpdateAnswer>();
  const [unseen, setUnseen] = useState<UnseenDetails & { before: SeenDetails }>();
  const [liveAt, setLiveAt] = useState<string>();
  // As it was when asked: the screen behind is loaded anew, and by then the first publication counts as made.
  const [wasUpdate, setWasUpdate] = useState(false);
  const [later, setLater] = useState<Later>();
  const [plannedFor, setPlannedFor] = useState<string>();
  const [both, setBoth] = useState(false);
  // What goes live beside the words is on the screen.
  const [isShown, setIsShown] = useState(false);
  const [otherLocale] = translation.rights.publishWith;
  const { other, again } = useOtherLanguage({
    articleId: translation.articleId,
    locale: opened && both ? otherLocale : undefined,
  });
  const look = other.kind === 'known' ? other : undefined;
  // Of the other language it is known which text that is once the server has said so.
  const ofOther = otherAnswer ?? (look ? rememberedAnswer(look.translationId, sessionStorage) : UNANSWERED);
  const step = useStep(
    (input: PublishInput) =>
      askToPublish(actions, input, {
        at: later?.at,
        other: look && { look, says: updateInput(ofOther, look.isUpdate) },
      }),
    store,
  );
  useOpening(opened, () => {
    step.reset();
    setUnseen(undefined);
    setLiveAt(undefined);
    setPlannedFor(undefined);
    const { planned } = translation;
    const stands = planned?.failure === null ? planned : undefined;
    setLater(stands && chosenTime(toIndianField(new Date(stands.publishAt))));
    setBoth(stands?.together === true && otherLocale !== undefined);
    const { translationId } = translation;
    setAnswer(
      stands
        ? { kind: stands.substantive ? 'substantive' : 'minor', note: stands.note }
        : { ...rememberedAnswer(translationId, sessionStorage), note: answer.note },
    );
  });

  const isUpdate = translation.firstPublishedAt !== null;
  const { embargoedUntil } = translation.embargo;
  const text = opened ? store.readText() : undefined;
  const checked = text ? examine(text, details, images.values(), translation) : { must: [], should: [] };
  const notYet = isAsLive ? undefined : whyNotYet(translation, details);
  const seen = unseen?.standing ?? (text && seenDetailsOf({ text, details, images }, translation));
  const detail = step.refusal?.detail;
  const isBesideUnseen = detail !== undefined && 'standing' in detail;
  // The screen has somebody else's words by now: they are looked at before anything is published with them.
  const isTextUnseen =
    step.refusal?.error === 'conflict' && !isBesideUnseen && !(detail !== undefined && 'isOther' in detail);
  const must = (detail && 'must' in detail && detail.must) || checked.must;
  const otherRefused =
    step.refusal && detail && 'isOther' in detail && otherLocale
      ? t('otherRefused', { language: languages(otherLocale), reason: sentences(step.refusal.error) })
      : undefined;

  /** Something beside the text is not as this screen had it: it takes over what stands now. */
  const takeOver = (standing: UnseenDetails, before: SeenDetails) => {
    setUnseen({ ...standing, before });
    store.details.stand(standing.detailsVersion, standing.details);
    for (const { imageId, credit } of standing.standing.credits) {
      const image = images.get(imageId);
      if (image && creditIn(image, translation.language) !== credit)
        rememberImage(creditedIn(image, translation.language, credit));
    }
  };
  const submit = async () => {
    if (!seen) return;
    setWasUpdate(isUpdate);
    const done = await step.take(() => ({ ...store.standing(), ...updateInput(answer, isUpdate), seen }));
    onAsked();
    if (done.ok) {
      setAnswer(UNANSWERED);
      setOtherAnswer(undefined);
      store.movedOn(done.value.version);
      if ('address' in done.value) setLiveAt(done.value.address);
      else setPlannedFor(done.value.publishAt);
    } else if (done.detail && 'standing' in done.detail) takeOver(done.detail, seen);
    else if (done.detail && 'isOther' in done.detail) again();
  };

  const live = useRef<HTMLAnchorElement>(null);
  const planned = useRef<HTMLDivElement>(null);
  // The button that published goes with the question, and the focus with it.
  useEffect(() => {
    if (liveAt !== undefined) live.current?.focus();
    if (plannedFor !== undefined) planned.current?.focus();
  }, [liveAt, plannedFor]);
  const isDone = liveAt !== undefined || plannedFor !== undefined;

  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      size={isDone ? undefined : 'lg'}
      title={
        plannedFor !== undefined
          ? t('doneTitleScheduled')
          : liveAt === undefined
            ? t(isUpdate ? 'titleUpdate' : 'title', { language })
            : t(wasUpdate ? 'doneTitleUpdate' : 'doneTitle')
      }
      submit={t(later !== undefined ? 'schedule' : isUpdate ? 'update' : 'publish')}
      step={step}
      sentence={otherRefused ?? (isTextUnseen ? t('textUnseen') : isBesideUnseen ? t('unseen') : undefined)}
      isReady={
        isShown &&
        must.length === 0 &&
        notYet !== 'review_missing' &&
        !isTextUnseen &&
        !isAsLive &&
        isOnline &&
        !isTooEarly(embargoedUntil, later) &&
        (later === undefined || later.fault === undefined) &&
        (!isUpdate || isAnswered(answer)) &&
        (!both ||
          (look !== undefined && !look.isAsLive && look.must.length === 0 && (!look.isUpdate || isAnswered(ofOther))))
      }
      onSubmit={() => void submit()}
      done={
        plannedFor !== undefined ? (
          <Group gap="xs" wrap="nowrap" role="status" tabIndex={-1} ref={planned}>
            <IconCircleCheck aria-hidden className={classes.done} />
            <Text size="sm">
              {t(both ? 'doneScheduledBoth' : 'doneScheduled', {
                language,
                day: day(new Date(plannedFor)),
                time: time(new Date(plannedFor)),
              })}
            </Text>
          </Group>
        ) : liveAt === undefined ? undefined : (
          <>
            <Group gap="xs" wrap="nowrap" role="status">
              <IconCircleCheck aria-hidden className={classes.done} />
              <Text size="sm">{t(both ? 'doneBoth' : 'done', { language })}</Text>
            </Group>
            <Anchor ref={live} href={liveAt} target="_blank" rel="noopener">
              {t('open')}
            </Anchor>
          </>
        )
      }
    >
      {!isOnline && (
        <Alert color="red" role="alert">
          {sentences('offline')}
        </Alert>
      )}
      <EmbargoInTheWay
        isWanted={opened && embargoedUntil !== null}
        until={embargoedUntil ?? ''}
        later={later}
        onChange={setLater}
      />
      {notYet && (
        <Alert color={notYet === 'review_missing' ? 'red' : 'yellow'} role="alert">
          {sentences(notYet)}
        </Alert>
      )}
      {(isAsLive || (must.length === 0 && !notYet)) && (
        <Group gap="xs" wrap="nowrap">
          {isAsLive ? (
            <IconEyeCheck aria-hidden className={classes.done} />
          ) : (
            <IconCircleCheck aria-hidden className={classes.done} />
          )}
          <Text size="sm">{t(isAsLive ? 'asLive' : 'ready')}</Text>
        </Group>
      )}
      <Findings kind="must" findings={must} body={text?.body} onGo={onGo} />
      <Findings
        kind="should"
        findings={withinReach(checked.should, translation.rights)}
        body={text?.body}
        onGo={onGo}
      />
      <StillOpen isWanted={opened && !isAsLive} />
      {seen && (
        <GoesLiveWith
          isWanted={opened}
          onShown={() => setIsShown(true)}
          headline={text?.headline.trim() ?? ''}
          addressEnd={text?.slug ? `${text.slug}-${translation.articleId}` : ''}
          seen={seen}
          change={unseen}
          images={images}
          leadCredit={text?.leadCredit ?? ''}
          language={translation.language}
        />
      )}
      <UpdateQuestion
        isWanted={opened && isUpdate && !isAsLive}
        language={translation.language}
        answer={answer}
        onAnswer={(next) => {
          setAnswer(next);
          rememberAnswer(translation.translationId, next, sessionStorage);
        }}
      />
      {!isAsLive && !both && <OtherGoesLive />}
      {!isAsLive && otherLocale && (
        <BothLanguages
          isWanted={opened}
          locale={otherLocale}
          isChosen={both}
          onChosen={setBoth}
          label={t('both', { language: languages(otherLocale) })}
          hint={t('bothHint')}
          other={other}
          nothing={look?.isAsLive ? t('otherAsLive', { language: languages(otherLocale) }) : undefined}
          onAgain={again}
        />
      )}
      {otherLocale && (
        <UpdateQuestion
          isWanted={look !== undefined && look.isUpdate && !look.isAsLive}
          language={otherLocale}
          answer={ofOther}
          onAnswer={(next) => {
            setOtherAnswer(next);
            if (look) rememberAnswer(look.translationId, next, sessionStorage);
          }}
        />
      )}
      {!isAsLive && (
        <WhenToPublish label={t('when')} later={later} onChange={setLater} says={(moment) => t('goesLive', moment)} />
      )}
    </StepDialog>
  );
}
