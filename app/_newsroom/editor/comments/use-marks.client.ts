'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import {
  chooseMark,
  clearMarks,
  type Marked,
  showMarks,
  UNSENT,
} from '#app/_newsroom/editor/comments/comment-marks.ts';
import { editorOf } from '#app/_newsroom/editor/comments/where.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { ListedThread } from '#db/queries/comments.ts';
import type { Place } from '#lib/comments/place.ts';

const PAUSE_MS = 400;

type Asked = {
  threads: readonly ListedThread[];
  /** What is about to be commented on. */
  unsent: Place | undefined;
  onPress(id: number, hadFocus: boolean): void;
};

/** Marks in the text of the pane what is commented on, and the conversation one has turned to. */
export function useMarks({ threads, unsent, onPress }: Asked): void {
  const { fieldId, comments } = usePane();
  // The same however often the pane is drawn anew: the marks stay when the server's newest view of the story comes.
  const bodyId = fieldId('body');
  const isReady = usePaneState((snapshot) => snapshot.isReady);
  const chosenNow = () => comments.getSnapshot().chosen;
  const chosen = useSyncExternalStore(comments.subscribe, chosenNow, chosenNow);
  const press = useEffectEvent(onPress);
  const show = useEffectEvent(() => {
    const editor = editorOf(bodyId);
    if (!editor) return;
    const marks: Marked[] = threads.flatMap(({ id, place, isLost }) =>
      place.kind === 'field' || isLost ? [] : [{ id, place }],
    );
    if (unsent && unsent.kind !== 'field') marks.push({ id: UNSENT, place: unsent });
    showMarks(editor, marks, {
      pressed: (id, hadFocus) => press(id, hadFocus),
      caretIn: (id) => {
        if (comments.getSnapshot().isOpen) comments.choose(id);
      },
    });
  });
  const key = JSON.stringify([threads.map(({ id, place, isLost }) => [id, place, isLost]), unsent]);
  useEffect(() => {
    if (isReady) show();
  }, [isReady, bodyId, key]);
  useEffect(() => {
    const editor = isReady ? editorOf(bodyId) : undefined;
    if (!editor) return undefined;
    // A block that was moved, or words that were cut and put elsewhere, stand where they are now.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(), PAUSE_MS);
    };
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
      clearMarks(editor);
    };
  }, [isReady, bodyId]);
  useEffect(() => {
    const editor = isReady ? editorOf(bodyId) : undefined;
    if (editor) chooseMark(editor, chosen);
  }, [isReady, chosen, bodyId, key]);
}
