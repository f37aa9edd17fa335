'use client';

// What the browser gets once the text stands. The dialogs are asked for from here, after the details and not beside
// them: whatever both are made of is then sent once.
export { DetailsPanel } from '#app/_newsroom/editor/details/details-panel.client.tsx';

/** Fetches the dialogs of the writing screen. */
export const loadDialogs = () => import('#app/_newsroom/editor/pane/editor-dialogs.client.ts');
