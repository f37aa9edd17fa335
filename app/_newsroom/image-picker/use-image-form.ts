import { useState } from 'react';
import { saveImageAction } from '#app/_newsroom/image-picker/actions.ts';
import type { ImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import type { ErrorCode } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import type { LibraryImage } from '#db/queries/images.ts';
import type { SaveImageInput } from '#lib/image/image-inputs.ts';

/** What a person may change of a picture, as it stands in the form. */
export type ImageDraft = Omit<SaveImageInput, 'imageId' | 'version'>;

type State = {
  /** The picture as the server last told it. */
  card: ImageCard;
  draft: ImageDraft;
  /** Why the last save failed: a code of `Errors`. */
  error?: ErrorCode;
  /** The picture as somebody else saved it meanwhile. */
  theirs?: ImageCard;
};

/**
 * The form of one picture: its draft, whether it differs from what is saved, and saving. A save over somebody else's
 * is refused and both stand side by side until the person chooses; neither is lost. `onSaved` hears of every save, also
 * of the one by which a person chooses their own.
 */
export function useImageForm(start: ImageCard, onSaved?: () => void) {
  const [state, setState] = useState<State>(() => ({ card: start, draft: toDraft(start.image) }));
  const [isSaving, setIsSaving] = useState(false);
  const { card, draft, error, theirs } = state;
  const isDirty = JSON.stringify(draft) !== JSON.stringify(toDraft(card.image));

  const edit = (change: Partial<ImageDraft>) =>
    setState((before) => {
      const draft = { ...before.draft, ...change };
      return { ...before, draft: { ...draft, regions: regionsInOrder(draft.regions) } };
    });

  /** Saves the draft over version `version`; the saved picture, or undefined when it was refused. */
  const save = async (version = card.image.version): Promise<ImageCard | undefined> => {
    setIsSaving(true);
    try {
      const saved = await saveImageAction({ imageId: card.image.imageId, version, ...draft });
      if (saved.ok) {
        setState({ card: saved.value, draft: toDraft(saved.value.image) });
        onSaved?.();
        return saved.value;
      }
      if (saved.error === 'conflict' && saved.detail) {
        const newer = saved.detail;
        setState((before) => ({ ...before, theirs: newer, error: 'conflict' }));
      } else setState((before) => ({ ...before, error: saved.error }));
    } catch {
      setState((before) => ({ ...before, error: 'answer_lost' }));
    } finally {
      setIsSaving(false);
    }
    return undefined;
  };

  const takeTheirs = () => theirs && setState({ card: theirs, draft: toDraft(theirs.image) });
  const keepMine = () => (theirs ? save(theirs.image.version) : undefined);
  const reset = () => setState({ card, draft: toDraft(card.image) });
  return { card, draft, error, theirs, isDirty, isSaving, edit, save, takeTheirs, keepMine, reset };
}

/** Frames in one order of shapes and keys, without what is not framed. */
function regionsInOrder(regions: ImageDraft['regions']): ImageDraft['regions'] {
  const shapes = (['16x9', '4x3', '1x1'] as const).filter((crop) => regions[crop] !== undefined);
  return Object.fromEntries(
    shapes.map((crop) => {
      const { x = 50, y = 50, size = 100 } = regions[crop] ?? {};
      return [crop, { x, y, size }];
    }),
  );
}

/** The changeable part of a picture, its keys in one order, so that two can be compared. */
export function toDraft({ credit, creator, copyright, place, picture, texts }: LibraryImage): ImageDraft {
  const { focalX, focalY } = picture;
  return {
    credit,
    creator,
    copyright,
    place,
    focalX,
    focalY,
    regions: regionsInOrder(picture.regions ?? {}),
    texts: {
      en: { caption: texts.en.caption, alt: texts.en.alt, credit: texts.en.credit },
      hi: { caption: texts.hi.caption, alt: texts.hi.alt, credit: texts.hi.credit },
    },
  };
}
