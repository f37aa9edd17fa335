'use client';

// The first of all: it is about how the others are loaded.
import { restoreStacks } from '#app/_newsroom/editor/pane/short-stacks.ts';
import { Button } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useCommentsNear } from '#app/_newsroom/editor/comments/comment-key.client.ts';
import {
  CorrectionDialog,
  DetailsDrawer,
  DiscardDialog,
  EmbargoDialog,
  HistoryDialog,
  KeptTextsDialog,
  AssignDialog,
  NotesDialog,
  preloadDialogs,
  PreviewDialog,
  PublishSheet,
  ReturnDialog,
  ShareDialog,
  StartTranslationDialog,
  StoryHistoryDialog,
  SubmitDialog,
  WithdrawDialog,
} from '#app/_newsroom/editor/context/dialogs-on-demand.client.ts';
import { DetailsToCome } from '#app/_newsroom/editor/pane/details-to-come.client.tsx';
import { nameOfField } from '#app/_newsroom/editor/context/field-names.ts';
import { focusField, PANEL_FIELDS } from '#app/_newsroom/editor/pane/focus-field.ts';
import { useReadingAlong } from '#app/_newsroom/editor/holds/use-reading-along.client.ts';
import { assignedHere } from '#app/_newsroom/editor/assignment/assigned-here.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { Others } from '#app/_newsroom/editor/pane/others.client.tsx';
import { PaneProvider } from '#app/_newsroom/editor/pane/pane-provider.client.tsx';
import { PanelQuestion } from '#app/_newsroom/editor/pane/panel-question.client.tsx';
import { Pane } from '#app/_newsroom/editor/pane/pane.client.tsx';
import { TopBar } from '#app/_newsroom/editor/pane/top-bar.client.tsx';
import classes from '#app/_newsroom/editor/pane/translation-screen.module.css';
import { useFreshDrawing } from '#app/_newsroom/editor/pane/use-fresh-drawing.client.ts';
import { useKeyboardHeight } from '#app/_newsroom/editor/pane/use-keyboard-height.client.ts';
import { useStrangers } from '#app/_newsroom/editor/pane/use-strangers.client.ts';
import { partWhenWanted } from '#app/_newsroom/part-when-wanted.client.tsx';
import { useStepsElsewhere } from '#app/_newsroom/live/use-steps-elsewhere.client.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useStoryDeeds } from '#app/_newsroom/story/use-story-deeds.client.ts';
import type { Finding } from '#lib/article/checklist/readiness.ts';
import type { CommentField } from '#lib/comments/place.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';

restoreStacks();

const Comments = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/comments/comments.client.tsx')).Comments,
);
const EmbargoNote = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/embargo/embargo-note.client.tsx')).EmbargoNote,
);
const OwedNote = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/updates/owed-note.client.tsx')).OwedNote,
);
const ScheduleNote = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/publish/schedule-note.client.tsx')).ScheduleNote,
);
const WithdrawnNote = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/review/withdrawn-note.client.tsx')).WithdrawnNote,
);
const ReviewNote = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/review/review-note.client.tsx')).ReviewNote,
);

const AssignedNote = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/assignment/assigned-note.client.tsx')).AssignedNote,
);
const DeskNotes = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/notes/desk-notes.client.tsx')).DeskNotes,
);

type Sheet =
  | 'assign'
  | 'correction'
  | 'notes'
  | 'deeds'
  | 'embargo'
  | 'publish'
  | 'preview'
  | 'submit'
  | 'return'
  | 'share'
  | 'withdraw'
  | 'discard'
  | 'kept'
  | 'history';

/** Fields that stand in the story itself; the others are in the panel. */
const IN_STORY: ReadonlySet<CommentField> = new Set([
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'leadImageId',
  'leadCaption',
  'leadAlt',
  'leadCredit',
]);

type Props = { translation: TranslationView; actions: TranslationActions };

/** The writing screen: one language of a story, its details, and everything that can be done with it. */
export function TranslationScreen({ translation, actions }: Props) {
  const t = useTranslations('Editor');
  if (!useFreshDrawing(translation.drawnAs))
    return (
      <p role="status" className={classes.fetching}>
        {t('fetching')}
      </p>
    );
  return (
    <PaneProvider translation={translation} idPrefix="field">
      <Screen actions={actions} />
    </PaneProvider>
  );
}

function Screen({ actions }: { actions: TranslationActions }) {
  const t = useTranslations('Editor');
  const talk = useTranslations('Comments');
  const sentence = useErrorSentence();
  const deeds = useStoryDeeds();
  const interfaceLocale = useLocale();
  const router = useRouter();
  const { translation, store, fieldId, comments } = usePane();
  const commented = useSyncExternalStore(comments.subscribe, comments.getSnapshot, comments.getSnapshot);
  const { language, articleId } = translation;
  const [sheet, setSheet] = useState<Sheet>();
  const [starting, setStarting] = useState<Locale>();
  const [panelOpen, { toggle: togglePanel, open: openPanel }] = useDisclosure(true);
  const [drawerOpen, { toggle: toggleDrawer, open: openDrawer, close: closeDrawer }] = useDisclosure(false);
  const [isCalm, { toggle: toggleCalm, close: leaveCalm }] = useDisclosure(false);
  const isWide = useMediaQuery('(min-width: 68em)', true);
  const isNarrow = useMediaQuery('(max-width: 48em)', false);
  useKeyboardHeight();
  const close = () => setSheet(undefined);
  // Offline, Next would give up the screen for the browser's own page, and the words on it with it.
  const refresh = () => {
    if (navigator.onLine) router.refresh();
  };

  // In focus mode there is no panel; whoever wants it leaves that mode.
  const hasPanel = panelOpen && !isCalm && !commented.isOpen;
  const showPanel = () => {
    leaveCalm();
    comments.close();
    (isWide ? openPanel : openDrawer)();
  };
  const showOrHidePanel = () => {
    if (hasPanel || !(isCalm || commented.isOpen)) togglePanel();
    else showPanel();
  };
  const goTo = (finding: Finding) => {
    close();
    if (PANEL_FIELDS.has(finding.field)) showPanel();
    // After the sheet has given the focus back and the panel stands.
    setTimeout(() => focusField(finding, fieldId), 300);
  };
  const goToField = (field: CommentField) => {
    if (!IN_STORY.has(field)) showPanel();
    setTimeout(() => document.getElementById(fieldId(nameOfField(field)))?.focus(), 300);
  };
  const back = useStep(actions.takeBack, store);
  /** Needs no dialog: why it was refused is told in passing. */
  const takeBack = async () => {
    const answer = await back.take(store.standing);
    if (answer.ok) store.movedOn(answer.value.version);
    else notices.show({ tone: 'bad', message: sentence(answer.error) });
    refresh();
  };
  const approval = useStep(actions.approve, store);
  const approve = async () => {
    const answer = await approval.take(store.standing);
    if (answer.ok) store.movedOn(answer.value.version);
    notices.show(
      answer.ok ? { tone: 'good', message: t('approved') } : { tone: 'bad', message: sentence(answer.error) },
    );
    refresh();
  };
  // What was typed last goes into the bin as well, and comes out with the rest.
  const putInBin = async () => {
    await store.flush();
    if (await deeds.bin(articleId)) router.push(`/${interfaceLocale}/newsroom`);
  };
  /** For what shows the text as the server has it. */
  const openSaved = async (wanted: 'preview' | 'share') => {
    if (!navigator.onLine) return void notices.show({ tone: 'bad', message: sentence('offline') });
    await store.flush();
    setSheet(wanted);
  };

  useEffect(() => {
    document.documentElement.style.setProperty('scroll-padding-block', isNarrow ? '4rem' : '9rem 5rem');
    return () => void document.documentElement.style.removeProperty('scroll-padding-block');
  }, [isNarrow]);
  const isReady = usePaneState((snapshot) => snapshot.isReady);
  useEffect(() => (isReady ? preloadDialogs() : undefined), [isReady]);
  useStrangers();
  useCommentsNear();
  useStepsElsewhere(articleId, refresh);
  useReadingAlong(store, { articleId, language, isLooking: sheet === undefined });
  const isStored = usePaneState(({ textSaving: { state } }) => state.kind === 'saved' || state.kind === 'partly');
  useEffect(() => {
    // The first saved change of a live story makes a draft beside it: badge and menu come from the server.
    const isBehind = translation.status === 'live' && store.standing().version !== translation.version;
    if (isBehind && isStored && navigator.onLine) router.refresh();
  }, [isStored, store, translation.status, translation.version, router]);
  const movedTo = usePaneState(({ details, detailsSaving: { state } }) =>
    state.kind === 'saved' ? details.sectionId : undefined,
  );
  useEffect(() => {
    // In another section one may do more or less with it.
    if (movedTo !== undefined && movedTo !== translation.details.sectionId && navigator.onLine) router.refresh();
  }, [movedTo, translation.details.sectionId, router]);

  return (
    <>
      <div className={classes.screen} data-writing data-calm={isCalm || undefined}>
        <TopBar
          isNarrow={isNarrow}
          panelOpen={isWide ? hasPanel : drawerOpen}
          togglePanel={isWide ? showOrHidePanel : toggleDrawer}
          isCalm={isCalm}
          toggleCalm={toggleCalm}
          onStart={setStarting}
          onPreview={() => void openSaved('preview')}
          onShare={() => void openSaved('share')}
          onPublish={() => setSheet('publish')}
          onSubmit={() => setSheet('submit')}
          onReturn={() => setSheet('return')}
          onApprove={() => void approve()}
          onWithdraw={() => setSheet('withdraw')}
          onCorrect={() => setSheet('correction')}
          onEmbargo={() => setSheet('embargo')}
          onAssign={() => setSheet('assign')}
          onNotes={() => setSheet('notes')}
          onDeeds={() => setSheet('deeds')}
          onDiscard={() => setSheet('discard')}
          onDuplicate={() => void store.flush().then(() => deeds.duplicate(articleId))}
          onBin={() => void putInBin()}
          onHistory={() => setSheet('history')}
          onKept={() =>
            void store
              .reloadKept()
              .catch(() => undefined)
              .finally(() => setSheet('kept'))
          }
        />
        {isNarrow && (
          <div className={classes.others}>
            <Others />
          </div>
        )}
        <PanelQuestion isShown={isWide ? hasPanel : drawerOpen} onShow={showPanel} />
        <div className={classes.columns} data-panel={(isWide && (hasPanel || commented.isOpen)) || undefined}>
          <Pane
            notice={
              <>
                <EmbargoNote
                  isWanted={translation.embargo.embargoedUntil !== null}
                  onChange={() => setSheet('embargo')}
                  onLapse={refresh}
                />
                <AssignedNote isWanted={assignedHere(translation).length > 0} onChange={() => setSheet('assign')} />
                <OwedNote
                  isWanted={translation.owed.behind !== null || translation.owed.corrections.length > 0}
                  onAsked={refresh}
                />
                <DeskNotes
                  isWanted={translation.notes.some(({ isDone }) => !isDone)}
                  onOpen={() => setSheet('notes')}
                  onAsked={refresh}
                />
                <ScheduleNote
                  isWanted={translation.planned !== null || translation.plannedWithdrawal !== null}
                  actions={actions}
                  onChange={() => setSheet('publish')}
                  onAsked={refresh}
                />
                {isNarrow && commented.open > 0 && (
                  <Button mb="sm" size="compact-sm" variant="default" onClick={() => comments.show()}>
                    {talk('count', { count: commented.open })}
                  </Button>
                )}
                <WithdrawnNote isWanted={translation.withdrawal !== null} />
                <ReviewNote
                  isWanted={translation.review !== null}
                  isBusy={back.isBusy}
                  onTakeBack={() => void takeBack()}
                />
              </>
            }
          />
          {isWide && hasPanel && (
            <aside className={classes.panel} aria-label={t('details')}>
              <DetailsToCome />
            </aside>
          )}
          <Comments isWanted={commented.isWanted} isBeside={isWide} onGoToField={goToField} />
        </div>
      </div>
      {!isWide && (
        <DetailsDrawer opened={drawerOpen} onClose={closeDrawer}>
          <DetailsToCome />
        </DetailsDrawer>
      )}
      <PublishSheet opened={sheet === 'publish'} onClose={close} actions={actions} onGo={goTo} onAsked={refresh} />
      <SubmitDialog opened={sheet === 'submit'} onClose={close} submit={actions.submit} onGo={goTo} onAsked={refresh} />
      <ReturnDialog opened={sheet === 'return'} onClose={close} giveBack={actions.return} onAsked={refresh} />
      <WithdrawDialog opened={sheet === 'withdraw'} onClose={close} actions={actions} onAsked={refresh} />
      <EmbargoDialog opened={sheet === 'embargo'} onClose={close} onAsked={refresh} />
      <AssignDialog opened={sheet === 'assign'} onClose={close} onAsked={refresh} />
      <CorrectionDialog opened={sheet === 'correction'} onClose={close} onAsked={refresh} />
      <ShareDialog opened={sheet === 'share'} onClose={close} />
      <NotesDialog opened={sheet === 'notes'} onClose={close} onAsked={refresh} />
      <StoryHistoryDialog opened={sheet === 'deeds'} onClose={close} />
      <DiscardDialog opened={sheet === 'discard'} onClose={close} discard={actions.discard} onAsked={refresh} />
      <PreviewDialog opened={sheet === 'preview'} onClose={close} />
      <HistoryDialog opened={sheet === 'history'} onClose={close} discard={actions.discard} onAsked={refresh} />
      <KeptTextsDialog opened={sheet === 'kept'} onClose={close} />
      <StartTranslationDialog
        opened={starting !== undefined}
        onClose={() => setStarting(undefined)}
        locale={starting ?? otherLocales(language)[0] ?? language}
        articleId={articleId}
        unsaved={store}
        start={actions.start}
      />
    </>
  );
}
