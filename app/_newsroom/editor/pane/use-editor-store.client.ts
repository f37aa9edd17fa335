'use client';

import { useEffect, useState } from 'react';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import { attachToPage } from '#app/_newsroom/editor/store/attach-to-page.ts';
import type { DetailsStore } from '#app/_newsroom/editor/store/details-store.ts';
import { createEditorStore, type EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import { browserWorld } from '#app/_newsroom/editor/store/editor-world.ts';

/** The store of one language of a story for as long as it is on screen. `details`: those of another pane of the same story. */
export function useEditorStore(translation: TranslationView, details?: DetailsStore): EditorStore {
  const [store] = useState(() => createEditorStore(translation, browserWorld(), details));
  useEffect(() => attachToPage(store), [store]);
  useEffect(() => store.meet(translation), [store, translation]);
  return store;
}
