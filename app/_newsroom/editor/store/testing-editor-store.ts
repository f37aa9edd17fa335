import { afterEach, beforeEach, vi } from 'vitest';
import { type BodyPage, createEditorStore, type EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import { NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import { testingServer } from '#app/_newsroom/editor/store/testing-server.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import { hasAllOf, readKept } from '#app/_newsroom/editor/saving/read-kept.ts';
import { asSetAside, type Journal, type JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import { applyTextChanges, mergeTexts } from '#lib/merge/merge-texts.ts';
import { SCOPES } from '#lib/assignments/assignment.ts';
import { FIRST_RULES } from '#lib/article/rules/desk-rules.ts';
import { emptyText, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/** A body of these lines. */
export const linesBody = (...words: string[]): DraftBody => ({
  type: 'doc',
  content: words.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: `p0000000000${index}` },
    content: [{ type: 'text', text }],
  })),
});

/** A text with a headline and a body of these lines. */
export const linesText = (headline: string, ...words: string[]): TranslationText => ({
  ...emptyText(linesBody(...words)),
  headline,
});

const DETAILS: StoryDetails = { sectionId: 1, agencyId: null, contributorIds: [], topicIds: [], leadImageId: null };

/** Where the English text is saved. */
export const DRAFT_EN = '/api/newsroom/translations/12/draft';

/** Where the Hindi text is saved. */
export const DRAFT_HI = '/api/newsroom/translations/13/draft';

/** Where the details are saved. */
export const DETAILS_7 = '/api/newsroom/articles/7/details';

/** A journal in memory, with the promises of the real one. */
export function memoryJournal(entries: JournalEntry[] = []): Journal & { entries: Map<string, JournalEntry> } {
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
    async setEntryAside(entry, at) {
      held.delete(entry.key);
      const aside = asSetAside(entry, at);
      held.set(aside.key, aside);
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

/** A server that holds the story in both languages. */
export const storyServer = () => {
  const server = testingServer();
  server.holds(DRAFT_EN, linesText('', 'one'));
  server.holds(DRAFT_HI, linesText('', 'one'));
  server.holdsDetails(DETAILS_7, DETAILS);
  return server;
};

/** A line to a server on which nobody else writes. */
const NOBODY_ELSE: EditorWorld['holdsLine'] = {
  hold: async () => [],
  release: () => undefined,
  takeOver: async () => ({ ok: true, value: { held: [] } }),
  newest: async () => ({ held: [] }),
};

type World = EditorWorld & { journal: Promise<Journal> };

/** The surroundings of one tab. */
export function worldOf(server: ReturnType<typeof testingServer>, journal = memoryJournal(), tabId = 'tab-1'): World {
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
    holdsLine: NOBODY_ELSE,
    livingTabs: async () => new Set(),
    tabGone: () => new Promise(() => undefined),
    grammar: async () => ({ readKept, hasAllOf }),
    merger: async () => ({ mergeTexts, applyTextChanges }),
  };
}

/** The story as the editor opens it, with whatever a test wants otherwise. */
export function viewOf(language: Locale, change: Partial<TranslationView> = {}): TranslationView {
  return {
    drawnAs: 'a drawing',
    articleId: 7,
    translationId: language === 'en' ? 12 : 13,
    language,
    sourceLocale: 'en',
    person: { id: 'anita', name: 'Anita' },
    text: linesText('', 'one'),
    sourceLines: [],
    version: 1,
    savedAt: '2026-11-28T05:00:00.000Z',
    savedBy: null,
    savedById: null,
    slugTaken: false,
    details: DETAILS,
    detailsVersion: 1,
    stage: 'draft',
    status: 'draft',
    isAsLive: false,
    planned: null,
    plannedWithdrawal: null,
    withdrawal: null,
    review: null,
    rules: { house: FIRST_RULES, sections: {} },
    assignments: [],
    notes: [],
    embargo: { embargoedUntil: null, version: 0, by: null },
    firstPublishedAt: null,
    corrections: [],
    owed: { behind: null, corrections: [] },
    liveAddress: null,
    languages: [],
    rights: {
      edit: true,
      details: true,
      sections: [],
      skipsReviewAs: ['editor'],
      addNames: false,
      submit: true,
      approve: true,
      return: true,
      takeBack: false,
      share: false,
      publish: true,
      withdraw: true,
      correct: true,
      amendCorrections: false,
      publishWith: [],
      withdrawWith: [],
      duplicate: true,
      bin: true,
      note: true,
      changeNotes: false,
      embargo: true,
      liftEmbargo: false,
      comment: true,
      deleteComments: false,
      assign: [...SCOPES],
      take: [],
      start: [],
    },
    openComments: 0,
    choices: { sections: [], contributors: [], topics: [], agencies: [] },
    asked: [],
    images: [],
    stories: [],
    origin: 'https://example.org',
    ...change,
  };
}

/** A page on which a body is written, that counts how often it is read. */
export function pageOf(store: EditorStore, first: DraftBody) {
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
    putBack: () => undefined,
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

/** Stores that are stopped with the test. */
export const started: EditorStore[] = [];

/** A store that has begun; it is stopped with the test. */
export function startStore(view: TranslationView, world: EditorWorld): EditorStore {
  const store = createEditorStore(view, world);
  store.start();
  started.push(store);
  return store;
}

/** Each test of this file begins at one instant of a clock it turns itself, and stops its stores. */
export function stopStoresAfterwards(): void {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-28T06:00:00.000Z') }));
  afterEach(() => {
    for (const store of started.splice(0)) store.stop();
    vi.useRealTimers();
  });
}
