'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { type FoundStory, fetchStories } from '#app/_newsroom/editor/story-search/fetch-stories.ts';
import type { Locale } from '#lib/locale.ts';

const QUIET_MS = 200;

type Found = {
  /** The last that were found, which may be for fewer words than stand there now; undefined before the first. */
  stories: FoundStory[];
  /** When they were. */
  at: Date;
  /** The search did not work. */
  isFailed: boolean;
  /** They are not yet those of what is typed. */
  isWaiting: boolean;
};

const NOTHING_YET = { stories: [], at: new Date(0) };

/** Our stories whose headline has the words typed, asked for whenever the typing pauses; the newest for no words. */
export function useFoundStories(typed: string, locale: Locale): Found {
  const words = typed.trim();
  const [asked] = useDebouncedValue(words, QUIET_MS);
  const [found, setFound] = useState<{ query: string; stories: FoundStory[] | undefined; at: Date }>();
  useEffect(() => {
    const abort = new AbortController();
    fetchStories({ query: asked, locale }, abort.signal).then(
      (stories) => setFound({ query: asked, stories, at: new Date() }),
      () => abort.signal.aborted || setFound({ query: asked, stories: undefined, at: new Date() }),
    );
    return () => abort.abort();
  }, [asked, locale]);
  const isWaiting = found?.query !== words;
  const { stories, at } = found ?? NOTHING_YET;
  return { stories: stories ?? [], at, isFailed: found !== undefined && !stories && !isWaiting, isWaiting };
}
