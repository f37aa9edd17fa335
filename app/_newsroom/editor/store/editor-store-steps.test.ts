import { describe, expect, test, vi } from 'vitest';
import { createDetailsStore } from '#app/_newsroom/editor/store/details-store.ts';
import { createEditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import {
  linesBody,
  linesText,
  DRAFT_EN,
  DRAFT_HI,
  DETAILS_7,
  storyServer,
  worldOf,
  viewOf,
  pageOf,
  startStore,
  stopStoresAfterwards,
  started,
} from '#app/_newsroom/editor/store/testing-editor-store.ts';

stopStoresAfterwards();

describe('steps', () => {
  test('a step moves the version on and leaves the instant of the last save as it was', async () => {
    const server = storyServer();
    const store = startStore(viewOf('en'), worldOf(server));
    store.movedOn(2);
    expect(store.standing()).toEqual({ translationId: 12, version: 2 });
    expect(store.getSnapshot().textSaving.state).toEqual({ kind: 'saved', at: '2026-11-28T05:00:00.000Z' });
  });

  test('where the server has our very words under a newer version, as after a lost answer, we go on from there', async () => {
    const server = storyServer();
    const view = viewOf('en', { text: linesText('Budget', 'one') });
    const store = startStore(view, worldOf(server));
    store.meet({ ...view, version: 4, status: 'live', savedAt: '2026-11-28T06:10:00.000Z' });
    expect(store.standing().version).toBe(4);
  });

  test('other words under a newer version are taken in; with something unsaved, only with its save', async () => {
    const server = storyServer();
    const store = startStore(viewOf('en'), worldOf(server));
    const page = pageOf(store, linesBody('one'));
    server.writes(DRAFT_EN, () => linesText('Another', 'one', 'two'));
    const row = server.texts.get(DRAFT_EN)!;
    store.meet(viewOf('en', { version: row.version, text: row.value, savedAt: row.savedAt }));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().fields.headline).toBe('Another');
    expect(page.body).toEqual(linesBody('one', 'two'));
    expect(store.standing().version).toBe(row.version);

    store.setField('kicker', 'Mine');
    server.writes(DRAFT_EN, (text) => ({ ...text, headline: 'Yet another' }));
    store.meet(viewOf('en', { version: 3, text: server.texts.get(DRAFT_EN)!.value }));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().fields.headline).toBe('Another');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().fields).toMatchObject({ headline: 'Yet another', kicker: 'Mine' });
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
  });

  test('a discarded draft is set aside and the live text stands in its place', async () => {
    const store = startStore(viewOf('en', { text: linesText('Draft', 'draft') }), worldOf(storyServer()));
    const page = pageOf(store, linesBody('draft'));
    await store.replacedBy(linesText('Live', 'live'), 2);
    expect(store.getSnapshot().fields.headline).toBe('Live');
    expect(page.body).toEqual(linesBody('live'));
    expect(store.hasUnsaved()).toBe(false);
    expect(store.getSnapshot().kept.setAside).toMatchObject([{ part: 'text', text: { headline: 'Draft' } }]);
  });
});

test('two panes of one story save their own text each, and their details once', async () => {
  const server = storyServer();
  const world = worldOf(server);
  const details = createDetailsStore(viewOf('en'), world);
  details.start();
  const [english, hindi] = (['en', 'hi'] as const).map((language) => {
    const store = createEditorStore(viewOf(language), world, details);
    store.start();
    started.push(store);
    return store;
  });
  if (!english || !hindi) throw new Error('no panes');
  english.setField('headline', 'Budget');
  hindi.setField('headline', 'बजट');
  english.details.setDetails({ sectionId: 3 });
  expect(hindi.getSnapshot().details.sectionId).toBe(3);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(server.requests.map(({ address }) => address).toSorted()).toEqual([DETAILS_7, DRAFT_EN, DRAFT_HI].toSorted());
  expect(server.texts.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Budget' });
  expect(server.texts.get(DRAFT_HI)?.value).toMatchObject({ headline: 'बजट' });
  expect(server.details.get(DETAILS_7)?.value).toMatchObject({ sectionId: 3 });
  for (const store of [english, hindi]) {
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(store.getSnapshot().detailsSaving.state.kind).toBe('saved');
  }
  details.stop();
});
