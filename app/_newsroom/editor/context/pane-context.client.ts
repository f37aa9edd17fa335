'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CommentsControl } from '#app/_newsroom/editor/context/comments-control.ts';
import type { LinkedStory, TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import type { EditorSnapshot, EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';

/** One language of a story on screen, for everything drawn inside it. Stays the same while somebody writes. */
export type PaneContent = {
  translation: TranslationView;
  store: EditorStore;
  /** The id, in the document, of what this pane calls `name`: two panes on one page have different ones. */
  fieldId(name: string): string;
  /** What is said of it among colleagues. */
  comments: CommentsControl;
  images: ReadonlyMap<number, PickedImage>;
  stories: ReadonlyMap<number, LinkedStory>;
  rememberImage(image: PickedImage): void;
  rememberStory(story: LinkedStory): void;
  /** Opens the picture library; `onPick` gets what was chosen. One goes on in the field `next`, or else where one was. */
  pickImage(onPick: (image: PickedImage) => void, next?: string): void;
  /** Opens the picture library to choose several, at most `most`; `onPick` gets them in the order they were chosen. */
  pickImages(most: number, onPick: (images: PickedImage[]) => void): void;
  /** Opens the search for another story of ours. */
  pickStory(onPick: (story: LinkedStory) => void): void;
  /** Uploads files dropped or pasted into the story; answers the pictures that are stored. */
  uploadFiles(files: File[]): Promise<PickedImage[]>;
};

/** Handed down by PaneProvider; node views hang in React portals below it. */
export const PaneContext = createContext<PaneContent | undefined>(undefined);

/** The pane one is in. @throws outside of one */
export function usePane(): PaneContent {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs a PaneProvider around it');
  return pane;
}

/** What `select` takes out of the pane's snapshot; drawn anew only when that is another value. */
export function usePaneState<T>(select: (snapshot: EditorSnapshot) => T): T {
  const { store } = usePane();
  const read = () => select(store.getSnapshot());
  return useSyncExternalStore(store.subscribe, read, read);
}
