'use client';

import { useEffect } from 'react';

/**
 * Keeps `--keyboard-height` on the document: how much of the page a phone's keyboard covers, in px. Browsers that make the
 * page smaller instead (`interactive-widget`) cover nothing; Safari does not know of it.
 */
export function useKeyboardHeight(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const { style } = document.documentElement;
    const measure = () => {
      // Zoomed in, the part that is seen ends above the foot of the page as well, and that is no keyboard.
      const covered = seen.scale > 1.01 ? 0 : Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
      style.setProperty('--keyboard-height', `${Math.round(covered)}px`);
    };
    measure();
    seen.addEventListener('resize', measure);
    seen.addEventListener('scroll', measure);
    return () => {
      seen.removeEventListener('resize', measure);
      seen.removeEventListener('scroll', measure);
      style.removeProperty('--keyboard-height');
    };
  }, []);
}
