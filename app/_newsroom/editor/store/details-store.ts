import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import { createHoldsStore, type HoldsStore } from '#app/_newsroom/editor/store/holds-store.ts';
import { createSavedPart, type SavedPart, type SavingSnapshot } from '#app/_newsroom/editor/store/saved-part.ts';
import { holdSnapshot } from '#app/_newsroom/editor/store/snapshot-holder.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import { createDetailsSender, type DetailsQuestions } from '#app/_newsroom/editor/saving/details-sender.ts';
import { sameJson } from '#lib/same-json.ts';
import { partOfDetail } from '#lib/article/holds/parts.ts';
import type { StoryDetails, DetailField } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** What the languages of a story share, and how its saving goes. */
type DetailsSnapshot = {
  details: StoryDetails;
  saving: SavingSnapshot;
  /** What another person chose otherwise, until somebody here has decided. */
  questions: DetailsQuestions;
};

/** The details of one story, shared by all its panes on a page. */
export type DetailsStore = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): DetailsSnapshot;
  /** Who writes in which part of the story. */
  holds: HoldsStore;
  setDetails(change: Partial<StoryDetails>): void;
  /** Chooses the lead picture; the texts in `wordedIn` have its words, the server gives the other languages theirs. */
  chooseLead(leadImageId: number, wordedIn: readonly Locale[]): void;
  /** Puts other details on screen. `unsaved`: as if they had been chosen; else the server has them. */
  showDetails(details: StoryDetails, unsaved: boolean): void;
  flush(): Promise<boolean>;
  retry(): void;
  hasUnsaved(): boolean;
  /** How many details two people chose differently. */
  asked(): number;
  /** Decides what two people chose differently. */
  choose(field: DetailField, choice: 'mine' | 'theirs'): void;
  /** The details as they stand on the server at `version`; all of ours were saved before. */
  stand(version: number, details: StoryDetails): void;
  /** What the server has now, drawn anew; taken over unless something here is still to be saved. */
  meet(view: Pick<TranslationView, 'detailsVersion' | 'details'>): void;
  version(): number;
  start(): void;
  leave(): void;
  comeBack(): void;
  stop(): void;
};

const NO_QUESTIONS: DetailsQuestions = {};

/** @see DetailsStore */
export function createDetailsStore(view: TranslationView, world: EditorWorld): DetailsStore {
  const { articleId } = view;
  const holds = createHoldsStore(articleId, world);
  const sender = createDetailsSender({
    stored: view.details,
    savedAt: view.savedAt,
    tab: world.tabId,
    nextSeq: world.nextSeq,
    put: (input, options) => world.put(`/api/newsroom/articles/${articleId}/details`, input, options),
    screen: { read: () => holder.getSnapshot().details, show: (details) => holder.change({ details }) },
    async onHeld({ parts }, unkept) {
      const hasKept = Object.keys(unkept).length > 0;
      holds.heldBack(parts, hasKept);
      if (hasKept) await part.offer({ ...holder.getSnapshot().details, ...unkept });
    },
    onQuestions: (questions) => {
      const none = Object.keys(questions).length === 0;
      holder.change({ questions: none ? NO_QUESTIONS : questions });
    },
  });
  const part: SavedPart = createSavedPart<StoryDetails>({
    world,
    userId: view.person.id,
    subject: `article:${articleId}`,
    version: view.detailsVersion,
    savedAt: view.savedAt,
    changes: (): StoryDetails => holder.getSnapshot().details,
    send: sender.send,
  });
  const holder = holdSnapshot<DetailsSnapshot>({
    details: view.details,
    saving: part.getSnapshot(),
    questions: NO_QUESTIONS,
  });
  part.subscribe(() => holder.change({ saving: part.getSnapshot() }));
  // What was not saved yet is kept under one's own name.
  holds.onLost(() => void (part.hasUnsaved() && part.flush()));
  const typed = (change: Partial<StoryDetails>) => {
    for (const field of Object.keys(change) as DetailField[]) holds.typed(partOfDetail(field));
  };
  const show = (details: StoryDetails, unsaved: boolean) => {
    holder.change({ details });
    if (unsaved) part.changed();
    else sender.adopt(details);
  };
  return {
    subscribe: holder.subscribe,
    getSnapshot: holder.getSnapshot,
    holds,
    setDetails(change) {
      typed(change);
      show({ ...holder.getSnapshot().details, ...change }, true);
    },
    chooseLead(leadImageId, wordedIn) {
      typed({ leadImageId });
      sender.wordedIn(wordedIn);
      show({ ...holder.getSnapshot().details, leadImageId }, true);
    },
    showDetails(details, unsaved) {
      // Whichever picture comes with them, nobody here has worded it.
      sender.wordedIn([]);
      show(details, unsaved);
    },
    flush: part.flush,
    retry: part.retry,
    hasUnsaved: part.hasUnsaved,
    asked: () => Object.keys(holder.getSnapshot().questions).length,
    choose(field, choice) {
      sender.choose(field, choice);
      part.changed();
    },
    stand(version, details) {
      show(details, false);
      part.movedOn(version);
    },
    meet({ detailsVersion, details }) {
      if (detailsVersion <= part.version() || part.hasUnsaved()) return;
      if (!sameJson(details, holder.getSnapshot().details)) show(details, false);
      part.movedOn(detailsVersion);
    },
    version: part.version,
    start() {
      part.start();
      holds.start();
    },
    leave: part.leave,
    comeBack: part.comeBack,
    stop() {
      part.stop();
      holds.stop();
    },
  };
}
