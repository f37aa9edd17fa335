'use client';

import { useEffect, useEffectEvent } from 'react';
import type { FindRequest } from '#app/_newsroom/editor/find/find-panel.client.tsx';

/**
 * Ctrl+F finds, Ctrl+H replaces, wherever on the screen one is; on whatever keyboard, since an InScript one has other
 * letters there. Ctrl+F in the panel itself is the browser's own, and so is every key while a dialog is open.
 */
export function useFindKeys(ask: (request: FindRequest) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    const isFind = event.code === 'KeyF' && !event.shiftKey;
    const target = event.target instanceof Element ? event.target : null;
    if (!isFind && event.code !== 'KeyH') return;
    if (document.querySelector('[role=dialog]') || (isFind && target?.closest('[role=search]'))) return;
    event.preventDefault();
    ask({ replace: !isFind });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
