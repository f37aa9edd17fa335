'use client';
import { useEffect } from 'react';

// As long as Mantine waits before it gives the focus of a closed menu back to its button.
const SETTLED_MS = 20;

/**
 * Gives the focus back, once `away` is over, to where it was when it began: to the button of the menu, where a choice in
 * a menu began it. Whoever has taken the focus meanwhile keeps it. For dialogs that are mounted open, whose opener
 * Mantine does not know, and for buttons that are disabled while they work, which lose it.
 */
export function useReturnFocus(away: boolean): void {
  useEffect(() => {
    if (!away) return;
    const from = document.activeElement;
    const menu = from?.closest('[role=menu]')?.getAttribute('aria-labelledby');
    const opener = menu ? document.getElementById(menu) : from;
    return () => {
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      }, SETTLED_MS);
    };
  }, [away]);
}
