'use client';

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { KeptText } from '#app/_newsroom/editor/recovery/read-kept.ts';
import { listLivingTabs, tabGone } from '#app/_newsroom/editor/saving/living-tab.ts';
import { sameJson } from '#app/_newsroom/editor/saving/same-json.ts';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';

/** What this device kept of the story. */
export type Recovery = {
  /** Unsaved when a tab went away: to be offered back. */
  unsaved: KeptText[];
  /** Left over from conflicts: to be copied from. */
  setAside: KeptText[];
  reload(): Promise<void>;
  forget(kept: KeptText): Promise<void>;
};

type Found = Pick<Recovery, 'unsaved' | 'setAside'> & {
  /** Other tabs that live and are writing this story. */
  writing: string[];
};

/** Looks what the journal holds for this story, leaving out what other open tabs are writing and what the server has by now. */
export function useRecovery(translation: TranslationView, { journal, tabId }: TranslationState): Recovery {
  const [found, setFound] = useState<Found>({ unsaved: [], setAside: [], writing: [] });
  const { translationId, articleId, person, language, text, details } = translation;

  const look = useCallback(async (): Promise<Found> => {
    const open = await journal;
    const living = await listLivingTabs();
    const entries = [
      ...(await open.list(person.id, `translation:${translationId}`)),
      ...(await open.list(person.id, `article:${articleId}`)),
    ];
    if (entries.length === 0) return { unsaved: [], setAside: [], writing: [] };
    // Checking what was kept takes the whole grammar of a text: fetched only where something was kept.
    const { isSameText, readKept } = await import('#app/_newsroom/editor/recovery/read-kept.ts');
    const kept = entries.flatMap((entry) => readKept(entry, language) ?? []);
    const unsaved: KeptText[] = [];
    const writing = new Set<string>();
    for (const each of kept) {
      if (each.entry.kind !== 'unsaved' || each.entry.tabId === tabId) continue;
      if (living.has(each.entry.tabId)) {
        writing.add(each.entry.tabId);
        continue;
      }
      if (each.part === 'words') {
        unsaved.push(each);
        continue;
      }
      // The last request of a closing page got through after all.
      if (each.part === 'text' ? isSameText(each.text, text, language) : sameJson(each.details, details))
        await open.forget(each.entry.key);
      else unsaved.push(each);
    }
    return { unsaved, setAside: kept.filter(({ entry }) => entry.kind === 'set_aside'), writing: [...writing] };
    // What the server held when the page was opened is what the journal is compared with.
  }, [journal, tabId, person.id, translationId, articleId, language, text, details]);

  const reload = useCallback(async () => setFound(await look()), [look]);
  const lookFirst = useEffectEvent(look);
  useEffect(() => {
    // A browser that keeps nothing has nothing to offer back; the badge already says so.
    lookFirst().then(setFound, () => undefined);
    // Once: later versions of the text are this tab's own.
  }, []);

  // A tab that has just died may hold its lock for a moment longer, and one that lives now may die later.
  const writing = found.writing.join(' ');
  const lookAgain = useEffectEvent(() => void look().then(setFound, () => undefined));
  useEffect(() => {
    const ended = new AbortController();
    for (const other of writing.split(' ').filter(Boolean)) {
      void tabGone(other, ended.signal).then(() => ended.signal.aborted || lookAgain());
    }
    return () => ended.abort();
  }, [writing]);

  const forget = useCallback(
    async (kept: KeptText) => {
      await (await journal).forget(kept.entry.key);
      setFound((before) => ({
        ...before,
        unsaved: before.unsaved.filter(({ entry }) => entry.key !== kept.entry.key),
        setAside: before.setAside.filter(({ entry }) => entry.key !== kept.entry.key),
      }));
    },
    [journal],
  );
  return { ...found, reload, forget };
}
