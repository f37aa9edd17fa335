'use client';

import { useEffect, useEffectEvent } from 'react';
import { keptComments } from '#app/_newsroom/editor/comments/kept-comments.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { listenToDesk } from '#app/_newsroom/live/desk-events.ts';

/**
 * What leads to the conversations while their code is not here: Ctrl+Alt+M comments on what one is at, on whatever keyboard;
 * the first comment of a colleague wants it, and so does one's own that was never sent.
 */
export function useCommentsNear(): void {
  const { translation, comments } = usePane();
  const { articleId, translationId, person, rights } = translation;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isKey = event.code === 'KeyM' && (event.ctrlKey || event.metaKey) && event.altKey && !event.shiftKey;
    // AltGr is Ctrl+Alt to some machines, and writes a letter.
    if (!isKey || event.isComposing || event.getModifierState('AltGraph') || !rights.comment) return;
    if (document.querySelector('[role=dialog]')) return;
    event.preventDefault();
    comments.ask({ kind: 'here', from: document.activeElement });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // Before the text's own keys: to a Mac this one is a letter.
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, []);
  useEffect(
    () =>
      listenToDesk((events) => {
        // Nobody knows what was missed: perhaps one.
        if (!events || events.some((one) => one.articleId === articleId && one.kind.startsWith('comment.')))
          comments.want();
      }),
    [articleId, comments],
  );
  // What called somebody leads to its conversation.
  useEffect(() => {
    const goThere = () => {
      const [, called] = /^#comment-(\d{1,15})$/.exec(location.hash) ?? [];
      if (called !== undefined) comments.show(Number(called));
    };
    goThere();
    addEventListener('hashchange', goThere);
    return () => removeEventListener('hashchange', goThere);
  }, [comments]);
  useEffect(() => {
    if (keptComments({ personId: person.id, translationId }).read('new')) comments.show();
  }, [comments, person.id, translationId]);
}
