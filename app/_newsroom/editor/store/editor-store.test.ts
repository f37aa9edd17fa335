import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDetailsStore } from '#app/_newsroom/editor/store/details-store.ts';
import { type BodyPage, createEditorStore, type EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { isSameText, readKept } from '#app/_newsroom/editor/recovery/read-kept.ts';
import type { PutOptions } from '#app/_newsroom/editor/saving/put-json.ts';
import type { Journal, JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import { emptyText, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import type { SendAnswer } from '#lib/autosave.ts';
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

/** A journal in memory, with the promises of the real one. */
function memoryJournal(entries: JournalEntry[] = []): Journal & { entries: Map<string, JournalEntry> } {
  const held = new Map(entries.map((entry) => [entry.key, entry]));
  const keyOf = (owner: { userId: string; subject: string; tabId: string }) =>
    `${owner.userId}/${owner.subject}/${owner.tabId}`;
  return {
    entries: held,
    async keep(owner, baseVersion, value, at) {
      const key = keyOf(owner);
      held.set(key, { ...owner, key, kind: 'unsaved', baseVersion, value, at: at.toISOString() });
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

type Row = { version: number; value: unknown; savedAt: string };

/** A server with a text for each translation and details for each story. Its clock is an hour ahead of ours. */
function fakeServer() {
  const rows = new Map<string, Row>();
  const requests: { address: string; version: number; leaving: boolean; value: unknown }[] = [];
  const line = {
    isDown: false,
    losesAnswers: false,
    refuses: undefined as { reason: string; detail?: unknown } | undefined,
  };
  const now = () => new Date(Date.now() + 3_600_000).toISOString();
  const put: EditorWorld['put'] = async <V, C>(
    address: string,
    input: unknown,
    { leaving, readConflict, onSaved }: PutOptions<V, C>,
  ): Promise<SendAnswer<C>> => {
    const { version, text, details } = input as { version: number; text?: unknown; details?: unknown };
    const value = structuredClone(text ?? details);
    requests.push({ address, version, leaving, value });
    if (line.isDown) return { kind: 'lost', reason: 'offline' };
    if (line.refuses) return { kind: 'refused', ...line.refuses };
    const row = rows.get(address) ?? { version: 1, value: undefined, savedAt: now() };
    if (row.version !== version) {
      const key = text === undefined ? 'details' : 'text';
      return {
        kind: 'conflict',
        theirs: readConflict({ version: row.version, [key]: row.value, savedAt: row.savedAt, savedBy: 'रवि' }),
      };
    }
    const saved = { version: version + 1, value, savedAt: now() };
    rows.set(address, saved);
    if (line.losesAnswers) return { kind: 'lost', reason: 'server' };
    onSaved?.({ slugTaken: false, ...saved } as V);
    return { kind: 'saved', version: saved.version, savedAt: saved.savedAt };
  };
  return { rows, requests, line, put };
}

type World = EditorWorld & { journal: Promise<Journal> };

function worldOf(server: ReturnType<typeof fakeServer>, journal = memoryJournal(), tabId = 'tab-1'): World {
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
    put: server.put,
    livingTabs: async () => new Set(),
    tabGone: () => new Promise(() => undefined),
    grammar: async () => ({ readKept, isSameText }),
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

const DRAFT_EN = '/api/newsroom/translations/12/draft';
const DRAFT_HI = '/api/newsroom/translations/13/draft';
const DETAILS_7 = '/api/newsroom/articles/7/details';

/** A page on which a body is written, that counts how often it is read. */
function pageOf(store: EditorStore, first: DraftBody) {
  const page = { body: first, reads: 0, refused: [] as readonly string[] };
  const attached: BodyPage = {
    read: () => {
      page.reads += 1;
      return page.body;
    },
    show: (body) => {
      page.body = body;
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
    const server = fakeServer();
    const journal = memoryJournal();
    const store = start(viewOf('en'), worldOf(server, journal));
    store.setField('headline', 'Budget');
    expect(store.getSnapshot().textSaving.state).toEqual({ kind: 'changed' });
    await vi.advanceTimersByTimeAsync(300);
    expect(journal.entries.get('anita/translation:12/tab-1')).toMatchObject({ baseVersion: 1, kind: 'unsaved' });
    expect(store.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    const { state } = store.getSnapshot().textSaving;
    expect(state).toEqual({ kind: 'saved', at: server.rows.get(DRAFT_EN)?.savedAt });
    expect(state.kind === 'saved' && state.at?.startsWith('2026-11-28T07:00'), 'not this device’s clock').toBe(true);
    expect(server.requests).toHaveLength(1);
    expect(journal.entries.size, 'nothing left to bring back').toBe(0);
    expect(store.hasUnsaved()).toBe(false);
  });

  test('a hundred keys in the body turn it into data once or twice, not at every key', async () => {
    const server = fakeServer();
    const store = start(viewOf('hi'), worldOf(server));
    const page = pageOf(store, bodyOf('एक'));
    const before = store.getSnapshot();
    for (let key = 0; key < 100; key += 1) page.type(bodyOf(`एक ${key}`));
    expect(page.reads).toBe(0);
    expect(store.getSnapshot().fields, 'nothing around the body is drawn').toBe(before.fields);
    expect(store.bodyChanges.count()).toBe(100);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(page.reads).toBeLessThanOrEqual(3);
    expect(server.rows.get(DRAFT_HI)?.value).toMatchObject({ body: bodyOf('एक 99') });
  });

  test('the slug follows the headline until somebody types one, or readers know one', () => {
    const store = start(viewOf('hi'), worldOf(fakeServer()));
    store.setField('headline', 'बजट पेश');
    expect(store.getSnapshot().fields.slug).toBe(store.getSnapshot().proposedSlug);
    expect(store.getSnapshot().proposedSlug).not.toBe('');
    store.setField('slug', 'budget-2027');
    store.setField('headline', 'बजट आज पेश');
    expect(store.getSnapshot().fields.slug).toBe('budget-2027');

    const live = start(
      viewOf('hi', { firstPublishedAt: '2026-11-01T00:00:00.000Z', text: { ...textOf('बजट', 'एक'), slug: '' } }),
      worldOf(fakeServer()),
    );
    live.setField('headline', 'बजट आज पेश');
    expect(live.getSnapshot().fields.slug).toBe('');
  });

  test('a snapshot stays the same until something in it changes', () => {
    const store = start(viewOf('en'), worldOf(fakeServer()));
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
    const server = fakeServer();
    const store = createEditorStore(viewOf('en'), worldOf(server));
    started.push(store);
    store.setField('headline', 'Early');
    store.start();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.rows.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Early' });
    server.line.isDown = true;
    store.setField('headline', 'Late');
    store.stop();
    server.line.isDown = false;
    store.start();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.rows.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Late' });
  });
});

describe('when it goes wrong', () => {
  test('offline the words are kept here, and go out when the line is back', async () => {
    const server = fakeServer();
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
    const server = fakeServer();
    const store = start(viewOf('en'), worldOf(server));
    server.line.losesAnswers = true;
    store.setField('headline', 'Budget');
    await vi.advanceTimersByTimeAsync(1_200);
    server.line.losesAnswers = false;
    store.setField('headline', 'Budget day');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(server.rows.get(DRAFT_EN)).toMatchObject({ version: 3, value: { headline: 'Budget day' } });
  });

  test.each(['keepMine', 'takeTheirs'] as const)('after a conflict, %s loses neither text', async (choice) => {
    const server = fakeServer();
    const journal = memoryJournal();
    const store = start(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, bodyOf('mine'));
    server.rows.set(DRAFT_EN, { version: 5, value: textOf('Theirs', 'theirs'), savedAt: '2026-11-28T06:30:00.000Z' });
    store.setField('headline', 'Mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state).toMatchObject({ kind: 'conflict', theirs: { version: 5 } });
    store.setField('headline', 'Mine still');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.rows.get(DRAFT_EN)?.version, 'nothing goes over theirs unasked').toBe(5);

    await store[choice]();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    const [other] = store.getSnapshot().kept.setAside;
    if (choice === 'keepMine') {
      expect(server.rows.get(DRAFT_EN)).toMatchObject({ version: 6, value: { headline: 'Mine still' } });
      expect(other).toMatchObject({ part: 'text', text: { headline: 'Theirs' } });
      expect(page.body).toEqual(bodyOf('mine'));
    } else {
      expect(server.rows.get(DRAFT_EN)?.version).toBe(5);
      expect(store.getSnapshot().fields.headline).toBe('Theirs');
      expect(page.body).toEqual(bodyOf('theirs'));
      expect(other).toMatchObject({ part: 'text', text: { headline: 'Mine still' } });
      expect(store.getSnapshot().textSaving.state).toMatchObject({ at: '2026-11-28T06:30:00.000Z' });
    }
  });

  test('a refused block is marked on the page and named as what keeps a step waiting', async () => {
    const server = fakeServer();
    const picky: EditorWorld['put'] = async (address, input, options) => {
      const { content } = (input as { text: TranslationText }).text.body;
      const at = content.findIndex((block) => JSON.stringify(block).includes('bad'));
      if (at < 0) return server.put(address, input, options);
      return { kind: 'refused', reason: 'body_invalid', detail: { body: { blocks: [{ index: at }] } } };
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
    const server = fakeServer();
    const journal = memoryJournal();
    const store = start(viewOf('en'), worldOf(server, journal));
    const page = pageOf(store, bodyOf('one'));
    page.type(bodyOf('last words'));
    store.leave();
    expect(server.requests).toMatchObject([{ leaving: true, value: { body: bodyOf('last words') } }]);
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
    const server = fakeServer();
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
    expect(server.rows.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Left behind' });
    expect(store.getSnapshot().kept.unsaved).toEqual([]);
    expect(journal.entries.size).toBe(0);
  });

  test('what the server has by now is not offered, nor what another tab is writing until that tab is gone', async () => {
    const stored = viewOf('en', { text: textOf('Left behind', 'words of yesterday') });
    const journal = memoryJournal([leftBehind()]);
    const same = start(stored, worldOf(fakeServer(), journal));
    await vi.advanceTimersByTimeAsync(0);
    expect(same.getSnapshot().kept.unsaved).toEqual([]);
    expect(journal.entries.size).toBe(0);

    let goes = () => {};
    const living = new Set(['tab-0']);
    const store = start(viewOf('en'), {
      ...worldOf(fakeServer(), memoryJournal([leftBehind()])),
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
    const server = fakeServer();
    const store = start(viewOf('en'), worldOf(server));
    store.movedOn(2);
    expect(store.standing()).toEqual({ translationId: 12, version: 2 });
    expect(store.getSnapshot().textSaving.state).toEqual({ kind: 'saved', at: '2026-11-28T05:00:00.000Z' });
  });

  test('where the server has our very words under a newer version, as after a lost answer, we go on from there', async () => {
    const server = fakeServer();
    const view = viewOf('en', { text: textOf('Budget', 'one') });
    const store = start(view, worldOf(server));
    store.meet({ ...view, version: 4, status: 'live', savedAt: '2026-11-28T06:10:00.000Z' });
    expect(store.standing().version).toBe(4);
    store.meet({ ...view, version: 6, text: textOf('Another', 'one') });
    expect(store.standing().version, 'other words are a conflict, to be shown').toBe(4);
    server.rows.set(DRAFT_EN, { version: 4, value: view.text, savedAt: '' });
    store.setField('headline', 'Budget day');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
  });

  test('a discarded draft is set aside and the live text stands in its place', async () => {
    const store = start(viewOf('en', { text: textOf('Draft', 'draft') }), worldOf(fakeServer()));
    const page = pageOf(store, bodyOf('draft'));
    await store.replacedBy(textOf('Live', 'live'), 2);
    expect(store.getSnapshot().fields.headline).toBe('Live');
    expect(page.body).toEqual(bodyOf('live'));
    expect(store.hasUnsaved()).toBe(false);
    expect(store.getSnapshot().kept.setAside).toMatchObject([{ part: 'text', text: { headline: 'Draft' } }]);
  });
});

test('two panes of one story save their own text each, and their details once', async () => {
  const server = fakeServer();
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
  expect(server.rows.get(DRAFT_EN)?.value).toMatchObject({ headline: 'Budget' });
  expect(server.rows.get(DRAFT_HI)?.value).toMatchObject({ headline: 'बजट' });
  expect(server.rows.get(DETAILS_7)?.value).toMatchObject({ sectionId: 3 });
  for (const store of [english, hindi]) {
    expect(store.getSnapshot().textSaving.state.kind).toBe('saved');
    expect(store.getSnapshot().detailsSaving.state.kind).toBe('saved');
  }
  details.stop();
});
