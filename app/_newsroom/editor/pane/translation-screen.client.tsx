'use client';

import { Alert } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { BodyEditor } from '#app/_newsroom/editor/body/body-editor.client.tsx';
import { DetailsConflictNotice } from '#app/_newsroom/editor/recovery/details-conflict-notice.client.tsx';
import {
  ConflictDialog,
  DetailsDrawer,
  DiscardDialog,
  ImagePicker,
  KeptTextsDialog,
  preloadDialogs,
  PublishSheet,
  StartTranslationDialog,
  StorySearchDialog,
  WithdrawDialog,
} from '#app/_newsroom/editor/pane/dialogs-on-demand.client.ts';
import { Counters } from '#app/_newsroom/editor/head/counters.client.tsx';
import { TranslationContext, type PaneSurroundings } from '#app/_newsroom/editor/pane/translation-context.client.ts';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import classes from '#app/_newsroom/editor/pane/translation-screen.module.css';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { focusField, PANEL_FIELDS } from '#app/_newsroom/editor/pane/focus-field.ts';
import { RecoveryBanner } from '#app/_newsroom/editor/recovery/recovery-banner.client.tsx';
import { StoryHead } from '#app/_newsroom/editor/head/story-head.client.tsx';
import { TopBar } from '#app/_newsroom/editor/pane/top-bar.client.tsx';
import { useTranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import { useStep } from '#app/_newsroom/editor/publish/use-step.client.ts';
import { useFileUploads } from '#app/_newsroom/editor/uploads/use-file-uploads.client.ts';
import { useRecovery } from '#app/_newsroom/editor/recovery/use-recovery.client.ts';
import { useSlugProposal } from '#app/_newsroom/editor/head/use-slug-proposal.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import type { Finding } from '#lib/article/readiness.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';

// Its lists of choices weigh a third of what one can write without: the browser gets them when the text stands.
const DetailsPanel = lazy(async () => ({
  default: (await import('#app/_newsroom/editor/details/details-panel.client.tsx')).DetailsPanel,
}));

type Sheet = 'publish' | 'withdraw' | 'discard' | 'kept';

/** The writing screen: one language of a story, its details, and everything that can be done with it. */
export function TranslationScreen({
  translation,
  actions,
}: {
  translation: TranslationView;
  actions: TranslationActions;
}) {
  const t = useTranslations('Editor');
  const errors = useErrorSentence();
  const interfaceLocale = useLocale();
  const router = useRouter();
  const state = useTranslationState(translation);
  const recovery = useRecovery(translation, state);
  const [images, setImages] = useState<ReadonlyMap<number, PickedImage>>(
    () => new Map(translation.images.map((image) => [image.imageId, image])),
  );
  const [stories, setStories] = useState<PaneSurroundings['stories']>(
    () => new Map(translation.stories.map((story) => [story.articleId, story])),
  );
  const [sheet, setSheet] = useState<Sheet>();
  const [starting, setStarting] = useState<Locale>();
  const [imageAsk, setImageAsk] = useState<{ onPick(image: PickedImage): void }>();
  const [storyAsk, setStoryAsk] = useState<{ onPick: Parameters<PaneSurroundings['pickStory']>[0] }>();
  const [panelOpen, { toggle: togglePanel, open: openPanel }] = useDisclosure(true);
  const [drawerOpen, { toggle: toggleDrawer, open: openDrawer, close: closeDrawer }] = useDisclosure(false);
  const isWide = useMediaQuery('(min-width: 68em)', true);
  const uploadFiles = useFileUploads();
  const { language, articleId, rights } = translation;
  const slugProposal = useSlugProposal(translation, state);

  const surroundings = useMemo<PaneSurroundings>(
    () => ({
      articleId,
      language,
      editable: rights.edit,
      images,
      stories,
      rememberImage: (image) => setImages((before) => new Map(before).set(image.imageId, image)),
      rememberStory: (story) => setStories((before) => new Map(before).set(story.articleId, story)),
      pickImage: (onPick) => setImageAsk({ onPick }),
      pickStory: (onPick) => setStoryAsk({ onPick }),
    }),
    [articleId, language, rights.edit, images, stories],
  );
  const leadImage = state.details.leadImageId === null ? undefined : images.get(state.details.leadImageId);

  const goTo = useCallback(
    (finding: Finding) => {
      setSheet(undefined);
      if (PANEL_FIELDS.has(finding.field)) (isWide ? openPanel : openDrawer)();
      // After the sheet has given the focus back and the panel stands.
      setTimeout(() => focusField(finding), 300);
    },
    [isWide, openPanel, openDrawer],
  );
  const submit = useStep(actions.submit, state);
  const giveBack = useStep(actions.return, state);
  /** Takes a step that needs no dialog; why it was refused is told in passing. */
  const take = async (step: typeof submit) => {
    const answer = await step.take(state.standing);
    if (answer.ok) state.movedOn(answer.value.version);
    else notices.show({ tone: 'bad', message: errors(answer.error) });
    router.refresh();
  };
  const preview = async () => {
    await state.flush();
    router.push(`/${interfaceLocale}/newsroom/articles/${articleId}/${language}/preview`);
  };
  useEffect(() => {
    document.documentElement.style.setProperty('scroll-padding-top', '9rem');
    return () => void document.documentElement.style.removeProperty('scroll-padding-top');
  }, []);

  const isReady = state.editor !== undefined;
  useEffect(() => (isReady ? preloadDialogs() : undefined), [isReady]);

  const { state: savingState, version: savedVersion } = state.textSaving;
  useEffect(() => {
    // The first saved change of a live story makes a draft beside it: badge and menu come from the server.
    const isBehind = translation.status === 'live' && savedVersion() !== translation.version;
    if (isBehind && (savingState.kind === 'saved' || savingState.kind === 'partly')) router.refresh();
  }, [savingState, savedVersion, translation.status, translation.version, router]);

  const panel = (
    <Suspense>
      <DetailsPanel translation={translation} state={state} slugProposal={slugProposal} leadImage={leadImage} />
    </Suspense>
  );
  return (
    <TranslationContext value={surroundings}>
      <div className={classes.screen}>
        <TopBar
          translation={translation}
          state={state}
          panelOpen={isWide ? panelOpen : drawerOpen}
          togglePanel={isWide ? togglePanel : toggleDrawer}
          onStart={setStarting}
          onPreview={() => void preview()}
          onPublish={() => setSheet('publish')}
          onSubmit={() => void take(submit)}
          onReturn={() => void take(giveBack)}
          onWithdraw={() => setSheet('withdraw')}
          onDiscard={() => setSheet('discard')}
          onKept={() => void recovery.reload().finally(() => setSheet('kept'))}
        />
        <div className={classes.columns} data-panel={(isWide && panelOpen) || undefined}>
          <article className={classes.column} aria-label={t('story')}>
            {!rights.edit && <Alert mb="md">{t('readOnly')}</Alert>}
            <RecoveryBanner translation={translation} state={state} recovery={recovery} />
            <ConflictDialog
              opened={state.textSaving.state.kind === 'conflict'}
              onClose={() => undefined}
              translation={translation}
              state={state}
              onChosen={() => void recovery.reload()}
            />
            <DetailsConflictNotice translation={translation} state={state} />
            <StoryHead translation={translation} state={state} leadImage={leadImage} onFiles={uploadFiles} />
            <BodyEditor
              initial={translation.text.body}
              onEditor={state.attachEditor}
              onChange={state.bodyChanged}
              onSave={state.flush}
              onFiles={uploadFiles}
            />
            <Counters state={state} language={language} />
          </article>
          {isWide && panelOpen && (
            <aside className={classes.panel} aria-label={t('details')}>
              {panel}
            </aside>
          )}
        </div>
      </div>
      {!isWide && (
        <DetailsDrawer opened={drawerOpen} onClose={closeDrawer}>
          {panel}
        </DetailsDrawer>
      )}
      <PublishSheet
        opened={sheet === 'publish'}
        onClose={() => setSheet(undefined)}
        translation={translation}
        state={state}
        images={images}
        publish={actions.publish}
        onGo={goTo}
        onAsked={() => router.refresh()}
      />
      <WithdrawDialog
        opened={sheet === 'withdraw'}
        onClose={() => setSheet(undefined)}
        translation={translation}
        state={state}
        withdraw={actions.withdraw}
        onAsked={() => router.refresh()}
      />
      <DiscardDialog
        opened={sheet === 'discard'}
        onClose={() => setSheet(undefined)}
        translation={translation}
        state={state}
        discard={actions.discard}
        onAsked={() => {
          router.refresh();
          void recovery.reload();
        }}
      />
      <KeptTextsDialog
        opened={sheet === 'kept'}
        onClose={() => setSheet(undefined)}
        translation={translation}
        state={state}
        recovery={recovery}
      />
      <StartTranslationDialog
        opened={starting !== undefined}
        locale={starting ?? otherLocales(language)[0] ?? language}
        onClose={() => setStarting(undefined)}
        articleId={articleId}
        unsaved={state}
        start={actions.start}
      />
      <ImagePicker
        opened={imageAsk !== undefined}
        onClose={() => setImageAsk(undefined)}
        onPick={(image) => {
          imageAsk?.onPick(image);
          setImageAsk(undefined);
        }}
        locale={language}
      />
      <StorySearchDialog
        opened={storyAsk !== undefined}
        onClose={() => setStoryAsk(undefined)}
        onPick={(story) => {
          setStoryAsk(undefined);
          storyAsk?.onPick(story);
        }}
      />
    </TranslationContext>
  );
}
