'use client';

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import { listLivingTabs, tabGone } from '#app/_newsroom/editor/saving/living-tab.ts';
import { sameJson } from '#lib/same-json.ts';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import { readKeptText } from '#lib/article/kept-text.ts';
import { parseTranslationText, storyDetails, type StoryDetails, type TranslationText } from '#lib/article/text.ts';

/** Something this device kept that the server does not have, read back as far as it can be. */
export type KeptText = { entry: JournalEntry } & (
  | { part: 'text'; text: TranslationText; /** Blocks of which only the words came back. */ plain: number }
  /** No text can be made of it: to be copied from. */
  | { part: 'words'; words: string }
  | { part: 'details'; details: StoryDetails }
);

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
      const server: unknown = each.part === 'text' ? parsedOrSelf(text, language) : details;
      // The last request of a closing page got through after all.
      if (sameJson(each.part === 'text' ? each.text : each.details, server)) await open.forget(each.entry.key);
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

function readKept(entry: JournalEntry, language: TranslationView['language']): KeptText | undefined {
  if (entry.subject.startsWith('article:')) {
    const read = storyDetails.safeParse(entry.value);
    // Details are choices from lists: what cannot be read of them holds nobody's words.
    return read.success ? { entry, part: 'details', details: read.data } : undefined;
  }
  const read = readKeptText(entry.value, language);
  if ('text' in read) return { entry, part: 'text', ...read };
  return read.words === '' ? undefined : { entry, part: 'words', words: read.words };
}

function parsedOrSelf(text: TranslationText, language: TranslationView['language']): TranslationText {
  const read = parseTranslationText(text, language);
  return read.ok ? read.value : text;
}
