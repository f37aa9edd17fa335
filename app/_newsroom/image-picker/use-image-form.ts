import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { saveImageAction } from '#app/_newsroom/image-picker/actions.ts';
import type { ImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import { type ImageDraft, regionsInOrder, toDraft } from '#app/_newsroom/image-picker/image-draft.ts';
import { askBeforeLeaving, unsavedPictures } from '#app/_newsroom/image-picker/unsaved-pictures.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import type { ErrorCode } from '#app/_newsroom/refusals/use-error-sentence.client.ts';

type State = {
  /** The picture as the server last told it. */
  card: ImageCard;
  draft: ImageDraft;
  /** The version of the picture the draft was begun from: older than the card where somebody else saved since. */
  version: number;
  /** The draft was left here without saving, and has been brought back. */
  isBroughtBack: boolean;
  /** Why the last save failed: a code of `Errors`. */
  error?: ErrorCode;
  /** The picture as somebody else saved it meanwhile. */
  theirs?: ImageCard;
};

const TOLD_MS = 10_000;
/** The notice of what was last left: one at a time, and none once a form is open again. */
let told: number | undefined;

function stopTelling(): void {
  if (told !== undefined) notices.hide(told);
}

const asSaved = (card: ImageCard): State => ({
  card,
  draft: toDraft(card.image),
  version: card.image.version,
  isBroughtBack: false,
});

const asLeft = (card: ImageCard): State => {
  const left = card.mayEdit ? unsavedPictures.find(card.personId, card.image.imageId) : undefined;
  return left ? { card, ...left, isBroughtBack: true } : asSaved(card);
};

/**
 * The form of one picture: its draft, whether it differs from what is saved, and saving. A save over somebody else's
 * is refused and both stand side by side until the person chooses; neither is lost. Whoever leaves without saving is told
 * so, and finds the draft again when the picture is next opened in this tab; saving it then is over the version it was
 * begun from. `onSaved` hears of every save, also of the one by which a person chooses their own.
 */
export function useImageForm(start: ImageCard, onSaved?: () => void) {
  const t = useTranslations('ImageForm');
  const [state, setState] = useState<State>(() => asLeft(start));
  const [isSaving, setIsSaving] = useState(false);
  const isHere = useRef(false);
  const isSending = useRef(false);
  const { card, draft, version, error, theirs } = state;
  const { personId, mayEdit } = card;
  const { imageId } = card.image;
  const isDirty = JSON.stringify(draft) !== JSON.stringify(toDraft(card.image));

  useEffect(() => {
    if (!mayEdit) return;
    if (!isDirty) return unsavedPictures.forget(personId, imageId);
    unsavedPictures.keep(personId, imageId, { version, draft });
    askBeforeLeaving();
  }, [mayEdit, isDirty, personId, imageId, version, draft]);

  const sayWhereItIs = () => {
    if (isHere.current || isSending.current || !unsavedPictures.find(personId, imageId)) return;
    stopTelling();
    told = notices.show({ tone: 'bad', message: t('left'), closeMs: TOLD_MS });
  };
  const said = useRef(sayWhereItIs);
  useEffect(() => {
    said.current = sayWhereItIs;
  });
  useEffect(() => {
    isHere.current = true;
    stopTelling();
    return () => {
      isHere.current = false;
      // Not where React takes a part away only to put it back.
      queueMicrotask(() => said.current());
    };
  }, []);

  const edit = (change: Partial<ImageDraft>) =>
    setState((before) => {
      const draft = { ...before.draft, ...change };
      return { ...before, draft: { ...draft, regions: regionsInOrder(draft.regions) } };
    });

  /** Saves the draft over version `over`; the saved picture, or undefined when it was refused. */
  const save = async (over = version): Promise<ImageCard | undefined> => {
    setIsSaving(true);
    isSending.current = true;
    try {
      const saved = await saveImageAction({ imageId, version: over, ...draft });
      if (saved.ok) {
        settle(saved.value, draft);
        setState((before) => ({
          ...asSaved(saved.value),
          // Typed on while it was on its way.
          ...(before.draft !== draft && { draft: before.draft }),
        }));
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
      isSending.current = false;
      // Left while it was on its way, and refused.
      said.current();
    }
    return undefined;
  };

  const takeTheirs = () => theirs && setState(asSaved(theirs));
  const keepMine = () => (theirs ? save(theirs.image.version) : undefined);
  const reset = () => setState(asSaved(card));
  /** What was left stands in the form, and is not saved yet. */
  const isBroughtBack = state.isBroughtBack && isDirty && !theirs;
  const isOlder = version !== card.image.version;
  return {
    card,
    draft,
    error,
    theirs,
    isDirty,
    isBroughtBack,
    isOlder,
    isSaving,
    edit,
    save,
    takeTheirs,
    keepMine,
    reset,
  };
}

/** The server has `sent`; what was typed since stays kept, over the version that it is now. At once: the form may be gone. */
function settle({ personId, image }: ImageCard, sent: ImageDraft): void {
  const kept = unsavedPictures.find(personId, image.imageId);
  if (!kept || kept.draft === sent) unsavedPictures.forget(personId, image.imageId);
  else unsavedPictures.keep(personId, image.imageId, { ...kept, version: image.version });
}
