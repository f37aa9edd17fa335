import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What a journal entry holds: text the server does not have yet, or a text set aside when another one was chosen. */
export type JournalEntry<T = unknown> = {
  /** One entry a tab and part of the story, so that two tabs never write over each other. */
  key: string;
  userId: string;
  /** `translation:12` or `article:7`: what the value belongs to. */
  subject: string;
  /** The tab that writes it; a tab that still lives keeps a lock of this name. */
  tabId: string;
  /** `unsaved` is offered back; `set_aside` is what a conflict left over, kept to be copied from. */
  kind: 'unsaved' | 'set_aside';
  /** The version the text was based on. */
  baseVersion: number;
  value: T;
  /** What of it the server lacked (lib/merge/text-changes.ts); absent in what is set aside, and in entries of old. */
  changes?: unknown;
  /** When it was last written, ISO 8601 UTC, by this device's clock. */
  at: string;
};

/** Whose text of what, in which tab. */
export type JournalOwner = { userId: string; subject: string; tabId: string };

interface Shelf extends DBSchema {
  entries: { key: string; value: JournalEntry; indexes: { 'by-subject': [string, string] } };
}

/** In the name of the tab of an entry whose words came while another person held the part: no tab is called so. */
export const HELD_BACK = '/held/';

const KEEP_SET_ASIDE_DAYS = 30;
const DAY_MS = 86_400_000;

/** The journal of unsaved text on this device. All its promises may reject when the browser keeps no storage. */
export type Journal = {
  /** Remembers `value` as this tab's unsaved text, over what it remembered before. */
  keep(owner: JournalOwner, baseVersion: number, value: unknown, at: Date, changes?: unknown): Promise<void>;
  /** Sets a text aside for good; the tab's unsaved entry stays as it is. Those older than 30 days go. */
  setAside(owner: JournalOwner, baseVersion: number, value: unknown, at: Date): Promise<void>;
  /**
   * Sets an entry aside, deleted meanwhile or not: nothing offers it back any more, and it stands among what was set
   * aside from `at` on.
   */
  setEntryAside(entry: JournalEntry, at: Date): Promise<void>;
  /** The server has it: this tab's unsaved entry goes. */
  settle(owner: JournalOwner): Promise<void>;
  /** Forgets one entry. */
  forget(key: string): Promise<void>;
  /** Everything this person left on this device for this subject, newest first. */
  list(userId: string, subject: string): Promise<JournalEntry[]>;
  close(): void;
};

const unsavedKey = (owner: JournalOwner) => `${owner.userId}/${owner.subject}/${owner.tabId}`;

/** An entry as it stands once it was set aside at `at`. */
export function asSetAside(entry: JournalEntry, at: Date): JournalEntry {
  const { userId, subject, tabId, baseVersion, value } = entry;
  const key = `${unsavedKey(entry)}/${at.toISOString()}`;
  return { key, userId, subject, tabId, kind: 'set_aside', baseVersion, value, at: at.toISOString() };
}

/** Opens the journal, making it on first use. */
export async function openJournal(name = 'setu-journal'): Promise<Journal> {
  const shelf: IDBPDatabase<Shelf> = await openDB<Shelf>(name, 1, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: 'key' }).createIndex('by-subject', ['userId', 'subject']);
    },
    // Another tab runs a newer version and waits: let it have the shelf.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    async keep(owner, baseVersion, value, at, changes) {
      const entry: JournalEntry = {
        ...owner,
        key: unsavedKey(owner),
        kind: 'unsaved',
        baseVersion,
        value,
        at: at.toISOString(),
        ...(changes !== undefined && { changes }),
      };
      // Strict: on disk when it resolves, so that a power cut takes nothing that was called kept.
      const transaction = shelf.transaction('entries', 'readwrite', { durability: 'strict' });
      await transaction.store.put(entry);
      await transaction.done;
    },
    async setAside(owner, baseVersion, value, at) {
      const key = `${unsavedKey(owner)}/${at.toISOString()}`;
      const transaction = shelf.transaction('entries', 'readwrite');
      const oldest = new Date(at.getTime() - KEEP_SET_ASIDE_DAYS * DAY_MS).toISOString();
      for (const old of await transaction.store.getAll()) {
        if (old.kind === 'set_aside' && old.at < oldest) await transaction.store.delete(old.key);
      }
      await transaction.store.put({ ...owner, key, kind: 'set_aside', baseVersion, value, at: at.toISOString() });
      await transaction.done;
    },
    async setEntryAside(entry, at) {
      const transaction = shelf.transaction('entries', 'readwrite', { durability: 'strict' });
      await transaction.store.delete(entry.key);
      await transaction.store.put(asSetAside(entry, at));
      await transaction.done;
    },
    async settle(owner) {
      await shelf.delete('entries', unsavedKey(owner));
    },
    async forget(key) {
      await shelf.delete('entries', key);
    },
    async list(userId, subject) {
      const entries = await shelf.getAllFromIndex('entries', 'by-subject', IDBKeyRange.only([userId, subject]));
      return entries.toSorted((a, b) => (a.at < b.at ? 1 : -1));
    },
    close: () => shelf.close(),
  };
}
