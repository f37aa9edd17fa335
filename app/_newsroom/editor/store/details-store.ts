import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import { createSavedPart, type SavedPart, type SavingSnapshot } from '#app/_newsroom/editor/store/saved-part.ts';
import { holdSnapshot } from '#app/_newsroom/editor/store/snapshot-holder.ts';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { createSender } from '#app/_newsroom/editor/saving/create-sender.ts';
import { sameJson } from '#lib/same-json.ts';
import type { StoryDetails } from '#lib/article/text.ts';

/** The details on the server that a save of ours came too late for. */
export type NewerDetails = { version: number; details: StoryDetails; savedAt: string };

/** What the languages of a story share, and how its saving goes. */
export type DetailsSnapshot = { details: StoryDetails; saving: SavingSnapshot<NewerDetails> };

/** The details of one story, shared by all its panes on a page. */
export type DetailsStore = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): DetailsSnapshot;
  setDetails(change: Partial<StoryDetails>): void;
  /** Puts other details on screen. `unsaved`: as if they had been chosen; else the server has them. */
  showDetails(details: StoryDetails, unsaved: boolean): void;
  flush(): Promise<boolean>;
  retry(): void;
  hasUnsaved(): boolean;
  /** Ends a conflict: goes on with ours over theirs, or with theirs. */
  keepMine(): void;
  takeTheirs(): void;
  /** The details as they stand on the server at `version`; all of ours were saved before. */
  stand(version: number, details: StoryDetails): void;
  /** What the server has now, drawn anew; taken over where it is what stands here. */
  meet(view: TranslationView): void;
  start(): void;
  leave(): void;
  comeBack(): void;
  stop(): void;
};

/** @see DetailsStore */
export function createDetailsStore(view: TranslationView, world: EditorWorld): DetailsStore {
  const { articleId } = view;
  const send = createSender<StoryDetails, NewerDetails>(
    ({ text, version, leaving }) =>
      world.put<unknown, NewerDetails>(
        `/api/newsroom/articles/${articleId}/details`,
        { version, details: text },
        { leaving, readConflict: (detail) => detail as NewerDetails },
      ),
    (theirs, sent) => Promise.resolve(sameJson(theirs.details, sent)),
  );
  const part: SavedPart<NewerDetails> = createSavedPart<StoryDetails, NewerDetails>({
    world,
    userId: view.person.id,
    subject: `article:${articleId}`,
    version: view.detailsVersion,
    savedAt: view.savedAt,
    changes: (): StoryDetails => holder.getSnapshot().details,
    send,
  });
  const holder = holdSnapshot<DetailsSnapshot>({ details: view.details, saving: part.getSnapshot() });
  part.subscribe(() => holder.change({ saving: part.getSnapshot() }));
  const show = (details: StoryDetails, unsaved: boolean) => {
    holder.change({ details });
    if (unsaved) part.changed();
  };
  const theirs = () => {
    const { state } = part.getSnapshot();
    return state.kind === 'conflict' ? state.theirs : undefined;
  };
  return {
    subscribe: holder.subscribe,
    getSnapshot: holder.getSnapshot,
    setDetails: (change) => show({ ...holder.getSnapshot().details, ...change }, true),
    showDetails: show,
    flush: part.flush,
    retry: part.retry,
    hasUnsaved: part.hasUnsaved,
    keepMine() {
      const newer = theirs();
      if (newer) part.goOnFrom(newer.version);
    },
    takeTheirs() {
      const newer = theirs();
      if (!newer) return;
      show(newer.details, false);
      part.adopt(newer.version, newer.savedAt);
    },
    stand(version, details) {
      show(details, false);
      part.movedOn(version);
    },
    meet({ detailsVersion, details }) {
      if (detailsVersion <= part.version() || part.hasUnsaved()) return;
      if (sameJson(details, holder.getSnapshot().details)) part.movedOn(detailsVersion);
    },
    start: part.start,
    leave: part.leave,
    comeBack: part.comeBack,
    stop: part.stop,
  };
}
