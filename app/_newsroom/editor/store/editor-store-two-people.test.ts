import { describe, expect, test, vi } from 'vitest';
import { createEditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import { NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import type { JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import {
  linesBody,
  linesText,
  DRAFT_EN,
  DETAILS_7,
  memoryJournal,
  storyServer,
  worldOf,
  viewOf,
  pageOf,
  startStore,
  stopStoresAfterwards,
} from '#app/_newsroom/editor/store/testing-editor-store.ts';

stopStoresAfterwards();

describe('two people in one story', () => {
  test('what both changed is asked about on the page, keeps steps waiting, and each choice is a save', async () => {
    const server = storyServer();
    const journal = memoryJournal();
    const store = startStore(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, linesBody('one'));
    server.writes(DRAFT_EN, (text) => ({ ...text, kicker: 'Theirs', body: linesBody('their one') }));
    page.type(linesBody('my one'));
    store.setField('headline', 'Mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state).toMatchObject({ kind: 'partly', asking: 1 });
    expect(store.getSnapshot().fields).toMatchObject({ headline: 'Mine', kicker: 'Theirs' });
    expect(page.meeting.blocks).toMatchObject([
      { theirs: [{ content: [{ text: 'their one' }] }], by: { name: { en: 'Ravi', hi: 'रवि' } } },
    ]);
    expect(page.body).toEqual(linesBody('my one'));
    expect(await store.flush()).toBe(false);
    expect(store.whyUnsaved()).toBe('undecided');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([...journal.entries.values()], 'still on this device').toMatchObject([{ kind: 'unsaved' }]);

    await store.choose(page.meeting.blocks[0]!.id, 'theirs');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(page.body).toEqual(linesBody('their one'));
    expect([...journal.entries.values()], 'what was let go').toMatchObject([
      { kind: 'set_aside', value: { body: linesBody('my one') } },
    ]);
  });

  test('what others have just changed is told for a while', async () => {
    const server = storyServer();
    const store = startStore(viewOf('en'), worldOf(server));
    server.writes(DRAFT_EN, (text) => ({ ...text, kicker: 'Theirs' }));
    store.setField('headline', 'Mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().meeting.changed).toEqual({ kicker: { name: { en: 'Ravi', hi: 'रवि' }, you: false } });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.getSnapshot().meeting).toBe(NO_MEETING);
  });

  test('offline on one side, written on by the other, it is one text again when the line is back', async () => {
    const server = storyServer();
    const store = startStore(viewOf('en'), worldOf(server));
    const page = pageOf(store, linesBody('one'));
    server.line.isDown = true;
    page.type(linesBody('one, offline'));
    await vi.advanceTimersByTimeAsync(5_000);
    server.writes(DRAFT_EN, (text) => ({ ...text, standfirst: 'Theirs' }));
    server.line.isDown = false;
    store.comeBack();
    await vi.advanceTimersByTimeAsync(100);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(server.texts.get(DRAFT_EN)?.value).toMatchObject({ standfirst: 'Theirs', body: linesBody('one, offline') });
    expect(store.getSnapshot().fields.standfirst).toBe('Theirs');
  });

  test('what a dead tab left is merged into what others wrote since', async () => {
    const server = storyServer();
    const journal = memoryJournal();
    const first = createEditorStore(viewOf('en'), worldOf(server, journal, 'tab-0'));
    first.start();
    server.line.isDown = true;
    first.setField('headline', 'Left behind');
    await vi.advanceTimersByTimeAsync(1_000);
    first.stop();
    server.line.isDown = false;
    server.writes(DRAFT_EN, (text) => ({ ...text, kicker: 'Theirs' }));
    const row = server.texts.get(DRAFT_EN)!;
    const store = startStore(viewOf('en', { version: row.version, text: row.value }), worldOf(server, journal));
    await vi.advanceTimersByTimeAsync(0);
    const [offered] = store.getSnapshot().kept.unsaved;
    await store.restore(offered!);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Left behind', kicker: 'Theirs' });
  });

  const wroteBefore = (...words: string[]): JournalEntry => ({
    key: 'anita/translation:12/tab-0',
    userId: 'anita',
    subject: 'translation:12',
    tabId: 'tab-0',
    kind: 'unsaved',
    baseVersion: 1,
    value: linesText('', ...words),
    changes: textChanges(linesText('', 'one'), linesText('', ...words)),
    at: '2026-11-27T18:00:00.000Z',
  });
  const setAside = (journal: ReturnType<typeof memoryJournal>) =>
    [...journal.entries.values()].filter(({ kind }) => kind === 'set_aside').map(({ value }) => value);

  test('what is brought back over words that are nowhere else sets these aside', async () => {
    const server = storyServer();
    const journal = memoryJournal([wroteBefore('one of yesterday')]);
    const store = startStore(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, linesBody('one'));
    await vi.advanceTimersByTimeAsync(0);
    server.line.isDown = true;
    page.type(linesBody('one of today'));
    await vi.advanceTimersByTimeAsync(1_500);
    await store.restore(store.getSnapshot().kept.unsaved[0]!);
    expect(JSON.stringify(page.body)).toContain('one of yesterday');
    expect(setAside(journal)).toEqual([linesText('', 'one of today')]);
    expect(store.getSnapshot().kept.setAside, 'and is offered at once').toHaveLength(1);
  });

  test('a text set aside that takes the place of unsaved words sets these aside in turn', async () => {
    const server = storyServer();
    const journal = memoryJournal([]);
    const store = startStore(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, linesBody('one'));
    await vi.advanceTimersByTimeAsync(0);
    server.line.isDown = true;
    page.type(linesBody('one of today'));
    await vi.advanceTimersByTimeAsync(1_500);
    await store.takeBack(linesText('', 'one of yesterday'));
    expect(JSON.stringify(page.body)).toContain('one of yesterday');
    expect(setAside(journal)).toEqual([linesText('', 'one of today')]);
    expect(store.getSnapshot().kept.setAside).toHaveLength(1);
  });

  test('what is brought back of a block that is asked about stands there, and what stood there is set aside', async () => {
    const server = storyServer();
    // Yesterday's words were based on what the other one has written by now: nothing collides.
    const yesterday = { ...wroteBefore('one of yesterday') };
    yesterday.changes = textChanges(linesText('', 'their one'), linesText('', 'one of yesterday'));
    const journal = memoryJournal([yesterday]);
    const store = startStore(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, linesBody('one'));
    server.writes(DRAFT_EN, (text) => ({ ...text, body: linesBody('their one') }));
    page.type(linesBody('my one'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.whyUnsaved()).toBe('undecided');
    await store.restore(store.getSnapshot().kept.unsaved[0]!);
    expect(page.body).toEqual(linesBody('one of yesterday'));
    expect(setAside(journal)).toEqual([linesText('', 'my one')]);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value.body, 'until it is chosen').toEqual(linesBody('their one'));
    await store.choose(page.meeting.blocks[0]!.id, 'mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value.body).toEqual(linesBody('one of yesterday'));
  });

  test.each(['mine', 'theirs'] as const)(
    'a detail that both chose differently is asked about; answered with %s',
    async (choice) => {
      const server = storyServer();
      const store = startStore(viewOf('en'), worldOf(server));
      const other = startStore(viewOf('hi'), worldOf(server, memoryJournal(), 'tab-2'));
      other.details.setDetails({ sectionId: 2 });
      await vi.advanceTimersByTimeAsync(1_500);
      store.details.setDetails({ sectionId: 3, agencyId: 4 });
      await vi.advanceTimersByTimeAsync(1_500);
      expect(server.details.get(DETAILS_7)?.value).toMatchObject({ sectionId: 2, agencyId: 4 });
      expect(store.getSnapshot().details).toMatchObject({ sectionId: 3, agencyId: 4 });
      expect(store.getSnapshot().detailsQuestions.sectionId).toMatchObject({
        theirs: { sectionId: 2 },
        by: { you: true },
      });
      expect(store.whyUnsaved()).toBe('undecided');
      store.details.choose('sectionId', choice);
      await vi.advanceTimersByTimeAsync(1_500);
      expect(store.getSnapshot().detailsSaving.state.kind).toBe('saved');
      expect(server.details.get(DETAILS_7)?.value.sectionId).toBe(choice === 'mine' ? 3 : 2);
      expect(store.getSnapshot().details.sectionId).toBe(choice === 'mine' ? 3 : 2);
    },
  );
});
