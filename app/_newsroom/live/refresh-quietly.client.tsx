'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef } from 'react';
import { HoldPlace } from '#app/_newsroom/live/hold-place.client.tsx';
import { listenToDesk } from '#app/_newsroom/live/desk-events.ts';

// Somebody who writes saves every few seconds, and each look at the list costs the server some; a step is seen at once.
const AFTER_SAVE_MS = 5_000;
const AFTER_STEP_MS = 300;

/**
 * Has the server draw the page anew when something has happened at the desk since the change numbered `since`. What
 * stands on it stays: focus, scrolling, and what is being typed into a field.
 */
export function RefreshQuietly({ since }: { since: number }) {
  const router = useRouter();
  const timer = useRef<{ at: number; clock: ReturnType<typeof setTimeout> }>(undefined);
  useEffect(() => () => clearTimeout(timer.current?.clock), []);
  useEffect(
    () =>
      listenToDesk((events) => {
        const isSave = events?.every(({ kind }) => kind === 'translation.edit') ?? false;
        // Not everybody's list at the same moment.
        const inMs = (isSave ? AFTER_SAVE_MS : AFTER_STEP_MS) * (1 + Math.random() / 2);
        const at = Date.now() + inMs;
        if (timer.current && timer.current.at <= at) return;
        clearTimeout(timer.current?.clock);
        const refresh = () => {
          timer.current = undefined;
          // Offline, Next would give up the page for the browser's own.
          if (navigator.onLine) startTransition(() => router.refresh());
          else addEventListener('online', refresh, { once: true });
        };
        timer.current = { at, clock: setTimeout(refresh, inMs) };
      }, since),
    [since, router],
  );
  return <HoldPlace version={since} />;
}
