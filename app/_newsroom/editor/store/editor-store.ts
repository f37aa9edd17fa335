import { createDetailsStore, type DetailsStore } from '#app/_newsroom/editor/store/details-store.ts';
import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import { createKeptStore, type KeptSnapshot } from '#app/_newsroom/editor/store/kept-store.ts';
import { createSavedPart, type SavingSnapshot } from '#app/_newsroom/editor/store/saved-part.ts';
import { holdSnapshot } from '#app/_newsroom/editor/store/snapshot-holder.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import type { HoldsStore } from '#app/_newsroom/editor/store/holds-store.ts';
import type { KeptText } from '#app/_newsroom/editor/saving/read-kept.ts';
import { type BodyChanges, createBodyChanges } from '#app/_newsroom/editor/saving/body-changes.ts';
import type { DetailsQuestions } from '#app/_newsroom/editor/saving/details-sender.ts';
import { type Choice, type Meeting, NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import { createMergingSender } from '#app/_newsroom/editor/saving/merging-sender.ts';
import { type Part, partOfField } from '#lib/article/holds/parts.ts';
import { sameJson } from '#lib/same-json.ts';
import { TEXT_FIELDS, type TextField } from '#lib/article/limits.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import type { BlockId, BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { isUnchanged } from '#lib/merge/text-changes.ts';
import { proposeSlug } from '#lib/text/slug.ts';

/** The one-line fields of a text. */
type TextFields = Record<TextField, string>;

/** The body where it is written: an editor, behind the little a store needs of one. */
export type BodyPage = {
  /** The body as it stands. Asked only when it is to be sent, kept or compared; after the editor has gone, as it was last. */
  read(): DraftBody;
  show(body: DraftBody): void;
  /** Makes the text into this one by changing nothing but what differs; caret and selection stay where they are. */
  merge(body: DraftBody): void;
  /**
   * Puts a block in the place of the one of its id, or else, and with `isMoved` in any case, after the first of `after` that
   * stands; as if it were typed.
   */
  putBack(block: BlockNode, after: readonly BlockId[], isMoved?: boolean): void;
  /** Asks about the blocks that two people changed, and says what others have just changed. */
  meet(meeting: Meeting): void;
  /** Marks the blocks the server does not take, and no others. */
  markRefused(ids: readonly BlockId[]): void;
};

/** Why something is not saved: a line that is down, blocks the server refuses, or a choice that is still to be made. */
export type WhyUnsaved = 'unsaved' | 'refused_blocks' | 'undecided';

/** What stands on screen of one language of a story, and what became of it. */
export type EditorSnapshot = {
  fields: TextFields;
  details: StoryDetails;
  /** What the headline proposes as slug; '' while it proposes none. */
  proposedSlug: string;
  /** Another story of this language has the slug. */
  slugTaken: boolean;
  textSaving: SavingSnapshot;
  detailsSaving: SavingSnapshot;
  detailsQuestions: DetailsQuestions;
  kept: KeptSnapshot;
  /** What others changed: what has to be chosen, and what is only told. */
  meeting: Meeting;
  /** How often something that others have saved was taken in while nobody saved here. */
  takenIn: number;
  /** The body stands and can be written in. */
  isReady: boolean;
};

/** One language of a story while it is written: holds text and details, keeps them safe, says how that goes. Knows no React. */
export type EditorStore = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): EditorSnapshot;
  details: DetailsStore;
  /** Who writes in which part of the story. */
  holds: HoldsStore;
  /** Tells of changes of the body, which no snapshot shows: a key in a long story draws nothing around it. */
  bodyChanges: BodyChanges;

  setFields(change: Partial<TextFields>): void;
  setField(field: TextField, value: string): void;
  bodyChanged(): void;
  /** The body is written here from now on; what stands here already is shown in it. */
  attachPage(page: BodyPage): void;
  readText(): TranslationText;
  /** Puts another text on screen. `unsaved`: as if it had been typed; else the server has it. */
  showText(text: TranslationText, unsaved: boolean): void;

  /** Saves text and details now; true when the server has both. */
  flush(): Promise<boolean>;
  /** Why {@link EditorStore.flush} came to nothing. */
  whyUnsaved(): WhyUnsaved;
  retry(): void;
  hasUnsaved(): boolean;

  /** What a step is taken upon: which translation, at which version. */
  standing(): { translationId: number; version: number };
  /** A step has moved the version on and left the words as they were. */
  movedOn(version: number): void;
  /** A step has put another text in the place of this one, which is set aside on this device. */
  replacedBy(text: TranslationText, version: number): Promise<void>;
  /** What the server has now, drawn anew. Where it has our very words under a newer version, we go on from there. */
  meet(view: TranslationView): void;

  /**
   * Asks who writes where by now, and takes in what others have saved, unless `takesText` is false; what is not saved
   * here is left alone.
   */
  readAlong(how?: { takesText: boolean }): Promise<void>;

  /**
   * Answers what two people changed in one block, named by the first of its ids on screen, or in one field. What goes is
   * set aside on this device, the whole text as it stood.
   */
  choose(question: BlockId | TextField, choice: Choice): Promise<void>;

  /** Brings back what this device kept, as if it had been typed; what stands here and is not saved yet is set aside. */
  restore(kept: KeptText): Promise<void>;
  /**
   * Puts another text in place of this one, which is set aside on this device: where it is what somebody was writing, the
   * server writes it over with the next save.
   */
  takeBack(text: TranslationText): Promise<void>;
  /**
   * Puts one block of an older version back: over the one of its id, or, where that is gone or `isMoved`, after the first of
   * `after` that still stands.
   */
  putBack(block: BlockNode, after: readonly BlockId[], isMoved?: boolean): void;
  /** Deletes it from this device; {@link EditorStore.setEntryAside} brings it back as long as somebody holds it. */
  forget(kept: KeptText): Promise<void>;
  /** Does not offer it any more, and keeps it among the texts set aside on this device. */
  setEntryAside(kept: KeptText): Promise<void>;
  reloadKept(): Promise<void>;

  start(): void;
  leave(): void;
  /** The page is going, and what it holds is anybody's. */
  letGo(): void;
  comeBack(): void;
  stop(): void;
};

// As long as one needs to see it, looking up from what one writes.
const NEWS_MS = 20_000;

/**
 * @see EditorStore Of the view, text and versions count as they are given here; states and rights are told anew by
 * `meet`. `details` is handed in where another pane of the same story holds them, and is that one's to start and stop.
 */
export function createEditorStore(opened: TranslationView, world: EditorWorld, shared?: DetailsStore): EditorStore {
  const { translationId, language, person } = opened;
  const { body: initialBody, ...initialFields } = opened.text;
  const details = shared ?? createDetailsStore(opened, world);
  const { holds } = details;
  const kept = createKeptStore(opened, world);
  const bodyChanges = createBodyChanges();
  let view = opened;
  let body: DraftBody = initialBody;
  let page: BodyPage | undefined;

  const readText = (): TranslationText => ({ ...holder.getSnapshot().fields, body: page?.read() ?? body });
  let settling: (() => void) | undefined;
  const sender = createMergingSender({
    stored: opened.text,
    savedAt: opened.savedAt,
    tab: world.tabId,
    nextSeq: world.nextSeq,
    put: (input, options) => world.put(`/api/newsroom/translations/${translationId}/draft`, input, options),
    merger: world.merger,
    screen: {
      read: () => readText(),
      show({ body: shown, ...fields }) {
        if (page) page.merge(shown);
        else body = shown;
        holder.change({ fields, proposedSlug: proposed(fields.headline) });
        bodyChanges.tell();
        return readText();
      },
    },
    onSlugTaken: (slugTaken) => holder.change({ slugTaken }),
    onMeeting(meeting) {
      holder.change({ meeting });
      page?.meet(meeting);
      settling?.();
      const isNews = meeting.back.length > 0 || Object.keys(meeting.changed).length > 0;
      settling = isNews ? world.clock.setTimer(() => sender.settleChanged(), NEWS_MS) : undefined;
    },
    onRefused: (ids) => page?.markRefused(ids),
    held: {
      isIn: (parts, field) => parts.some((each) => each.part === partOfField(field, language)),
      async keep({ parts, revision }, { text, changes }) {
        holds.heldBack(parts, revision !== null);
        if (isUnchanged(changes)) return;
        await part.offer(text, changes);
        void kept.reload().catch(() => undefined);
      },
    },
  });
  const part = createSavedPart<TranslationText>({
    world,
    userId: person.id,
    subject: `translation:${translationId}`,
    version: opened.version,
    savedAt: opened.savedAt,
    changes: readText,
    unsent: sender.unsent,
    send: sender.send,
  });

  const ownParts = new Set<Part>([...TEXT_FIELDS, 'body' as const].map((field) => partOfField(field, language)));
  const proposed = (headline: string) => {
    const english = view.languages.find(({ locale }) => locale === 'en' && language !== 'en')?.headline;
    return headline.trim() === '' && !english
      ? ''
      : proposeSlug({ headline, locale: language, englishHeadline: english });
  };
  const holder = holdSnapshot<EditorSnapshot>({
    fields: initialFields,
    details: details.getSnapshot().details,
    proposedSlug: proposed(initialFields.headline),
    slugTaken: opened.slugTaken,
    textSaving: part.getSnapshot(),
    detailsSaving: details.getSnapshot().saving,
    detailsQuestions: details.getSnapshot().questions,
    kept: kept.getSnapshot(),
    meeting: NO_MEETING,
    takenIn: 0,
    isReady: false,
  });
  part.subscribe(() => holder.change({ textSaving: part.getSnapshot() }));
  // What was not saved yet is kept under one's own name.
  holds.onLost((lost) => {
    if (ownParts.has(lost) && part.hasUnsaved()) void part.flush();
  });
  kept.subscribe(() => holder.change({ kept: kept.getSnapshot() }));
  details.subscribe(() => {
    const { details: chosen, saving, questions } = details.getSnapshot();
    holder.change({ details: chosen, detailsSaving: saving, detailsQuestions: questions });
  });

  const setFields = (change: Partial<TextFields>) => {
    for (const field of Object.keys(change) as TextField[]) holds.typed(partOfField(field, language));
    const before = holder.getSnapshot();
    const fields = { ...before.fields, ...change };
    const proposedSlug = proposed(fields.headline);
    // While nobody has typed another one and readers know none, the address follows the headline.
    const follows =
      fields.headline !== before.fields.headline &&
      change.slug === undefined &&
      (before.fields.slug === '' || before.fields.slug === before.proposedSlug) &&
      view.firstPublishedAt === null &&
      view.rights.edit;
    if (follows) fields.slug = proposedSlug;
    holder.change({ fields, proposedSlug });
    part.changed();
  };
  const takeIn = (next: { version: number; savedAt: string; text: TranslationText }) => {
    if (next.version <= part.version() || part.hasUnsaved()) return;
    if (sameJson(next.text, readText())) {
      part.adopt(next.version, next.savedAt);
      return;
    }
    // Somebody else has written since: taken in as after a save.
    void sender.receive(next.text).then(() => {
      if (!part.hasUnsaved()) part.adopt(next.version, next.savedAt);
      holder.change({ takenIn: holder.getSnapshot().takenIn + 1 });
    });
  };
  const showText = (text: TranslationText, unsaved: boolean) => {
    const { body: shown, ...fields } = text;
    body = shown;
    page?.show(shown);
    holder.change({ fields, proposedSlug: proposed(fields.headline) });
    if (!unsaved) sender.adopt(text);
    bodyChanges.tell();
    if (!unsaved) return;
    holds.typed(partOfField('body', language));
    part.changed();
  };

  return {
    subscribe: holder.subscribe,
    getSnapshot: holder.getSnapshot,
    details,
    holds,
    bodyChanges,

    setFields,
    setField: (field, value) => setFields({ [field]: value }),
    bodyChanged() {
      holds.typed(partOfField('body', language));
      bodyChanges.tell();
      part.changed();
    },
    attachPage(next) {
      if (page) body = page.read();
      page = next;
      // How the page has what the server has: a block that nobody touches must not look changed.
      sender.learn(next.read(), initialBody);
      // A text may have been brought back before the editor stood; it opened on the first one and would save that over it.
      if (body !== initialBody) next.show(body);
      sender.tell();
      holder.change({ isReady: true });
    },
    readText,
    showText,

    async flush() {
      const [text, chosen] = await Promise.all([part.flush(), details.flush()]);
      return text && chosen;
    },
    whyUnsaved() {
      if (sender.asked() > 0 || details.asked() > 0) return 'undecided';
      return sender.refused().length > 0 ? 'refused_blocks' : 'unsaved';
    },
    retry() {
      part.retry();
      details.retry();
    },
    hasUnsaved: () => part.hasUnsaved() || details.hasUnsaved(),

    standing: () => ({ translationId, version: part.version() }),
    movedOn: part.movedOn,
    async replacedBy(text, version) {
      await part.setAside(readText(), part.version());
      showText(text, false);
      part.movedOn(version);
      await kept.reload().catch(() => undefined);
    },
    meet(next) {
      view = next;
      holder.change({ proposedSlug: proposed(holder.getSnapshot().fields.headline) });
      if (!shared) details.meet(next);
      takeIn(next);
    },
    async readAlong({ takesText } = { takesText: true }) {
      const detailsVersion = details.version();
      const newest = await world.holdsLine.newest({
        translationId,
        tab: world.tabId,
        version: part.version(),
        detailsVersion,
      });
      if (!newest) return;
      holds.tell(newest.held);
      if (!takesText) return;
      if (newest.details) details.meet({ ...newest.details, detailsVersion: newest.details.version });
      if (newest.text) takeIn(newest.text);
    },

    async choose(question, choice) {
      if (choice === 'theirs') await part.setAside(readText(), part.version());
      sender.choose(question, choice);
      part.changed();
      await kept.reload().catch(() => undefined);
    },

    async restore(text) {
      // What comes back may take the place of words that nobody else has.
      if (text.part === 'text' && part.hasUnsaved()) await part.setAside(readText(), part.version());
      if (text.part === 'text' && text.changes) {
        await sender.bringBack(text.text, text.changes);
        holds.typed(partOfField('body', language));
        part.changed();
      } else if (text.part === 'text') showText(text.text, true);
      else if (text.part === 'details') details.showDetails(text.details, true);
      await kept.forget(text);
      await kept.reload().catch(() => undefined);
    },
    async takeBack(text) {
      await part.setAside(readText(), part.version());
      showText(text, true);
      await kept.reload().catch(() => undefined);
    },
    putBack: (block, after, isMoved) => page?.putBack(block, after, isMoved),
    forget: kept.forget,
    setEntryAside: kept.setEntryAside,
    reloadKept: kept.reload,

    start() {
      part.start();
      kept.start();
      if (!shared) details.start();
    },
    leave() {
      part.leave();
      if (!shared) details.leave();
    },
    letGo: holds.letGo,
    comeBack() {
      part.comeBack();
      if (!shared) details.comeBack();
    },
    stop() {
      // The editor goes with the page; its last words are read while they can be.
      part.stop();
      kept.stop();
      settling?.();
      if (!shared) details.stop();
    },
  };
}
