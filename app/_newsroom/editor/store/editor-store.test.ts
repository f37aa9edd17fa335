import { describe, expect, test, vi } from 'vitest';
import { createEditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import type { TextChanges } from '#lib/merge/text-changes.ts';
import {
  linesBody,
  linesText,
  DRAFT_EN,
  DRAFT_HI,
  memoryJournal,
  storyServer,
  worldOf,
  viewOf,
  pageOf,
  startStore,
  stopStoresAfterwards,
  started,
} from '#app/_newsroom/editor/store/testing-editor-store.ts';

stopStoresAfterwards();

describe('writing', () => {
  test('what is typed is on this device at once and on the server soon; the badge tells the server’s instant', async () => {
    const server = storyServer();
    const journal = memoryJournal();
    const store = startStore(viewOf('en'), worldOf(server, journal));
    store.setField('headline', 'Budget');
    expect(store.getSnapshot().textSaving.state).toEqual({ kind: 'changed' });
    await vi.advanceTimersByTimeAsync(300);
    expect(journal.entries.get('anita/translation:12/tab-1')).toMatchObject({ baseVersion: 1, kind: 'unsaved' });
    expect(store.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    const { state } = store.getSnapshot().textSaving;
    expect(state).toEqual({ kind: 'saved', at: server.texts.get(DRAFT_EN)?.savedAt });
    expect(state.kind === 'saved' && state.at?.startsWith('2026-11-28T07:00'), 'not this device’s clock').toBe(true);
    expect(server.requests).toHaveLength(1);
    expect(journal.entries.size, 'nothing left to bring back').toBe(0);
    expect(store.hasUnsaved()).toBe(false);
  });

  test('a hundred keys in the body turn it into data once or twice, not at every key', async () => {
    const server = storyServer();
    const store = startStore(viewOf('hi'), worldOf(server));
    const page = pageOf(store, linesBody('एक'));
    const before = store.getSnapshot();
    const opening = page.reads;
    for (let key = 0; key < 100; key += 1) page.type(linesBody(`एक ${key}`));
    expect(page.reads - opening).toBe(0);
    expect(store.getSnapshot().fields, 'nothing around the body is drawn').toBe(before.fields);
    expect(store.bodyChanges.count()).toBe(100);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(page.reads - opening).toBeLessThanOrEqual(3);
    expect(server.texts.get(DRAFT_HI)?.value).toMatchObject({ body: linesBody('एक 99') });
  });

  test('the slug follows the headline until somebody types one, or readers know one', () => {
    const store = startStore(viewOf('hi'), worldOf(storyServer()));
    store.setField('headline', 'बजट पेश');
    expect(store.getSnapshot().fields.slug).toBe(store.getSnapshot().proposedSlug);
    expect(store.getSnapshot().proposedSlug).not.toBe('');
    store.setField('slug', 'budget-2027');
    store.setField('headline', 'बजट आज पेश');
    expect(store.getSnapshot().fields.slug).toBe('budget-2027');

    const live = startStore(
      viewOf('hi', { firstPublishedAt: '2026-11-01T00:00:00.000Z', text: { ...linesText('बजट', 'एक'), slug: '' } }),
      worldOf(storyServer()),
    );
    live.setField('headline', 'बजट आज पेश');
    expect(live.getSnapshot().fields.slug).toBe('');
  });

  test('a snapshot stays the same until something in it changes', () => {
    const store = startStore(viewOf('en'), worldOf(storyServer()));
    const heard = vi.fn<() => void>();
    const stop = store.subscribe(heard);
    const before = store.getSnapshot();
    expect(store.getSnapshot()).toBe(before);
    store.setField('kicker', 'Money');
    expect(store.getSnapshot()).not.toBe(before);
    expect(heard).toHaveBeenCalled();
    stop();
    heard.mockClear();
    store.setField('kicker', 'Money matters');
    expect(heard).not.toHaveBeenCalled();
  });

  test('what is typed before the page has begun is saved once it has, and so is what a stop cut short', async () => {
    const server = storyServer();
    const store = createEditorStore(viewOf('en'), worldOf(server));
    started.push(store);
    store.setField('headline', 'Early');
    store.start();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Early' });
    server.line.isDown = true;
    store.setField('headline', 'Late');
    store.stop();
    server.line.isDown = false;
    store.start();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Late' });
  });
});

describe('when it goes wrong', () => {
  test('offline the words are kept here, and go out when the line is back', async () => {
    const server = storyServer();
    const journal = memoryJournal();
    const store = startStore(viewOf('hi'), worldOf(server, journal));
    server.line.isDown = true;
    store.setField('headline', 'बिना तार');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving).toMatchObject({
      state: { kind: 'retrying', reason: 'offline' },
      keeping: 'kept',
    });
    expect(await store.flush()).toBe(false);
    expect(store.whyUnsaved()).toBe('unsaved');
    server.line.isDown = false;
    store.comeBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(journal.entries.size).toBe(0);
  });

  test('a save whose answer was lost is not taken for somebody else’s', async () => {
    const server = storyServer();
    const store = startStore(viewOf('en'), worldOf(server));
    server.line.losesAnswers = true;
    store.setField('headline', 'Budget');
    await vi.advanceTimersByTimeAsync(1_200);
    server.line.losesAnswers = false;
    store.setField('headline', 'Budget day');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(server.texts.get(DRAFT_EN)).toMatchObject({ version: 3, value: { headline: 'Budget day' } });
  });

  test('a refused block is marked on the page and named as what keeps a step waiting', async () => {
    const server = storyServer();
    const picky: EditorWorld['put'] = async (address, input, options) => {
      const { blocks } = (input as { changes: TextChanges }).changes;
      const at = blocks.findIndex((block) => JSON.stringify(block).includes('bad'));
      if (at < 0) return server.put(address, input, options);
      const named = [{ index: at, id: blocks[at]?.id }];
      return { kind: 'refused', reason: 'body_invalid', detail: { body: { blocks: named } } };
    };
    const store = startStore(viewOf('en'), { ...worldOf(server), put: picky });
    const page = pageOf(store, linesBody('good', 'bad'));
    page.type(linesBody('good, better', 'bad'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state).toMatchObject({ kind: 'partly', missing: 1 });
    expect(page.refused).toEqual(['p00000000001']);
    expect(await store.flush()).toBe(false);
    expect(store.whyUnsaved()).toBe('refused_blocks');
  });
});
