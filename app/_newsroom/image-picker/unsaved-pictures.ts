import type { ImageDraft } from '#app/_newsroom/image-picker/image-draft.ts';

/** What a person changed of a picture and has not saved: every field, and the version of the picture they began from. */
export type UnsavedPicture = { version: number; draft: ImageDraft };

/** What one tab keeps of forms that were left without saving, for the person who filled them in and nobody else. */
type UnsavedPictures = {
  /** Keeps this over what was kept of the picture. What another person left in this tab goes. */
  keep(personId: string, imageId: number, unsaved: UnsavedPicture): void;
  /** What this person left; the same object until it is kept anew. */
  find(personId: string, imageId: number): UnsavedPicture | undefined;
  /** It is saved, or given up. What another person left in this tab goes. */
  forget(personId: string, imageId: number): void;
  subscribe(listener: () => void): () => void;
  /** The pictures with something kept; the same set until another one is in it. */
  list(): ReadonlySet<number>;
};

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

// With a number, so that a later version of the form does not read what it cannot show.
const KEY = 'setu-unsaved-pictures-1';

/** @see UnsavedPictures `shelf` outlives a reload; where the browser keeps none, it throws, and the page remembers alone. */
export function createUnsavedPictures(shelf: () => Shelf): UnsavedPictures {
  let owner: string | undefined;
  let kept: Map<number, UnsavedPicture> | undefined;
  let ids: ReadonlySet<number> = new Set();
  const listeners = new Set<() => void>();

  const open = (): Map<number, UnsavedPicture> => {
    if (kept) return kept;
    kept = new Map();
    try {
      const read = JSON.parse(shelf().getItem(KEY) ?? 'null') as {
        owner: string;
        pictures: [number, UnsavedPicture][];
      };
      if (read) [owner, kept] = [read.owner, new Map(read.pictures)];
    } catch {
      // Nothing that could be read.
    }
    ids = new Set(kept.keys());
    return kept;
  };
  const openAs = (personId: string): Map<number, UnsavedPicture> => {
    const pictures = open();
    if (owner !== personId) pictures.clear();
    owner = personId;
    return pictures;
  };
  const put = (pictures: Map<number, UnsavedPicture>) => {
    try {
      if (pictures.size === 0) shelf().removeItem(KEY);
      else shelf().setItem(KEY, JSON.stringify({ owner, pictures: [...pictures] }));
    } catch {
      // Kept while the page stands.
    }
    if (pictures.size === ids.size && [...pictures.keys()].every((id) => ids.has(id))) return;
    ids = new Set(pictures.keys());
    for (const listener of listeners) listener();
  };
  return {
    keep(personId, imageId, unsaved) {
      put(openAs(personId).set(imageId, unsaved));
    },
    find: (personId, imageId) => {
      const pictures = open();
      return owner === personId ? pictures.get(imageId) : undefined;
    },
    forget(personId, imageId) {
      const pictures = openAs(personId);
      pictures.delete(imageId);
      put(pictures);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    list: () => {
      open();
      return ids;
    },
  };
}

/** What this tab keeps. */
export const unsavedPictures = createUnsavedPictures(() => sessionStorage);

/** Lets the browser ask before a page goes on which something is kept; once is enough, for as long as the tab lives. */
export function askBeforeLeaving(): void {
  window.addEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  if (unsavedPictures.list().size > 0) event.preventDefault();
}
