'use client';

import { useEffect, useEffectEvent } from 'react';
import { type DeskAsk, whenDeskAsked } from '#app/_newsroom/palette/ask-desk.ts';

const WRITES = 'input, textarea, select, [contenteditable=true]';

/**
 * The keys of every page of the newsroom: Ctrl+K the palette, but in a text, where that is a link's; Ctrl+Shift+K there as
 * well. `?` the shortcuts, where it is no letter of what is being written. None while a dialog is open.
 */
export function useDeskKeys(open: (what: DeskAsk) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { code, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    // The screens' own keys come first.
    if (altKey || event.isComposing || event.defaultPrevented) return;
    const isControl = ctrlKey || metaKey;
    const target = event.target instanceof Element ? event.target : null;
    const isPalette = isControl && (code === 'KeyK' || key.toLowerCase() === 'k');
    const isHelp = !isControl && key === '?' && !target?.closest(WRITES);
    if (!isPalette && !isHelp) return;
    if (isPalette && !shiftKey && target?.closest('[contenteditable=true]')) return;
    if (document.querySelector('[role=dialog]')) return;
    event.preventDefault();
    open(isHelp ? 'shortcuts' : 'palette');
  });
  const show = useEffectEvent((what: DeskAsk) => open(what));
  useEffect(() => whenDeskAsked((what) => show(what)), []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
