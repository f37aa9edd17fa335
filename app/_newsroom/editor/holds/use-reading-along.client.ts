'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import { listenToDesk, watchHolds } from '#app/_newsroom/live/desk-events.ts';
import type { Locale } from '#lib/locale.ts';

/** What comes in one go is fetched in one; an answer to a save of one's own is here by then. */
const SOON_MS = 150;
/** While somebody else holds a part, one looks so often whether they still do: a tab that died says nothing. */
const AGAIN_MS = 15_000;
/** After a page was loaded anew the goodbye of the one before may still be on its way. */
const FIRST_MS = [1_500, 3_500, 7_000];

/**
 * Keeps what stands on screen with what is on the server: who writes in which part of the story, and what they have
 * saved; only the former while one is not `isLooking` at the text. Fetched when the desk tells of it, and every so often while somebody else writes.
 */
export function useReadingAlong(
  store: EditorStore,
  { articleId, language, isLooking }: { articleId: number; language: Locale; isLooking: boolean },
): void {
  // What lies open over the text speaks of the text as it was seen: nothing changes behind it.
  const takesText = useEffectEvent(() => isLooking);
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    let isAsking = false;
    let isWanted = false;
    const look = async () => {
      isWanted = true;
      if (isAsking || !navigator.onLine) return;
      isAsking = true;
      try {
        while (isWanted) {
          isWanted = false;
          await store.readAlong({ takesText: takesText() });
        }
      } finally {
        isAsking = false;
      }
    };
    const lookSoon = () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        void look();
      }, SOON_MS);
    };
    const isOthers = () => Object.keys(store.holds.getSnapshot().others).length > 0;
    const lookAgain = () => {
      if (document.visibilityState === 'visible' && isOthers()) void look();
    };
    const lookWhenSeen = () => {
      if (document.visibilityState === 'visible') lookSoon();
    };
    lookSoon();
    const first = FIRST_MS.map((ms) => setTimeout(lookAgain, ms));
    const clock = setInterval(lookAgain, AGAIN_MS);
    const endHolds = watchHolds((id) => id === articleId && lookSoon());
    const endDesk = listenToDesk((events) => {
      const isNews = events?.some((event) => {
        if (event.articleId !== articleId || (event.locale !== null && event.locale !== language)) return false;
        const known = event.locale === null ? store.details.version() : store.standing().version;
        return event.version === undefined || event.version > known;
      });
      if (!events || isNews) lookSoon();
    });
    document.addEventListener('visibilitychange', lookWhenSeen);
    addEventListener('online', lookSoon);
    addEventListener('pageshow', lookSoon);
    return () => {
      clearTimeout(soon);
      for (const timer of first) clearTimeout(timer);
      clearInterval(clock);
      endHolds();
      endDesk();
      document.removeEventListener('visibilitychange', lookWhenSeen);
      removeEventListener('online', lookSoon);
      removeEventListener('pageshow', lookSoon);
    };
  }, [store, articleId, language]);
  const wasCovered = useRef(false);
  useEffect(() => {
    if (isLooking && wasCovered.current) void store.readAlong();
    wasCovered.current = !isLooking;
  }, [store, isLooking]);
}
