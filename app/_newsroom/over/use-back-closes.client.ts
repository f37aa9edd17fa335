'use client';

import { useEffectEvent, useLayoutEffect } from 'react';
import { lieOver } from '#app/_newsroom/over/lie-over.ts';

/** Where drawers and dialogs cover the page, or fingers go back by a gesture that is made without looking. */
const COVERED = '(max-width: 48em), (pointer: coarse)';

/**
 * Whether what lies over the page has an entry of its own in the browser's history. Whoever follows a link in there takes
 * its place (`replace`): Back then leads to the page it lay over.
 */
export function hasOwnEntry(): boolean {
  return typeof window !== 'undefined' && window.matchMedia(COVERED).matches;
}

/** The browser's Back closes what lies over the page, on phones and wherever else one touches. @see lieOver */
export function useBackCloses(isOver: boolean, close: () => void): void {
  const handleBack = useEffectEvent(close);
  // Before it is painted: whoever sees it may go back.
  useLayoutEffect(() => {
    if (!isOver || !hasOwnEntry()) return undefined;
    return lieOver(() => handleBack());
  }, [isOver]);
}
