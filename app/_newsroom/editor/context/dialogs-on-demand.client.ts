'use client';

import { onDemand } from '#app/_newsroom/on-demand.client.tsx';

const load = async () => (await import('#app/_newsroom/editor/pane/after-the-text.client.ts')).loadDialogs();

/** The dialogs of the writing screen, whose code comes after the text can be written in. */
export const EmbedDialog = onDemand(async () => (await (await load()).loadEmbed()).EmbedDialog);
/** @see EmbedDialog */
export const LinkDialog = onDemand(async () => (await (await load()).loadLink()).LinkDialog);
/** @see EmbedDialog */
export const FindPanel = onDemand(async () => (await (await load()).loadFindPanel()).FindPanel, { isOver: false });
/** @see EmbedDialog */
export const DetailsDrawer = onDemand(async () => (await load()).DetailsDrawer);
/** @see EmbedDialog */
export const DiscardDialog = onDemand(async () => (await (await load()).loadDiscard()).DiscardDialog);
/** @see EmbedDialog */
export const EmbargoDialog = onDemand(async () => (await (await load()).loadEmbargo()).EmbargoDialog);
/** @see EmbedDialog */
export const AssignDialog = onDemand(async () => (await (await load()).loadAssign()).AssignDialog);
/** @see EmbedDialog */
export const ShareDialog = onDemand(async () => (await (await load()).loadShareDraft()).ShareDialog);
/** @see EmbedDialog */
export const CorrectionDialog = onDemand(async () => (await (await load()).loadCorrection()).CorrectionDialog);
/** @see EmbedDialog */
export const NotesDialog = onDemand(async () => (await (await load()).loadNotes()).NotesDialog);
/** @see EmbedDialog */
export const StoryHistoryDialog = onDemand(async () => (await (await load()).loadStoryHistory()).StoryHistoryDialog);
/** @see EmbedDialog */
export const PublishSheet = onDemand(async () => (await load()).PublishSheet);
/** @see EmbedDialog */
export const StartTranslationDialog = onDemand(
  async () => (await (await load()).loadStartTranslation()).StartTranslationDialog,
);
/** @see EmbedDialog */
export const SubmitDialog = onDemand(async () => (await (await load()).loadSubmit()).SubmitDialog);
/** @see EmbedDialog */
export const ReturnDialog = onDemand(async () => (await (await load()).loadReturn()).ReturnDialog);
/** @see EmbedDialog */
export const NewNameDialog = onDemand(async () => (await (await load()).loadNewName()).NewNameDialog);
/** @see EmbedDialog */
export const PreviewDialog = onDemand(async () => (await (await load()).loadPreview()).PreviewDialog);
/** @see EmbedDialog */
export const WithdrawDialog = onDemand(async () => (await (await load()).loadWithdraw()).WithdrawDialog);
/** @see EmbedDialog */
export const KeptTextsDialog = onDemand(async () => (await (await load()).loadKeptTexts()).KeptTextsDialog);
/** @see EmbedDialog */
export const HistoryDialog = onDemand(async () => (await (await load()).loadHistory()).HistoryDialog);
/** @see EmbedDialog */
export const RecoveryCompare = onDemand(async () => (await (await load()).loadRecoveryCompare()).RecoveryCompare);
/** @see EmbedDialog */
export const StorySearchDialog = onDemand(async () => (await (await load()).loadStorySearch()).StorySearchDialog);
/** @see EmbedDialog */
export const ImagePicker = onDemand(async () => (await (await load()).loadImagePicker()).ImagePicker);

/** What many a text needs, and what can be done without a line: in the order in which somebody would miss it. */
const FETCHED_AHEAD = [
  ImagePicker,
  LinkDialog,
  KeptTextsDialog,
  RecoveryCompare,
  FindPanel,
  StorySearchDialog,
  NewNameDialog,
  EmbedDialog,
];
/** Whoever has just come is to have the line, and the processor, for themselves. */
const QUIET_MS = 5_000;

/**
 * Fetches ahead what opens dialogs, so that they open at once and without a line: the publish sheet as soon as nothing
 * else is to be done; seconds later, one after the other, the pictures and what is of use without a line. Where the
 * browser is told to save data, only what was asked for is fetched. Returns what ends it.
 */
export function preloadDialogs(): () => void {
  let isOver = false;
  let cancel: (() => void) | undefined;
  const whenIdle = () =>
    new Promise<void>((resolve) => {
      if (!('requestIdleCallback' in window)) {
        const timer = setTimeout(resolve, 3_000);
        cancel = () => clearTimeout(timer);
        return;
      }
      const asked = requestIdleCallback(() => resolve(), { timeout: 10_000 });
      cancel = () => cancelIdleCallback(asked);
    });
  const preload = async () => {
    await whenIdle();
    await PublishSheet.preload();
    if (savesData()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, QUIET_MS);
      cancel = () => clearTimeout(timer);
    });
    for (const dialog of FETCHED_AHEAD) {
      await whenIdle();
      if (isOver) return;
      await dialog.preload();
    }
  };
  void preload();
  return () => {
    isOver = true;
    cancel?.();
  };
}

const savesData = () => Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);
