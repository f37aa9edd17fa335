import type { convertPasted, readChat } from '#app/_newsroom/editor/paste/convert-pasted.ts';

/** What reads HTML, and what reads the plain text of a copied chat. */
type Converter = { convertPasted: typeof convertPasted; readChat: typeof readChat };

let here: Converter | undefined;
let coming: Promise<Converter | undefined> | undefined;

/** What turns what is pasted into a story's, whose code comes when it is wanted. */
export type PasteConverter = {
  /** The converter, when its code is here. */
  now(): Converter | undefined;
  /** Fetches the code; undefined when it cannot be had now. Asking again tries again. */
  fetch(): Promise<Converter | undefined>;
};

/** The converter of this page. */
export const pasteConverter: PasteConverter = {
  now: () => here,
  fetch: () =>
    (coming ??= import('#app/_newsroom/editor/paste/convert-pasted.ts').then(
      ({ convertPasted, readChat }) => (here = { convertPasted, readChat }),
      () => (coming = undefined),
    )),
};
