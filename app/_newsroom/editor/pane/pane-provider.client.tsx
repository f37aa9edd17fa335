'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { createCommentsControl } from '#app/_newsroom/editor/context/comments-control.ts';
import { focusText } from '#app/_newsroom/editor/context/focus-text.ts';
import { ImagePicker, StorySearchDialog } from '#app/_newsroom/editor/context/dialogs-on-demand.client.ts';
import { PaneContext, type PaneContent } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import { useEditorStore } from '#app/_newsroom/editor/pane/use-editor-store.client.ts';
import type { DetailsStore } from '#app/_newsroom/editor/store/details-store.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { useFileUploads } from '#app/_newsroom/editor/uploads/use-file-uploads.client.ts';

type Props = {
  translation: TranslationView;
  /** What the ids of this pane's elements begin with; another for each pane of a page. */
  idPrefix: string;
  /** The shared details as another pane of the same story holds them. */
  details?: DetailsStore;
  children: ReactNode;
};

/** One language of a story for all that is drawn below: its store, its pictures and linked stories, its ids. */
export function PaneProvider({ translation, idPrefix, details, children }: Props) {
  const store = useEditorStore(translation, details);
  const uploadFiles = useFileUploads();
  const [comments] = useState(() => createCommentsControl(translation.openComments));
  const [picked, setPicked] = useState<PaneContent['images']>(() => new Map());
  const images = useMemo<PaneContent['images']>(
    () => new Map([...translation.images.map((image) => [image.imageId, image] as const), ...picked]),
    [translation.images, picked],
  );
  const [linked, setLinked] = useState<PaneContent['stories']>(() => new Map());
  const stories = useMemo<PaneContent['stories']>(
    () => new Map([...translation.stories.map((story) => [story.articleId, story] as const), ...linked]),
    [translation.stories, linked],
  );
  const [imageAsk, setImageAsk] = useState<{
    onPick: (images: PickedImage[]) => void;
    most?: number;
    from: Element | null;
    next?: string;
  }>();
  const [storyAsk, setStoryAsk] = useState<{ onPick: Parameters<PaneContent['pickStory']>[0] }>();
  const pane = useMemo<PaneContent>(
    () => ({
      translation,
      store,
      fieldId: (name) => `${idPrefix}-${name}`,
      comments,
      images,
      stories,
      rememberImage: (image) => setPicked((before) => new Map(before).set(image.imageId, image)),
      rememberStory: (story) => setLinked((before) => new Map(before).set(story.articleId, story)),
      pickImage: (onPick, next) =>
        setImageAsk({ onPick: ([image]) => image && onPick(image), from: document.activeElement, next }),
      pickImages: (most, onPick) => setImageAsk({ onPick, most, from: document.activeElement }),
      pickStory: (onPick) => setStoryAsk({ onPick }),
      uploadFiles,
    }),
    [translation, store, idPrefix, comments, images, stories, uploadFiles],
  );
  return (
    <PaneContext value={pane}>
      {children}
      <ImagePicker
        opened={imageAsk !== undefined}
        onClose={() => {
          setImageAsk(undefined);
          goOn(imageAsk?.from, pane.fieldId('body'));
        }}
        most={imageAsk?.most}
        onPick={(images) => {
          imageAsk?.onPick(images);
          setImageAsk(undefined);
          if (imageAsk?.next === undefined) goOn(imageAsk?.from, pane.fieldId('body'));
          else goOnIn(pane.fieldId(imageAsk.next));
        }}
        locale={translation.language}
        returnsFocus={false}
      />
      <StorySearchDialog
        opened={storyAsk !== undefined}
        onClose={() => {
          setStoryAsk(undefined);
          // It is the text that asks: whoever gives it up goes on where they wrote.
          focusText(pane.fieldId('body'));
        }}
        onPick={(story) => {
          setStoryAsk(undefined);
          storyAsk?.onPick(story);
        }}
      />
    </PaneContext>
  );
}

/**
 * Whoever chose a picture, or gave it up, goes on where they asked for it; in the text, where a menu or a button that has
 * gone meanwhile, or the bar of tools, asked. Whatever has taken the focus since keeps it.
 */
function goOn(from: Element | null | undefined, bodyId: string): void {
  setTimeout(() => {
    const now = document.activeElement;
    if (now !== null && now !== document.body && !isPassing(now)) return;
    const isThere = from instanceof HTMLElement && from.isConnected && !isPassing(from);
    if (isThere && from !== document.body) from.focus({ preventScroll: true });
    else focusText(bodyId);
  }, 50);
}

/** Whether no word can be typed there, or it is about to go: the library itself, a menu, the bar of tools. */
const isPassing = (element: Element) => element.closest('[role=dialog], [role=menu], [role=toolbar]') !== null;

/** After the library has gone. */
function goOnIn(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 50);
}
