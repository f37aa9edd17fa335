'use client';

import { onDemand } from '#app/_newsroom/on-demand.client.tsx';

const load = async () => (await import('#app/_newsroom/editor/pane/after-the-text.client.ts')).loadDialogs();

/** The dialogs of the writing screen, whose code comes after the text can be written in. */
export const EmbedDialog = onDemand(async () => (await (await load()).loadEmbed()).EmbedDialog);
/** @see EmbedDialog */
export const LinkDialog = onDemand(async () => (await (await load()).loadLink()).LinkDialog);
/** @see EmbedDialog */
export const ShortcutsDialog = onDemand(async () => (await (await load()).loadShortcuts()).ShortcutsDialog);
/** @see EmbedDialog */
export const FindPanel = onDemand(async () => (await (await load()).loadFindPanel()).FindPanel);
/** @see EmbedDialog */
export const DetailsDrawer = onDemand(async () => (await load()).DetailsDrawer);
/** @see EmbedDialog */
export const DiscardDialog = onDemand(async () => (await (await load()).loadDiscard()).DiscardDialog);
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

/** Fetches them all once nothing else is to be done, so that they open at once and without a line. */
export function preloadDialogs(): () => void {
  const preload = () => {
    PublishSheet.preload();
    ImagePicker.preload();
  };
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(preload, 3_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(preload, { timeout: 10_000 });
  return () => cancelIdleCallback(asked);
}
