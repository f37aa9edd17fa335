'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { HoldPlace } from '#app/_newsroom/live/hold-place.client.tsx';
import { listenToDesk, watchHolds } from '#app/_newsroom/live/desk-events.ts';
import { redrawPace } from '#lib/live/redraw-pace.ts';

const AFTER_CLOCK_MS = 300;
const AFTER_HOLD_MS = 5_000;

// The browser's timers reach no further than three weeks.
const FURTHEST_MS = 24 * 60 * 60_000;

type Props = {
  since: number;
  /** In how many ms the page is another by the clock alone; null where it never is. */
  lastsMs: number | null;
};

/**
 * Has the server draw the page anew when something has happened at the desk since the change numbered `since`, when somebody
 * begins to write or stops, and in `lastsMs`. What stands on it stays: focus, scrolling, and what is being typed into a field.
 */
export function RefreshQuietly({ since, lastsMs }: Props) {
  const router = useRouter();
  const [pace] = useState(redrawPace);
  // Not everybody's list at the same moment; and for one screen always alike, or the shortest of many would count.
  const [spread] = useState(() => 1 + Math.random() / 2);
  const timer = useRef<{ at: number; clock: ReturnType<typeof setTimeout> }>(undefined);
  useEffect(() => () => clearTimeout(timer.current?.clock), []);
  const refreshIn = useEffectEvent((ms: number) => {
    const inMs = ms * spread;
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
  });
  useEffect(() => listenToDesk((events) => refreshIn(pace(events, Date.now())), since), [since, pace]);
  useEffect(() => watchHolds(() => refreshIn(AFTER_HOLD_MS)), []);
  useEffect(() => {
    if (lastsMs === null || lastsMs > FURTHEST_MS) return;
    const clock = setTimeout(() => refreshIn(AFTER_CLOCK_MS), lastsMs);
    return () => clearTimeout(clock);
  }, [lastsMs]);
  return <HoldPlace version={since} />;
}
