'use client';

import { useEffect, useEffectEvent } from 'react';

type Asks = { find(request: { replace: boolean }): void; help(): void };

/**
 * Ctrl+F finds, Ctrl+H replaces, Ctrl+/ shows the shortcuts, wherever on the screen one is; on whatever keyboard, since an
 * InScript one has other letters there. Ctrl+F in the panel itself is the browser's own, and so is every key while a dialog
 * is open.
 */
export function useScreenKeys({ find, help }: Asks): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || event.defaultPrevented) return;
    const { code, key, shiftKey } = event;
    const isFind = code === 'KeyF' && !shiftKey;
    // Where a slash takes Shift it is another key's.
    const isHelp = key === '/' || (code === 'Slash' && !shiftKey);
    const target = event.target instanceof Element ? event.target : null;
    if (!isFind && !isHelp && code !== 'KeyH') return;
    if (document.querySelector('[role=dialog]') || (isFind && target?.closest('[role=search]'))) return;
    event.preventDefault();
    if (isHelp) help();
    else find({ replace: !isFind });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
