import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/** How long the newest text is waited for before the older one is shown, in ms: a line this bad may bring nothing at all. */
const PATIENCE_MS = 8_000;

/** Every drawing of the writing screen that this page has shown, by {@link TranslationView.drawnAs}. */
const shown = new Set<string>();

/**
 * Whether what the server drew may be shown. Who goes back in the browser gets the drawing that was kept from before, with
 * the text as it was then: what was written since would seem to be lost, and the next words would meet the writer's own.
 * Such a drawing is fetched anew; false until it has come, or the line is seen to bring none.
 */
export function useFreshDrawing(drawnAs: string): boolean {
  const router = useRouter();
  const [mountedAs] = useState(drawnAs);
  const [wasShown] = useState(() => shown.has(drawnAs));
  const [hasGivenUp, setHasGivenUp] = useState(false);
  const isFresh = !wasShown || hasGivenUp || drawnAs !== mountedAs;
  useEffect(() => {
    if (isFresh) shown.add(drawnAs);
  }, [isFresh, drawnAs]);
  useEffect(() => {
    if (isFresh) return undefined;
    if (navigator.onLine) router.refresh();
    const clock = setTimeout(() => setHasGivenUp(true), navigator.onLine ? PATIENCE_MS : 0);
    return () => clearTimeout(clock);
  }, [isFresh, router]);
  return isFresh;
}
