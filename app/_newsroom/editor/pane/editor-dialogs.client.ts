'use client';

// All dialogs of the writing screen come in one piece: few, small, and wanted even when the line has gone.
export { DetailsDrawer } from '#app/_newsroom/editor/details/details-drawer.client.tsx';
export { PublishSheet } from '#app/_newsroom/editor/publish/publish-sheet.client.tsx';

/** Fetches the choice of a picture: the library and everything about a picture, which a text may do without. */
export const loadImagePicker = () => import('#app/_newsroom/image-picker/image-picker.client.tsx');

/** Fetches what asks for a link, and for a story to read more in: both search on the server. */
export const loadLink = () => import('#app/_newsroom/editor/body/toolbar/link-dialog.client.tsx');
/** @see loadLink */
export const loadStorySearch = () => import('#app/_newsroom/editor/story-search/story-search-dialog.client.tsx');

/** Fetches what asks for a video or a post, which are elsewhere anyway. */
export const loadEmbed = () => import('#app/_newsroom/editor/body/toolbar/embed-dialog.client.tsx');

/** Fetches finding and replacing: tools that many a story does without. */
export const loadFindPanel = () => import('#app/_newsroom/editor/find/find-panel.client.tsx');

/** Fetches the adding of a name the paper does not have. */
export const loadNewName = () => import('#app/_newsroom/editor/details/new-name-dialog.client.tsx');

/** Fetches the list of what this device kept, and the comparing of it: to bring words back takes neither. */
export const loadKeptTexts = () => import('#app/_newsroom/editor/recovery/kept-texts-dialog.client.tsx');
/** @see loadKeptTexts */
export const loadRecoveryCompare = () => import('#app/_newsroom/editor/recovery/recovery-compare.client.tsx');

/** Fetches the preview, whose page comes from the server. */
export const loadPreview = () => import('#app/_newsroom/editor/pane/preview-dialog.client.tsx');

/** Fetches the history, which asks the server for every version anyway: ahead of the line it is of no use. */
export const loadHistory = () => import('#app/_newsroom/editor/history/history-dialog.client.tsx');

/** Fetches what takes a text away from readers, and what gives up a draft: rare steps, each of which asks the server. */
export const loadWithdraw = () => import('#app/_newsroom/editor/publish/withdraw-dialog.client.tsx');
/** @see loadWithdraw */
export const loadDiscard = () => import('#app/_newsroom/editor/publish/discard-dialog.client.tsx');

/** Fetches what puts a story under embargo, on the server: a calendar comes with it. */
export const loadEmbargo = () => import('#app/_newsroom/editor/embargo/embargo-dialog.client.tsx');

/** Fetches what gives the story to somebody, on the server. */
export const loadAssign = () => import('#app/_newsroom/editor/assignment/assign-dialog.client.tsx');
/** Fetches what shares the draft with somebody outside, on the server. */
export const loadShareDraft = () => import('#app/_newsroom/editor/sharing/share-dialog.client.tsx');
/** Fetches what tells readers that something was wrong, on the server. */
export const loadCorrection = () => import('#app/_newsroom/editor/updates/correction-dialog.client.tsx');

/** Fetches the notes of the desk, and what was done with the story: both ask the server. */
export const loadNotes = () => import('#app/_newsroom/editor/notes/notes-dialog.client.tsx');
/** @see loadNotes */
export const loadStoryHistory = () => import('#app/_newsroom/editor/notes/story-history-dialog.client.tsx');

/** Fetches what begins the other language, on the server. */
export const loadStartTranslation = () => import('#app/_newsroom/editor/publish/start-translation-dialog.client.tsx');

/** Fetches what sends a text to the desk: steps of the day, of which each person takes one kind. */
export const loadSubmit = () => import('#app/_newsroom/editor/review/submit-dialog.client.tsx');
/** Fetches what gives a text back to its writer. */
export const loadReturn = () => import('#app/_newsroom/editor/review/return-dialog.client.tsx');
