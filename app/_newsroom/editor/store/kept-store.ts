import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import { holdSnapshot } from '#app/_newsroom/editor/store/snapshot-holder.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import type { KeptText } from '#app/_newsroom/editor/saving/read-kept.ts';
import { sameJson } from '#lib/same-json.ts';

/** What this device kept of a story. */
export type KeptSnapshot = {
  /** Unsaved when a tab went away: to be offered back. */
  unsaved: readonly KeptText[];
  /** Left over from choices: to be copied from. */
  setAside: readonly KeptText[];
};

/** Looks what the journal holds of a story, leaving out what other open tabs are writing and what the server has by now. */
type KeptStore = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): KeptSnapshot;
  reload(): Promise<void>;
  forget(kept: KeptText): Promise<void>;
  setEntryAside(kept: KeptText): Promise<void>;
  start(): void;
  stop(): void;
};

const NOTHING: KeptSnapshot = { unsaved: [], setAside: [] };

/** @see KeptStore What the server held when the page was opened is what the journal is compared with. */
export function createKeptStore(
  { translationId, articleId, person, language, text, details }: TranslationView,
  world: EditorWorld,
): KeptStore {
  const holder = holdSnapshot<KeptSnapshot>(NOTHING);
  let waiting = new AbortController();
  let asked = 0;

  const look = async (): Promise<KeptSnapshot & { writing: Set<string> }> => {
    const open = await world.journal;
    const entries = [
      ...(await open.list(person.id, `translation:${translationId}`)),
      ...(await open.list(person.id, `article:${articleId}`)),
    ];
    const writing = new Set<string>();
    if (entries.length === 0) return { ...NOTHING, writing };
    const living = await world.livingTabs();
    const { hasAllOf, readKept } = await world.grammar();
    const kept = entries.flatMap((entry) => readKept(entry, language) ?? []);
    const unsaved: KeptText[] = [];
    for (const each of kept) {
      if (each.entry.kind !== 'unsaved' || each.entry.tabId === world.tabId) continue;
      if (living.has(each.entry.tabId)) {
        writing.add(each.entry.tabId);
        continue;
      }
      // The last request of a closing page got through after all.
      const isStored =
        each.part === 'text'
          ? hasAllOf(text, each, language)
          : each.part === 'details' && sameJson(each.details, details);
      if (isStored) await open.forget(each.entry.key);
      else unsaved.push(each);
    }
    return { unsaved, setAside: kept.filter(({ entry }) => entry.kind === 'set_aside'), writing };
  };

  const reload = async () => {
    asked += 1;
    const mine = asked;
    const { writing, ...found } = await look();
    // Who looked later has seen more.
    if (mine !== asked) return;
    holder.change(found);
    // A tab that has just died may hold its lock for a moment longer, and one that lives now may die later.
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    for (const tab of writing) {
      void world.tabGone(tab, signal).then(() => (signal.aborted ? undefined : reload().catch(() => undefined)));
    }
  };

  return {
    subscribe: holder.subscribe,
    getSnapshot: holder.getSnapshot,
    reload,
    async forget({ entry }) {
      await (await world.journal).forget(entry.key);
      const { unsaved, setAside } = holder.getSnapshot();
      const isOther = (kept: KeptText) => kept.entry.key !== entry.key;
      holder.change({ unsaved: unsaved.filter(isOther), setAside: setAside.filter(isOther) });
    },
    async setEntryAside({ entry }) {
      await (await world.journal).setEntryAside(entry, new Date(world.clock.now()));
      await reload();
    },
    start() {
      // A browser that keeps nothing has nothing to offer back; the badge already says so.
      reload().catch(() => undefined);
    },
    stop() {
      asked += 1;
      waiting.abort();
    },
  };
}
