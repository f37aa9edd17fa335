'use client';

import type { Editor } from '@tiptap/react';
import { useCallback, useRef, useState } from 'react';
import { markRefused } from '#app/_newsroom/editor/body/blocks/refused-blocks.ts';
import { createBlockwiseSender } from '#app/_newsroom/editor/saving/blockwise-sender.ts';
import { type BodyChanges, createBodyChanges } from '#app/_newsroom/editor/saving/body-changes.ts';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { type Journal, openJournal } from '#app/_newsroom/editor/saving/journal.ts';
import { holdTab } from '#app/_newsroom/editor/saving/living-tab.ts';
import { createSender } from '#app/_newsroom/editor/saving/create-sender.ts';
import { putJson } from '#app/_newsroom/editor/saving/put-json.ts';
import { sameJson } from '#app/_newsroom/editor/saving/same-json.ts';
import { type Saving, useSaving } from '#app/_newsroom/editor/saving/use-saving.client.ts';
import type { TextField } from '#lib/article/limits.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import type { Body } from '#lib/body/nodes.ts';

/** The one-line fields of a text. */
export type TextFields = Record<TextField, string>;
/** The text on the server that a save came too late for. */
export type TextConflict = { version: number; text: TranslationText; savedAt: string; savedBy: string | null };
/** The details on the server that a save came too late for. */
export type DetailsConflict = { version: number; details: StoryDetails; savedAt: string };

/** One language of a story while it is being written: what stands on screen, and what became of it. */
export type TranslationState = {
  fields: TextFields;
  details: StoryDetails;
  /** Tells of changes of the body; the body itself is read with {@link TranslationState.readText}. */
  bodyChanges: BodyChanges;
  editor: Editor | undefined;
  slugTaken: boolean;
  textSaving: Saving<TextConflict>;
  detailsSaving: Saving<DetailsConflict>;
  journal: Promise<Journal>;
  tabId: string;
  setField(field: TextField, value: string): void;
  setFields(change: Partial<TextFields>): void;
  setDetails(change: Partial<StoryDetails>): void;
  bodyChanged(): void;
  attachEditor(editor: Editor): void;
  readText(): TranslationText;
  /** Puts another text on screen. `unsaved`: as if it had been typed; else the server has it. */
  showText(text: TranslationText, unsaved: boolean): void;
  showDetails(details: StoryDetails, unsaved: boolean): void;
  /** What a step is taken upon: which translation, at which version. */
  standing(): { translationId: number; version: number };
  /** A step has moved the version on and left the words as they were: when they were saved is as before. */
  movedOn(version: number): void;
  /** Keeps a text on this device beside the one that goes on. A browser that keeps nothing keeps this neither. */
  setAside(text: TranslationText): Promise<void>;
  /** Saves text and details now; true when the server has both. */
  flush(): Promise<boolean>;
  /** Why {@link EditionState.flush} came to nothing: blocks the server refuses, else a line that is down or a choice to make. */
  whyUnsaved(): 'unsaved' | 'refused_blocks';
};

/** Holds the text and details of `translation` and keeps them safe. Its first props count; later ones are about states and rights only. */
export function useTranslationState(translation: TranslationView): TranslationState {
  const { articleId, translationId, person } = translation;
  const { body: initialBody, ...initialFields } = translation.text;
  const [fields, putFields] = useState<TextFields>(initialFields);
  const [details, putDetails] = useState(translation.details);
  const [bodyChanges] = useState(createBodyChanges);
  const [slugTaken, setSlugTaken] = useState(translation.slugTaken);
  const [editor, setEditor] = useState<Editor>();
  const now = useRef<{
    fields: TextFields;
    details: StoryDetails;
    editor: Editor | undefined;
    body: Body;
  }>({
    fields: initialFields,
    details: translation.details,
    editor: undefined,
    body: initialBody,
  });
  const [{ journal, tabId }] = useState(() => ({ journal: openOnce(), tabId: tabOnce() }));

  const readText = useCallback((): TranslationText => {
    const { editor: open, body, fields: written } = now.current;
    return { ...written, body: open && !open.isDestroyed ? (open.state.doc.toJSON() as Body) : body };
  }, []);
  const readDetails = useCallback(() => now.current.details, []);

  const [senders] = useState(() => ({
    text: createBlockwiseSender<TextConflict>(
      createSender<TranslationText, TextConflict>(
        ({ text, version, leaving }) =>
          putJson<{ slugTaken: boolean }, TextConflict>(
            `/api/newsroom/translations/${translationId}/draft`,
            { version, text },
            {
              leaving,
              readConflict: (detail) => detail as TextConflict,
              onSaved: (value) => setSlugTaken(value.slugTaken),
            },
          ),
        // The server keeps a text cleaned; what was sent has to be cleaned alike before the two are compared.
        async (theirs, sent) => {
          const { isSameText } = await import('#app/_newsroom/editor/recovery/read-kept.ts');
          return isSameText(theirs.text, sent, translation.language);
        },
      ),
      initialBody,
    ),
    details: createSender<StoryDetails, DetailsConflict>(
      ({ text, version, leaving }) =>
        putJson<unknown, DetailsConflict>(
          `/api/newsroom/articles/${articleId}/details`,
          { version, details: text },
          { leaving, readConflict: (detail) => detail as DetailsConflict },
        ),
      (theirs, sent) => Promise.resolve(sameJson(theirs.details, sent)),
    ),
  }));
  const textSaving = useSaving<TranslationText, TextConflict>({
    journal,
    userId: person.id,
    subject: `translation:${translationId}`,
    tabId,
    version: translation.version,
    savedAt: translation.savedAt,
    read: readText,
    send: senders.text.send,
  });
  const detailsSaving = useSaving<StoryDetails, DetailsConflict>({
    journal,
    userId: person.id,
    subject: `article:${articleId}`,
    tabId,
    version: translation.detailsVersion,
    savedAt: translation.savedAt,
    read: readDetails,
    send: senders.details,
  });
  const { changed: textChanged, flush: flushText } = textSaving;
  const { changed: detailsChanged, flush: flushDetails } = detailsSaving;

  const setFields = useCallback(
    (change: Partial<TextFields>) => {
      now.current.fields = { ...now.current.fields, ...change };
      putFields(now.current.fields);
      textChanged();
    },
    [textChanged],
  );
  const setField = useCallback((field: TextField, value: string) => setFields({ [field]: value }), [setFields]);
  const setDetails = useCallback(
    (change: Partial<StoryDetails>) => {
      now.current.details = { ...now.current.details, ...change };
      putDetails(now.current.details);
      detailsChanged();
    },
    [detailsChanged],
  );
  const bodyChanged = useCallback(() => {
    if (now.current.editor) now.current.body = now.current.editor.state.doc.toJSON() as Body;
    bodyChanges.tell();
    textChanged();
  }, [bodyChanges, textChanged]);
  const attachEditor = useCallback(
    (opened: Editor) => {
      now.current.editor = opened;
      // A text may have been brought back before the editor stood; it opened on the first one and would save that over it.
      if (now.current.body !== initialBody) opened.commands.setContent(now.current.body, { emitUpdate: false });
      senders.text.watch((ids) => opened.isDestroyed || markRefused(opened, ids));
      setEditor(opened);
    },
    [initialBody, senders],
  );
  const showText = useCallback(
    (text: TranslationText, unsaved: boolean) => {
      const { body, ...written } = text;
      now.current.fields = written;
      now.current.body = body;
      putFields(written);
      now.current.editor?.commands.setContent(body, { emitUpdate: false });
      if (!unsaved) senders.text.adopt(body);
      bodyChanges.tell();
      if (unsaved) textChanged();
    },
    [bodyChanges, textChanged, senders],
  );
  const showDetails = useCallback(
    (next: StoryDetails, unsaved: boolean) => {
      now.current.details = next;
      putDetails(next);
      if (unsaved) detailsChanged();
    },
    [detailsChanged],
  );
  const { version, adopt, state: textState } = textSaving;
  const savedAt = textState.kind === 'saved' ? textState.at : null;
  const standing = useCallback(() => ({ translationId, version: version() }), [translationId, version]);
  const movedOn = useCallback((next: number) => adopt(next, savedAt), [adopt, savedAt]);
  const setAside = useCallback(
    async (text: TranslationText) => {
      const owner = { userId: person.id, subject: `translation:${translationId}`, tabId };
      await (await journal).setAside(owner, version(), text, new Date()).catch(() => undefined);
    },
    [journal, person.id, translationId, tabId, version],
  );
  const flush = useCallback(async () => {
    const [text, shared] = await Promise.all([flushText(), flushDetails()]);
    return text && shared;
  }, [flushText, flushDetails]);
  const whyUnsaved = useCallback(() => (senders.text.refused().length > 0 ? 'refused_blocks' : 'unsaved'), [senders]);

  return {
    fields,
    details,
    bodyChanges,
    editor,
    slugTaken,
    textSaving,
    detailsSaving,
    journal,
    tabId,
    setField,
    setFields,
    setDetails,
    bodyChanged,
    attachEditor,
    readText,
    showText,
    showDetails,
    standing,
    movedOn,
    setAside,
    flush,
    whyUnsaved,
  };
}

let opened: Promise<Journal> | undefined;
/** One connection a page; on the server, where nothing is kept, one that never opens. */
function openOnce(): Promise<Journal> {
  if (typeof indexedDB === 'undefined') return new Promise(() => undefined);
  return (opened ??= openJournal());
}

let held: string | undefined;
function tabOnce(): string {
  if (typeof navigator === 'undefined') return '';
  return (held ??= holdTab().tabId);
}
