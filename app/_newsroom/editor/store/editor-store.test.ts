import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDetailsStore } from '#app/_newsroom/editor/store/details-store.ts';
import { type BodyPage, createEditorStore, type EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import { NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import { testingServer } from '#app/_newsroom/editor/store/testing-server.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import { hasAllOf, readKept } from '#app/_newsroom/editor/saving/read-kept.ts';
import type { Journal, JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import { applyTextChanges, mergeTexts } from '#lib/article/merge.ts';
import { type TextChanges, textChanges } from '#lib/article/text-changes.ts';
import { emptyText, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

const bodyOf = (...words: string[]): DraftBody => ({
  type: 'doc',
  content: words.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: `p0000000000${index}` },
    content: [{ type: 'text', text }],
  })),
});
const textOf = (headline: string, ...words: string[]): TranslationText => ({
  ...emptyText(bodyOf(...words)),
  headline,
});
const DETAILS: StoryDetails = { sectionId: 1, agencyId: null, contributorIds: [], topicIds: [], leadImageId: null };

const DRAFT_EN = '/api/newsroom/translations/12/draft';
const DRAFT_HI = '/api/newsroom/translations/13/draft';
const DETAILS_7 = '/api/newsroom/articles/7/details';

/** A journal in memory, with the promises of the real one. */
function memoryJournal(entries: JournalEntry[] = []): Journal & { entries: Map<string, JournalEntry> } {
  const held = new Map(entries.map((entry) => [entry.key, entry]));
  const keyOf = (owner: { userId: string; subject: string; tabId: string }) =>
    `${owner.userId}/${owner.subject}/${owner.tabId}`;
  return {
    entries: held,
    async keep(owner, baseVersion, value, at, changes) {
      const key = keyOf(owner);
      held.set(key, { ...owner, key, kind: 'unsaved', baseVersion, value, at: at.toISOString(), changes });
    },
    async setAside(owner, baseVersion, value, at) {
      const key = `${keyOf(owner)}/${at.toISOString()}`;
      held.set(key, { ...owner, key, kind: 'set_aside', baseVersion, value, at: at.toISOString() });
    },
    async settle(owner) {
      held.delete(keyOf(owner));
    },
    async forget(key) {
      held.delete(key);
    },
    async list(userId, subject) {
      return [...held.values()].filter((entry) => entry.userId === userId && entry.subject === subject);
    },
    close: () => undefined,
  };
}

const serverOf = () => {
  const server = testingServer();
  server.holds(DRAFT_EN, textOf('', 'one'));
  server.holds(DRAFT_HI, textOf('', 'one'));
  server.holdsDetails(DETAILS_7, DETAILS);
  return server;
};

type World = EditorWorld & { journal: Promise<Journal> };

function worldOf(server: ReturnType<typeof testingServer>, journal = memoryJournal(), tabId = 'tab-1'): World {
  let saves = 0;
  return {
    journal: Promise.resolve(journal),
    tabId,
    clock: {
      now: () => Date.now(),
      setTimer: (run, delayMs) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    },
    random: () => 0.5,
    nextSeq: () => (saves += 1),
    put: server.put,
    livingTabs: async () => new Set(),
    tabGone: () => new Promise(() => undefined),
    grammar: async () => ({ readKept, hasAllOf }),
    merger: async () => ({ mergeTexts, applyTextChanges }),
  };
}

function viewOf(language: Locale, change: Partial<TranslationView> = {}): TranslationView {
  return {
    articleId: 7,
    translationId: language === 'en' ? 12 : 13,
    language,
    sourceLocale: 'en',
    person: { id: 'anita', name: 'Anita' },
    text: textOf('', 'one'),
    version: 1,
    savedAt: '2026-11-28T05:00:00.000Z',
    savedBy: null,
    slugTaken: false,
    details: DETAILS,
    detailsVersion: 1,
    stage: 'draft',
    status: 'draft',
    firstPublishedAt: null,
    liveAddress: null,
    languages: [],
    rights: { edit: true, details: true, submit: true, return: true, publish: true, withdraw: true, start: [] },
    choices: { sections: [], contributors: [], topics: [], agencies: [] },
    images: [],
    stories: [],
    origin: 'https://example.org',
    ...change,
  };
}

/** A page on which a body is written, that counts how often it is read. */
function pageOf(store: EditorStore, first: DraftBody) {
  const page = { body: first, reads: 0, refused: [] as readonly string[], meeting: NO_MEETING };
  const attached: BodyPage = {
    read: () => {
      page.reads += 1;
      return page.body;
    },
    show: (body) => {
      page.body = body;
    },
    merge: (body) => {
      page.body = body;
    },
    meet: (meeting) => {
      page.meeting = meeting;
    },
    markRefused: (ids) => {
      page.refused = ids;
    },
  };
  store.attachPage(attached);
  return {
    ...page,
    get reads() {
      return page.reads;
    },
    get body() {
      return page.body;
    },
    get refused() {
      return page.refused;
    },
    get meeting() {
      return page.meeting;
    },
    type(body: DraftBody) {
      page.body = body;
      store.bodyChanged();
    },
  };
}

const started: EditorStore[] = [];
function start(view: TranslationView, world: EditorWorld): EditorStore {
  const store = createEditorStore(view, world);
  store.start();
  started.push(store);
  return store;
}

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-28T06:00:00.000Z') }));
afterEach(() => {
  for (const store of started.splice(0)) store.stop();
  vi.useRealTimers();
});

describe('writing', () => {
  test('what is typed is on this device at once and on the server soon; the badge tells the server’s instant', async () => {
    const server = serverOf();
    const journal = memoryJournal();
    const store = start(viewOf('en'), worldOf(server, journal));
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
    const server = serverOf();
    const store = start(viewOf('hi'), worldOf(server));
    const page = pageOf(store, bodyOf('एक'));
    const before = store.getSnapshot();
    const opening = page.reads;
    for (let key = 0; key < 100; key += 1) page.type(bodyOf(`एक ${key}`));
    expect(page.reads - opening).toBe(0);
    expect(store.getSnapshot().fields, 'nothing around the body is drawn').toBe(before.fields);
    expect(store.bodyChanges.count()).toBe(100);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(page.reads - opening).toBeLessThanOrEqual(3);
    expect(server.texts.get(DRAFT_HI)?.value).toMatchObject({ body: bodyOf('एक 99') });
  });

  test('the slug follows the headline until somebody types one, or readers know one', () => {
    const store = start(viewOf('hi'), worldOf(serverOf()));
    store.setField('headline', 'बजट पेश');
    expect(store.getSnapshot().fields.slug).toBe(store.getSnapshot().proposedSlug);
    expect(store.getSnapshot().proposedSlug).not.toBe('');
    store.setField('slug', 'budget-2027');
    store.setField('headline', 'बजट आज पेश');
    expect(store.getSnapshot().fields.slug).toBe('budget-2027');

    const live = start(
      viewOf('hi', { firstPublishedAt: '2026-11-01T00:00:00.000Z', text: { ...textOf('बजट', 'एक'), slug: '' } }),
      worldOf(serverOf()),
    );
    live.setField('headline', 'बजट आज पेश');
    expect(live.getSnapshot().fields.slug).toBe('');
  });

  test('a snapshot stays the same until something in it changes', () => {
    const store = start(viewOf('en'), worldOf(serverOf()));
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
    const server = serverOf();
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
    const server = serverOf();
    const journal = memoryJournal();
    const store = start(viewOf('hi'), worldOf(server, journal));
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
    const server = serverOf();
    const store = start(viewOf('en'), worldOf(server));
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
    const server = serverOf();
    const picky: EditorWorld['put'] = async (address, input, options) => {
      const { blocks } = (input as { changes: TextChanges }).changes;
      const at = blocks.findIndex((block) => JSON.stringify(block).includes('bad'));
      if (at < 0) return server.put(address, input, options);
      const named = [{ index: at, id: blocks[at]?.id }];
      return { kind: 'refused', reason: 'body_invalid', detail: { body: { blocks: named } } };
    };
    const store = start(viewOf('en'), { ...worldOf(server), put: picky });
    const page = pageOf(store, bodyOf('good', 'bad'));
    page.type(bodyOf('good, better', 'bad'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state).toMatchObject({ kind: 'partly', missing: 1 });
    expect(page.refused).toEqual(['p00000000001']);
    expect(await store.flush()).toBe(false);
    expect(store.whyUnsaved()).toBe('refused_blocks');
  });
});

describe('leaving and coming back', () => {
  test('leaving writes to the device and sends a request that outlives the page', async () => {
    const server = serverOf();
    const journal = memoryJournal();
    const store = start(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, bodyOf('one'));
    page.type(bodyOf('last words'));
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
    value: textOf('Left behind', 'words of yesterday'),
    at: '2026-11-27T18:00:00.000Z',
    ...change,
  });

  test('what a dead tab left is offered, and brought back as if it had been typed', async () => {
    const server = serverOf();
    const journal = memoryJournal([leftBehind()]);
    const store = start(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, bodyOf('one'));
    await vi.advanceTimersByTimeAsync(0);
    const [offered] = store.getSnapshot().kept.unsaved;
    expect(offered).toMatchObject({ part: 'text', text: { headline: 'Left behind' } });
    expect(store.getSnapshot().fields.headline, 'nothing is applied unasked').toBe('');
    if (!offered) throw new Error('nothing was offered');
    await store.restore(offered);
    expect(page.body).toEqual(bodyOf('words of yesterday'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Left behind' });
    expect(store.getSnapshot().kept.unsaved).toEqual([]);
    expect(journal.entries.size).toBe(0);
  });

  test('what the server has by now is not offered, nor what another tab is writing until that tab is gone', async () => {
    const stored = viewOf('en', { text: textOf('Left behind', 'words of yesterday') });
    const journal = memoryJournal([leftBehind()]);
    const same = start(stored, worldOf(serverOf(), journal));
    await vi.advanceTimersByTimeAsync(0);
    expect(same.getSnapshot().kept.unsaved).toEqual([]);
    expect(journal.entries.size).toBe(0);

    let goes = () => {};
    const living = new Set(['tab-0']);
    const store = start(viewOf('en'), {
      ...worldOf(serverOf(), memoryJournal([leftBehind()])),
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

describe('steps', () => {
  test('a step moves the version on and leaves the instant of the last save as it was', async () => {
    const server = serverOf();
    const store = start(viewOf('en'), worldOf(server));
    store.movedOn(2);
    expect(store.standing()).toEqual({ translationId: 12, version: 2 });
    expect(store.getSnapshot().textSaving.state).toEqual({ kind: 'saved', at: '2026-11-28T05:00:00.000Z' });
  });

  test('where the server has our very words under a newer version, as after a lost answer, we go on from there', async () => {
    const server = serverOf();
    const view = viewOf('en', { text: textOf('Budget', 'one') });
    const store = start(view, worldOf(server));
    store.meet({ ...view, version: 4, status: 'live', savedAt: '2026-11-28T06:10:00.000Z' });
    expect(store.standing().version).toBe(4);
  });

  test('other words under a newer version are taken in; with something unsaved, only with its save', async () => {
    const server = serverOf();
    const store = start(viewOf('en'), worldOf(server));
    const page = pageOf(store, bodyOf('one'));
    server.writes(DRAFT_EN, () => textOf('Another', 'one', 'two'));
    const row = server.texts.get(DRAFT_EN)!;
    store.meet(viewOf('en', { version: row.version, text: row.value, savedAt: row.savedAt }));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().fields.headline).toBe('Another');
    expect(page.body).toEqual(bodyOf('one', 'two'));
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
    const store = start(viewOf('en', { text: textOf('Draft', 'draft') }), worldOf(serverOf()));
    const page = pageOf(store, bodyOf('draft'));
    await store.replacedBy(textOf('Live', 'live'), 2);
    expect(store.getSnapshot().fields.headline).toBe('Live');
    expect(page.body).toEqual(bodyOf('live'));
    expect(store.hasUnsaved()).toBe(false);
    expect(store.getSnapshot().kept.setAside).toMatchObject([{ part: 'text', text: { headline: 'Draft' } }]);
  });
});

test('two panes of one story save their own text each, and their details once', async () => {
  const server = serverOf();
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

describe('two people in one story', () => {
  test('what both changed is asked about on the page, keeps steps waiting, and each choice is a save', async () => {
    const server = serverOf();
    const journal = memoryJournal();
    const store = start(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, bodyOf('one'));
    server.writes(DRAFT_EN, (text) => ({ ...text, kicker: 'Theirs', body: bodyOf('their one') }));
    page.type(bodyOf('my one'));
    store.setField('headline', 'Mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state).toMatchObject({ kind: 'partly', asking: 1 });
    expect(store.getSnapshot().fields).toMatchObject({ headline: 'Mine', kicker: 'Theirs' });
    expect(page.meeting.blocks).toMatchObject([
      { theirs: [{ content: [{ text: 'their one' }] }], by: { name: 'रवि' } },
    ]);
    expect(page.body).toEqual(bodyOf('my one'));
    expect(await store.flush()).toBe(false);
    expect(store.whyUnsaved()).toBe('undecided');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([...journal.entries.values()], 'still on this device').toMatchObject([{ kind: 'unsaved' }]);

    await store.choose(page.meeting.blocks[0]!.id, 'theirs');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(page.body).toEqual(bodyOf('their one'));
    expect([...journal.entries.values()], 'what was let go').toMatchObject([
      { kind: 'set_aside', value: { body: bodyOf('my one') } },
    ]);
  });

  test('what others have just changed is told for a while', async () => {
    const server = serverOf();
    const store = start(viewOf('en'), worldOf(server));
    server.writes(DRAFT_EN, (text) => ({ ...text, kicker: 'Theirs' }));
    store.setField('headline', 'Mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().meeting.changed).toEqual({ kicker: { name: 'रवि', you: false } });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.getSnapshot().meeting).toBe(NO_MEETING);
  });

  test('offline on one side, written on by the other, it is one text again when the line is back', async () => {
    const server = serverOf();
    const store = start(viewOf('en'), worldOf(server));
    const page = pageOf(store, bodyOf('one'));
    server.line.isDown = true;
    page.type(bodyOf('one, offline'));
    await vi.advanceTimersByTimeAsync(5_000);
    server.writes(DRAFT_EN, (text) => ({ ...text, standfirst: 'Theirs' }));
    server.line.isDown = false;
    store.comeBack();
    await vi.advanceTimersByTimeAsync(100);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(server.texts.get(DRAFT_EN)?.value).toMatchObject({ standfirst: 'Theirs', body: bodyOf('one, offline') });
    expect(store.getSnapshot().fields.standfirst).toBe('Theirs');
  });

  test('what a dead tab left is merged into what others wrote since', async () => {
    const server = serverOf();
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
    const store = start(viewOf('en', { version: row.version, text: row.value }), worldOf(server, journal));
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
    value: textOf('', ...words),
    changes: textChanges(textOf('', 'one'), textOf('', ...words)),
    at: '2026-11-27T18:00:00.000Z',
  });
  const setAside = (journal: ReturnType<typeof memoryJournal>) =>
    [...journal.entries.values()].filter(({ kind }) => kind === 'set_aside').map(({ value }) => value);

  test('what is brought back over words that are nowhere else sets these aside', async () => {
    const server = serverOf();
    const journal = memoryJournal([wroteBefore('one of yesterday')]);
    const store = start(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, bodyOf('one'));
    await vi.advanceTimersByTimeAsync(0);
    server.line.isDown = true;
    page.type(bodyOf('one of today'));
    await vi.advanceTimersByTimeAsync(1_500);
    await store.restore(store.getSnapshot().kept.unsaved[0]!);
    expect(JSON.stringify(page.body)).toContain('one of yesterday');
    expect(setAside(journal)).toEqual([textOf('', 'one of today')]);
    expect(store.getSnapshot().kept.setAside, 'and is offered at once').toHaveLength(1);
  });

  test('a text set aside that takes the place of unsaved words sets these aside in turn', async () => {
    const server = serverOf();
    const journal = memoryJournal([]);
    const store = start(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, bodyOf('one'));
    await vi.advanceTimersByTimeAsync(0);
    server.line.isDown = true;
    page.type(bodyOf('one of today'));
    await vi.advanceTimersByTimeAsync(1_500);
    await store.takeBack(textOf('', 'one of yesterday'));
    expect(JSON.stringify(page.body)).toContain('one of yesterday');
    expect(setAside(journal)).toEqual([textOf('', 'one of today')]);
    expect(store.getSnapshot().kept.setAside).toHaveLength(1);
  });

  test('what is brought back of a block that is asked about stands there, and what stood there is set aside', async () => {
    const server = serverOf();
    // Yesterday's words were based on what the other one has written by now: nothing collides.
    const yesterday = { ...wroteBefore('one of yesterday') };
    yesterday.changes = textChanges(textOf('', 'their one'), textOf('', 'one of yesterday'));
    const journal = memoryJournal([yesterday]);
    const store = start(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, bodyOf('one'));
    server.writes(DRAFT_EN, (text) => ({ ...text, body: bodyOf('their one') }));
    page.type(bodyOf('my one'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.whyUnsaved()).toBe('undecided');
    await store.restore(store.getSnapshot().kept.unsaved[0]!);
    expect(page.body).toEqual(bodyOf('one of yesterday'));
    expect(setAside(journal)).toEqual([textOf('', 'my one')]);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value.body, 'until it is chosen').toEqual(bodyOf('their one'));
    await store.choose(page.meeting.blocks[0]!.id, 'mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.texts.get(DRAFT_EN)?.value.body).toEqual(bodyOf('one of yesterday'));
  });

  test.each(['mine', 'theirs'] as const)(
    'a detail that both chose differently is asked about; answered with %s',
    async (choice) => {
      const server = serverOf();
      const store = start(viewOf('en'), worldOf(server));
      const other = start(viewOf('hi'), worldOf(server, memoryJournal(), 'tab-2'));
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
