import 'fake-indexeddb/auto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createJournalWriter, type Keeping } from '#app/_newsroom/editor/saving/journal-writer.ts';
import { type Journal, openJournal } from '#app/_newsroom/editor/saving/journal.ts';

let count = 0;
async function freshJournal(): Promise<{ name: string; journal: Journal }> {
  count += 1;
  const name = `journal-${count}`;
  const journal = await openJournal(name);
  onTestFinished(() => journal.close());
  return { name, journal };
}

const owner = { userId: 'anita', subject: 'translation:12', tabId: 'tab-1' };
const at = (minute: number) => new Date(Date.UTC(2026, 1, 15, 5, minute));

describe('journal', () => {
  test('what was kept is there for whoever opens it next', async () => {
    const { name, journal } = await freshJournal();
    await journal.keep(owner, 3, { headline: 'बजट पर बहस' }, at(50));
    journal.close();
    const again = await openJournal(name);
    onTestFinished(() => again.close());
    expect(await again.list('anita', 'translation:12')).toEqual([
      {
        key: 'anita/translation:12/tab-1',
        ...owner,
        kind: 'unsaved',
        baseVersion: 3,
        value: { headline: 'बजट पर बहस' },
        at: '2026-02-15T05:50:00.000Z',
      },
    ]);
  });

  test('one entry a tab: the newest text replaces the older, another tab keeps its own', async () => {
    const { journal } = await freshJournal();
    await journal.keep(owner, 3, 'one', at(50));
    await journal.keep(owner, 3, 'two', at(51));
    await journal.keep({ ...owner, tabId: 'tab-2' }, 3, 'other', at(52));
    const entries = await journal.list('anita', 'translation:12');
    expect(entries.map((entry) => entry.value)).toEqual(['other', 'two']);
  });

  test('nobody sees what another person, or another story, left', async () => {
    const { journal } = await freshJournal();
    await journal.keep(owner, 3, 'mine', at(50));
    await journal.keep({ ...owner, userId: 'ravi' }, 3, 'his', at(50));
    await journal.keep({ ...owner, subject: 'translation:13' }, 3, 'next', at(50));
    expect((await journal.list('anita', 'translation:12')).map((entry) => entry.value)).toEqual(['mine']);
  });

  test('settling takes the unsaved entry of this tab and nothing else', async () => {
    const { journal } = await freshJournal();
    await journal.keep(owner, 3, 'mine', at(50));
    await journal.setAside(owner, 3, 'left over', at(51));
    await journal.keep({ ...owner, tabId: 'tab-2' }, 3, 'other', at(52));
    await journal.settle(owner);
    const entries = await journal.list('anita', 'translation:12');
    expect(entries.map((entry) => [entry.kind, entry.value])).toEqual([
      ['unsaved', 'other'],
      ['set_aside', 'left over'],
    ]);
  });

  test('texts set aside go after thirty days, unsaved ones never', async () => {
    const { journal } = await freshJournal();
    await journal.keep({ ...owner, tabId: 'old' }, 1, 'unsaved', at(0));
    await journal.setAside(owner, 1, 'old', at(0));
    await journal.setAside(owner, 1, 'new', new Date(at(0).getTime() + 31 * 86_400_000));
    expect((await journal.list('anita', 'translation:12')).map((entry) => entry.value)).toEqual(['new', 'unsaved']);
  });
});

describe('journal writer', () => {
  test('writes the newest text within a quarter of a second of the first key', async () => {
    const { journal } = await freshJournal();
    let value = '';
    const writer = createJournalWriter({
      journal: Promise.resolve(journal),
      owner,
      read: () => ({ baseVersion: 4, value }),
      onKeeping: (keeping) => expect(keeping).not.toBe('failed'),
    });
    for (const next of ['अ', 'अब', 'अब तक']) {
      value = next;
      writer.changed();
    }
    await vi.waitFor(async () => expect(await journal.list('anita', 'translation:12')).toHaveLength(1), {
      timeout: 1_000,
    });
    expect((await journal.list('anita', 'translation:12'))[0]).toMatchObject({ value: 'अब तक', baseVersion: 4 });
  });

  test('a write under way never outlives the settling after it', async () => {
    const { journal } = await freshJournal();
    const slow: Journal = {
      ...journal,
      keep: async (...args) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        await journal.keep(...args);
      },
    };
    const writer = createJournalWriter({
      journal: Promise.resolve(slow),
      owner,
      read: () => ({ baseVersion: 4, value: 'text' }),
      onKeeping: (keeping) => expect(keeping).not.toBe('failed'),
    });
    writer.changed();
    void writer.flush();
    await writer.settle();
    expect(await journal.list('anita', 'translation:12')).toEqual([]);
  });

  test('claims to have kept a text only once it is on disk, and anew after the server had it', async () => {
    const { journal } = await freshJournal();
    let letGo = () => {};
    const slow: Journal = {
      ...journal,
      keep: async (...args) => {
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
        await journal.keep(...args);
      },
    };
    const told: Keeping[] = [];
    const writer = createJournalWriter({
      journal: Promise.resolve(slow),
      owner,
      read: () => ({ baseVersion: 4, value: 'text' }),
      onKeeping: (keeping) => told.push(keeping),
    });
    writer.changed();
    const first = writer.flush();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([]);
    letGo();
    await first;
    expect(told).toEqual(['kept']);
    expect(await journal.list('anita', 'translation:12')).toHaveLength(1);
    await writer.settle();
    expect(told).toEqual(['kept', 'not_yet']);
  });

  test('takes the claim back when a later change hangs', async () => {
    const { journal } = await freshJournal();
    let hangs = false;
    const told: Keeping[] = [];
    const writer = createJournalWriter({
      journal: Promise.resolve({
        ...journal,
        keep: (...args) => (hangs ? new Promise<void>(() => undefined) : journal.keep(...args)),
      }),
      owner,
      read: () => ({ baseVersion: 4, value: 'text' }),
      onKeeping: (keeping) => told.push(keeping),
    });
    writer.changed();
    await writer.flush();
    hangs = true;
    writer.changed();
    expect(told).toEqual(['kept']);
    await vi.waitFor(() => expect(told).toEqual(['kept', 'not_yet']), { timeout: 3_000 });
    writer.stop();
  });

  test('says so when the browser keeps nothing', async () => {
    const told: Keeping[] = [];
    const writer = createJournalWriter({
      journal: Promise.reject(new Error('no storage')),
      owner,
      read: () => ({ baseVersion: 4, value: 'text' }),
      onKeeping: (keeping) => told.push(keeping),
    });
    writer.changed();
    await writer.flush();
    expect(told).toEqual(['failed']);
  });
});
