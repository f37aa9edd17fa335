import { createDetailsStore, type DetailsStore, type NewerDetails } from '#app/_newsroom/editor/store/details-store.ts';
import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import { createKeptStore, type KeptSnapshot } from '#app/_newsroom/editor/store/kept-store.ts';
import { createSavedPart, type SavingSnapshot } from '#app/_newsroom/editor/store/saved-part.ts';
import { holdSnapshot } from '#app/_newsroom/editor/store/snapshot-holder.ts';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { KeptText } from '#app/_newsroom/editor/recovery/read-kept.ts';
import { createBlockwiseSender } from '#app/_newsroom/editor/saving/blockwise-sender.ts';
import { type BodyChanges, createBodyChanges } from '#app/_newsroom/editor/saving/body-changes.ts';
import { createSender } from '#app/_newsroom/editor/saving/create-sender.ts';
import { sameJson } from '#lib/same-json.ts';
import type { TextField } from '#lib/article/limits.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import type { BlockId, DraftBody } from '#lib/body/nodes.ts';
import { proposeSlug } from '#lib/text/slug.ts';

/** The one-line fields of a text. */
export type TextFields = Record<TextField, string>;

/** The text on the server that a save of ours came too late for. */
export type NewerText = { version: number; text: TranslationText; savedAt: string; savedBy: string | null };

/** The body where it is written: an editor, behind the little a store needs of one. */
export type BodyPage = {
  /** The body as it stands. Asked only when it is to be sent, kept or compared; after the editor has gone, as it was last. */
  read(): DraftBody;
  show(body: DraftBody): void;
  /** Marks the blocks the server does not take, and no others. */
  markRefused(ids: readonly BlockId[]): void;
};

/** What stands on screen of one language of a story, and what became of it. */
export type EditorSnapshot = {
  fields: TextFields;
  details: StoryDetails;
  /** What the headline proposes as slug; '' while it proposes none. */
  proposedSlug: string;
  /** Another story of this language has the slug. */
  slugTaken: boolean;
  textSaving: SavingSnapshot<NewerText>;
  detailsSaving: SavingSnapshot<NewerDetails>;
  kept: KeptSnapshot;
  /** The body stands and can be written in. */
  isReady: boolean;
};

/** One language of a story while it is written: holds text and details, keeps them safe, says how that goes. Knows no React. */
export type EditorStore = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): EditorSnapshot;
  details: DetailsStore;
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
  /** Why {@link EditorStore.flush} came to nothing: blocks the server refuses, else a line that is down or a choice to make. */
  whyUnsaved(): 'unsaved' | 'refused_blocks';
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

  /** Ends a conflict: goes on with our text over theirs, or with theirs. The other one is set aside on this device. */
  keepMine(): Promise<void>;
  takeTheirs(): Promise<void>;

  /** Brings back what this device kept, as if it had been typed. */
  restore(kept: KeptText): Promise<void>;
  forget(kept: KeptText): Promise<void>;
  reloadKept(): Promise<void>;

  start(): void;
  leave(): void;
  comeBack(): void;
  stop(): void;
};

/**
 * @see EditorStore Of the view, text and versions count as they are given here; states and rights are told anew by
 * `meet`. `details` is handed in where another pane of the same story holds them, and is that one's to start and stop.
 */
export function createEditorStore(opened: TranslationView, world: EditorWorld, shared?: DetailsStore): EditorStore {
  const { translationId, language, person } = opened;
  const { body: initialBody, ...initialFields } = opened.text;
  const details = shared ?? createDetailsStore(opened, world);
  const kept = createKeptStore(opened, world);
  const bodyChanges = createBodyChanges();
  let view = opened;
  let body: DraftBody = initialBody;
  let page: BodyPage | undefined;

  const readText = (): TranslationText => ({ ...holder.getSnapshot().fields, body: page?.read() ?? body });
  const sender = createBlockwiseSender<NewerText>(
    createSender<TranslationText, NewerText>(
      ({ text, version, leaving }) =>
        world.put<{ slugTaken: boolean }, NewerText>(
          `/api/newsroom/translations/${translationId}/draft`,
          { version, text },
          {
            leaving,
            readConflict: (detail) => detail as NewerText,
            onSaved: ({ slugTaken }) => holder.change({ slugTaken }),
          },
        ),
      async (theirs, sent) => (await world.grammar()).isSameText(theirs.text, sent, language),
    ),
    initialBody,
  );
  const part = createSavedPart<TranslationText, NewerText>({
    world,
    userId: person.id,
    subject: `translation:${translationId}`,
    version: opened.version,
    savedAt: opened.savedAt,
    changes: readText,
    send: sender.send,
  });

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
    kept: kept.getSnapshot(),
    isReady: false,
  });
  part.subscribe(() => holder.change({ textSaving: part.getSnapshot() }));
  kept.subscribe(() => holder.change({ kept: kept.getSnapshot() }));
  details.subscribe(() => {
    const { details: chosen, saving } = details.getSnapshot();
    holder.change({ details: chosen, detailsSaving: saving });
  });

  const setFields = (change: Partial<TextFields>) => {
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
  const showText = (text: TranslationText, unsaved: boolean) => {
    const { body: shown, ...fields } = text;
    body = shown;
    page?.show(shown);
    if (!unsaved) sender.adopt(shown);
    holder.change({ fields, proposedSlug: proposed(fields.headline) });
    bodyChanges.tell();
    if (unsaved) part.changed();
  };
  const theirs = () => {
    const { state } = part.getSnapshot();
    return state.kind === 'conflict' ? state.theirs : undefined;
  };

  return {
    subscribe: holder.subscribe,
    getSnapshot: holder.getSnapshot,
    details,
    bodyChanges,

    setFields,
    setField: (field, value) => setFields({ [field]: value }),
    bodyChanged() {
      bodyChanges.tell();
      part.changed();
    },
    attachPage(next) {
      if (page) body = page.read();
      page = next;
      // A text may have been brought back before the editor stood; it opened on the first one and would save that over it.
      if (body !== initialBody) next.show(body);
      sender.watch((ids) => next.markRefused(ids));
      holder.change({ isReady: true });
    },
    readText,
    showText,

    async flush() {
      const [text, chosen] = await Promise.all([part.flush(), details.flush()]);
      return text && chosen;
    },
    whyUnsaved: () => (sender.refused().length > 0 ? 'refused_blocks' : 'unsaved'),
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
      if (next.version <= part.version() || part.hasUnsaved()) return;
      if (sameJson(next.text, readText())) part.adopt(next.version, next.savedAt);
    },

    async keepMine() {
      const newer = theirs();
      if (!newer) return;
      await part.setAside(newer.text, newer.version);
      part.goOnFrom(newer.version);
      await kept.reload().catch(() => undefined);
    },
    async takeTheirs() {
      const newer = theirs();
      if (!newer) return;
      await part.setAside(readText(), part.version());
      showText(newer.text, false);
      part.adopt(newer.version, newer.savedAt);
      await kept.reload().catch(() => undefined);
    },

    async restore(text) {
      if (text.part === 'text') showText(text.text, true);
      else if (text.part === 'details') details.showDetails(text.details, true);
      await kept.forget(text);
    },
    forget: kept.forget,
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
    comeBack() {
      part.comeBack();
      if (!shared) details.comeBack();
    },
    stop() {
      // The editor goes with the page; its last words are read while they can be.
      part.stop();
      kept.stop();
      if (!shared) details.stop();
    },
  };
}
