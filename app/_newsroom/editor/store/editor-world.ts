import type { hasAllOf, readKept } from '#app/_newsroom/editor/saving/read-kept.ts';
import { type HoldsLine, holdsLine } from '#app/_newsroom/editor/saving/holds-line.ts';
import { type Journal, openJournal } from '#app/_newsroom/editor/saving/journal.ts';
import { holdTab, listLivingTabs, tabGone } from '#app/_newsroom/editor/saving/living-tab.ts';
import { putJson } from '#app/_newsroom/editor/saving/put-json.ts';
import { insistently } from '#app/_newsroom/insistently.ts';
import type { applyTextChanges, mergeTexts } from '#lib/merge/merge-texts.ts';
import type { AutosaveClock } from '#lib/autosave.ts';

/** Everything outside of itself that an editor's store uses; a test hands in its own. */
export type EditorWorld = {
  journal: Promise<Journal>;
  /** Names this opening of the editor, in the journal and to the server. */
  tabId: string;
  /** Numbers the saves of this tab: a number greater than any before. */
  nextSeq(): number;
  clock: AutosaveClock;
  /** A number in [0, 1). */
  random(): number;
  put: typeof putJson;
  holdsLine: HoldsLine;
  /** The tabs of this browser that have an editor open. */
  livingTabs(): Promise<Set<string>>;
  /** Resolves when the tab of this name is gone. */
  tabGone(tabId: string, signal: AbortSignal): Promise<void>;
  /** Reads and compares texts by the whole grammar of a text, which is too heavy to be there before it is needed. */
  grammar(): Promise<{ readKept: typeof readKept; hasAllOf: typeof hasAllOf }>;
  /** Merges texts; it brings a part of that grammar along. */
  merger(): Promise<{ mergeTexts: typeof mergeTexts; applyTextChanges: typeof applyTextChanges }>;
};

const CLOCK: AutosaveClock = {
  now: () => Date.now(),
  setTimer: (run, delayMs) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

let saves = 0;
let opened: EditorWorld | undefined;

/** The browser's: one journal and one name a page. While the server draws, a world in which nothing ever comes. */
export function browserWorld(): EditorWorld {
  const common = { clock: CLOCK, random: Math.random, put: putJson, holdsLine, tabGone, livingTabs: listLivingTabs };
  const nextSeq = () => (saves += 1);
  const merger = () => import('#lib/merge/merge-texts.ts');
  // What a dead tab kept is offered once, when the screen opens: a line that is gone just then must not cost the offer.
  const { load: grammar } = insistently(() => import('#app/_newsroom/editor/saving/read-kept.ts'));
  if (typeof window === 'undefined')
    return { ...common, grammar, merger, nextSeq, tabId: '', journal: new Promise(() => undefined) };
  return (opened ??= { ...common, grammar, merger, nextSeq, tabId: holdTab().tabId, journal: openJournal() });
}
