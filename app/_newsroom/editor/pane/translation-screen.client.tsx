'use client';

import '@mantine/tiptap/styles.css';
import { Alert, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { BodyEditor } from '#app/_newsroom/editor/body/body-editor.client.tsx';
import { ConflictDialog, DetailsConflictNotice } from '#app/_newsroom/editor/recovery/conflict-dialog.client.tsx';
import { Counters } from '#app/_newsroom/editor/head/counters.client.tsx';
import { DetailsPanel } from '#app/_newsroom/editor/details/details-panel.client.tsx';
import { TranslationContext, type PaneSurroundings } from '#app/_newsroom/editor/pane/translation-context.client.ts';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import classes from '#app/_newsroom/editor/pane/translation-screen.module.css';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { focusField, PANEL_FIELDS } from '#app/_newsroom/editor/pane/focus-field.ts';
import { KeptTextsDialog } from '#app/_newsroom/editor/recovery/kept-texts-dialog.client.tsx';
import { PublishSheet } from '#app/_newsroom/editor/publish/publish-sheet.client.tsx';
import { RecoveryBanner } from '#app/_newsroom/editor/recovery/recovery-banner.client.tsx';
import { StartTranslationDialog } from '#app/_newsroom/editor/publish/start-translation-dialog.client.tsx';
import { StoryHead } from '#app/_newsroom/editor/head/story-head.client.tsx';
import { StorySearchDialog } from '#app/_newsroom/editor/story-search/story-search-dialog.client.tsx';
import { TopBar } from '#app/_newsroom/editor/pane/top-bar.client.tsx';
import { useTranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import { useFileUploads } from '#app/_newsroom/editor/uploads/use-file-uploads.client.ts';
import { useRecovery } from '#app/_newsroom/editor/recovery/use-recovery.client.ts';
import { useSlugProposal } from '#app/_newsroom/editor/head/use-slug-proposal.client.ts';
import { WithdrawDialog } from '#app/_newsroom/editor/publish/withdraw-dialog.client.tsx';
import { ImagePicker } from '#app/_newsroom/image-picker/image-picker.client.tsx';
import type { Finding } from '#lib/article/readiness.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import type { Locale } from '#lib/locale.ts';

type Sheet = 'publish' | 'withdraw' | 'kept';

/** The writing screen: one language of a story, its details, and everything that can be done with it. */
export function TranslationScreen({
  translation,
  actions,
}: {
  translation: TranslationView;
  actions: TranslationActions;
}) {
  const t = useTranslations('Editor');
  const errors = useTranslations('Errors');
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
  const { whyUnsaved } = state;
  const tellUnsaved = useCallback(() => {
    const why = whyUnsaved();
    notifications.show({ color: 'red', message: why === 'unsaved' ? t('stepUnsaved') : errors(why) });
  }, [whyUnsaved, errors, t]);
  /** Runs one of the steps that need no sheet of their own; what the server says is told beside the button bar. */
  const step = useCallback(
    async (
      run: (order: {
        translationId: number;
        version: number;
      }) => Promise<{ ok: boolean; error?: string; value?: { version: number } }>,
    ) => {
      if (!(await state.flush())) return tellUnsaved();
      const answer = await run({ translationId: translation.translationId, version: state.textSaving.version() }).catch(
        () => ({ ok: false, error: 'unreachable', value: undefined }),
      );
      if (answer.ok && answer.value) {
        state.textSaving.adopt(answer.value.version, new Date().toISOString());
        router.refresh();
      } else {
        const { error = 'unreachable' } = answer;
        notifications.show({ color: 'red', message: errors(errors.has(error) ? error : 'unreachable') });
      }
      return undefined;
    },
    [translation.translationId, state, errors, router, tellUnsaved],
  );
  const discard = async () => {
    if (!(await state.flush())) return tellUnsaved();
    return step(async (order) => {
      const answer = await actions.discard(order);
      if (answer.ok) state.showText(answer.value.text, false);
      return answer;
    });
  };
  const preview = async () => {
    await state.flush();
    router.push(`/${interfaceLocale}/newsroom/articles/${articleId}/${language}/preview`);
  };
  useEffect(() => {
    document.documentElement.style.setProperty('scroll-padding-top', '9rem');
    return () => void document.documentElement.style.removeProperty('scroll-padding-top');
  }, []);

  const { state: savingState, version: savedVersion } = state.textSaving;
  useEffect(() => {
    // The first saved change of a live story makes a draft beside it: badge and menu come from the server.
    const isBehind = translation.status === 'live' && savedVersion() !== translation.version;
    if (isBehind && (savingState.kind === 'saved' || savingState.kind === 'partly')) router.refresh();
  }, [savingState, savedVersion, translation.status, translation.version, router]);

  const panel = (
    <DetailsPanel translation={translation} state={state} slugProposal={slugProposal} leadImage={leadImage} />
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
          onSubmit={() => void step(actions.submit)}
          onReturn={() => void step(actions.return)}
          onWithdraw={() => setSheet('withdraw')}
          onDiscard={() => void discard()}
          onKept={() => void recovery.reload().finally(() => setSheet('kept'))}
        />
        <div className={classes.columns} data-panel={(isWide && panelOpen) || undefined}>
          <article className={classes.column} aria-label={t('story')}>
            {!rights.edit && <Alert mb="md">{t('readOnly')}</Alert>}
            <RecoveryBanner translation={translation} state={state} recovery={recovery} />
            <ConflictDialog translation={translation} state={state} onChosen={() => void recovery.reload()} />
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
        <Drawer
          opened={drawerOpen}
          onClose={closeDrawer}
          position="right"
          title={t('details')}
          closeButtonProps={{ 'aria-label': t('closeDetails') }}
        >
          {panel}
        </Drawer>
      )}
      <PublishSheet
        opened={sheet === 'publish'}
        onClose={() => setSheet(undefined)}
        translation={translation}
        state={state}
        images={images}
        publish={actions.publish}
        onGo={goTo}
        onPublished={() => router.refresh()}
      />
      <WithdrawDialog
        opened={sheet === 'withdraw'}
        onClose={() => setSheet(undefined)}
        translation={translation}
        state={state}
        withdraw={actions.withdraw}
        onWithdrawn={() => router.refresh()}
      />
      <KeptTextsDialog
        opened={sheet === 'kept'}
        onClose={() => setSheet(undefined)}
        translation={translation}
        state={state}
        recovery={recovery}
      />
      <StartTranslationDialog
        locale={starting}
        onClose={() => setStarting(undefined)}
        articleId={articleId}
        flush={state.flush}
        whyUnsaved={state.whyUnsaved}
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
