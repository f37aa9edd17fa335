'use client';

import { createContext, useContext } from 'react';
import type { StoryCard } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import type { Locale } from '#lib/locale.ts';

/** What cards inside the text need to know of the story around them. */
export type PaneSurroundings = {
  articleId: number;
  language: Locale;
  /** False for somebody who may only read. */
  editable: boolean;
  images: ReadonlyMap<number, PickedImage>;
  stories: ReadonlyMap<number, StoryCard>;
  rememberImage(image: PickedImage): void;
  rememberStory(story: StoryCard): void;
  /** Opens the picture library; `onPick` gets what was chosen. */
  pickImage(onPick: (image: PickedImage) => void): void;
  /** Opens the search for another story of ours. */
  pickStory(onPick: (story: StoryCard) => void): void;
};

/** Handed down by the editor's screen; node views hang in React portals below it. */
export const TranslationContext = createContext<PaneSurroundings | undefined>(undefined);

/** The surroundings of the text being edited. @throws outside the editor's screen */
export function useOpenTranslation(): PaneSurroundings {
  const surroundings = useContext(TranslationContext);
  if (!surroundings) throw new Error('useOpenTranslation needs TranslationContext');
  return surroundings;
}
