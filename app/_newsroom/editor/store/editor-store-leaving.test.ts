import { describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import {
  linesBody,
  linesText,
  DRAFT_EN,
  memoryJournal,
  storyServer,
  worldOf,
  viewOf,
  pageOf,
  startStore,
  stopStoresAfterwards,
} from '#app/_newsroom/editor/store/testing-editor-store.ts';

stopStoresAfterwards();

describe('leaving and coming back', () => {
  test('leaving writes to the device and sends a request that outlives the page', async () => {
    const server = storyServer();
    const journal = memoryJournal();
    const store = startStore(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, linesBody('one'));
    page.type(linesBody('last words'));
    store.leave();
    expect(server.requests).toMatchObject([
      { leaving: true, changes: { blocks: [{ to: { content: [{ text: 'last words' }] } }] } },
    ]);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
  });

  const leftBehind = (change: Partial<JournalEntry> = {}): JournalEntry => ({
    key: 'anita/translation:12/tab-0',
    userId: 'anita',
    subject: 'translation:12',
    tabId: 'tab-0',
    kind: 'unsaved',
    baseVersion: 1,
    value: linesText('Left behind', 'words of yesterday'),
    at: '2026-11-27T18:00:00.000Z',
    ...change,
  });

  test('what a dead tab left is offered, and brought back as if it had been typed', async () => {
    const server = storyServer();
    const journal = memoryJournal([leftBehind()]);
    const store = startStore(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, linesBody('one'));
    await vi.advanceTimersByTimeAsync(0);
    const [offered] = store.getSnapshot().kept.unsaved;
    expect(offered).toMatchObject({ part: 'text', text: { headline: 'Left behind' } });
    expect(store.getSnapshot().fields.headline, 'nothing is applied unasked').toBe('');
    if (!offered) throw new Error('nothing was offered');
    await store.restore(offered);
    expect(page.body).toEqual(linesBody('words of yesterday'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Left behind' });
    expect(store.getSnapshot().kept.unsaved).toEqual([]);
    expect(journal.entries.size).toBe(0);
  });

  test('what the server has by now is not offered, nor what another tab is writing until that tab is gone', async () => {
    const stored = viewOf('en', { text: linesText('Left behind', 'words of yesterday') });
    const journal = memoryJournal([leftBehind()]);
    const same = startStore(stored, worldOf(storyServer(), journal));
    await vi.advanceTimersByTimeAsync(0);
    expect(same.getSnapshot().kept.unsaved).toEqual([]);
    expect(journal.entries.size).toBe(0);

    let goes = () => {};
    const living = new Set(['tab-0']);
    const store = startStore(viewOf('en'), {
      ...worldOf(storyServer(), memoryJournal([leftBehind()])),
      livingTabs: async () => living,
      tabGone: () =>
        new Promise<void>((resolve) => {
          goes = resolve;
        }),
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().kept.unsaved).toEqual([]);
    living.clear();
    goes();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().kept.unsaved).toHaveLength(1);
  });
});
