'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { hasSuggestionsIn } from '#app/_newsroom/editor/schema/suggestions.ts';
import type { Rewrite } from '#app/_newsroom/editor/suggesting/listed-suggestions.ts';
import { isSuggesting, listenToMode, setSuggesting } from '#app/_newsroom/editor/suggesting/suggesting-mode.ts';
import { insistently } from '#app/_newsroom/insistently.ts';

const code = insistently(
  async () => (await import('#app/_newsroom/editor/suggesting/suggestion-bar.client.tsx')).SuggestionBar,
);

/** Whether what is written in a pane is a suggestion. */
export type SuggestingMode = {
  isOn: boolean;
  /** It is on, and what makes suggestions of what is written is not here yet: nothing can be written until it is. */
  isAwaited: boolean;
  toggle(): void;
  /** It is here. */
  began(): void;
};

/** The mode of a pane's text, which Ctrl+Alt+Shift+X turns over on whatever keyboard. */
export function useSuggesting(editor: Editor | null, { mayWrite }: { mayWrite: boolean }): SuggestingMode {
  const { translation } = usePane();
  const { person, articleId } = translation;
  const isOn = useSyncExternalStore(
    listenToMode,
    () => isSuggesting(person.id, articleId),
    () => false,
  );
  const [isHere, setIsHere] = useState(false);
  const toggle = () => {
    // Whoever turns it on goes on writing while it comes.
    void code.load().then(() => setSuggesting(person.id, articleId, !isOn));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isKey = event.code === 'KeyX' && (event.ctrlKey || event.metaKey) && event.altKey && event.shiftKey;
    if (!isKey || event.isComposing || !mayWrite || !editor || document.querySelector('[role=dialog]')) return;
    // With two texts side by side it is that of the one in which one writes.
    if (!editor.isFocused && document.activeElement?.closest('[contenteditable=true]')) return;
    event.preventDefault();
    event.stopPropagation();
    toggle();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, []);
  return { isOn, isAwaited: isOn && !isHere, toggle, began: () => setIsHere(true) };
}

/** The text that is suggested in, whether one suggests, and what changes the text when something is decided. */
export type SuggestionsProps = { editor: Editor; suggesting: SuggestingMode; rewrite: Rewrite };

/** What is suggested in the text, and what can be done with it: its code comes when there is something, or is about to be. */
export function Suggestions(props: SuggestionsProps) {
  const { editor, suggesting } = props;
  const isSuggestedIn = useEditorState({ editor, selector: ({ editor: open }) => hasSuggestionsIn(open.state.doc) });
  const [Bar, setBar] = useState<Awaited<ReturnType<typeof code.load>>>();
  const isWanted = isSuggestedIn || suggesting.isOn;
  const isMissing = isWanted && !Bar;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isOver = false;
    void code.load().then((found) => isOver || setBar(() => found));
    return () => {
      isOver = true;
    };
  }, [isMissing]);
  return isWanted && Bar ? <Bar {...props} /> : null;
}
