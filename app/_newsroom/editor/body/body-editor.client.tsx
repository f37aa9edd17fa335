'use client';

import { type Content, type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { BlockHandle } from '#app/_newsroom/editor/body/blocks/block-handle.client.tsx';
import {
  addToGallery,
  type Askers,
  BLOCK_KINDS,
  insertCard,
  runBlockCommand,
} from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import classes from '#app/_newsroom/editor/body/body-editor.module.css';
import marks from '#app/_newsroom/editor/body/body-marks.module.css';
import { editorKeys } from '#app/_newsroom/editor/body/editor-keys.ts';
import { FreshSelection } from '#app/_newsroom/editor/body/fresh-selection.ts';
import { followPlace, followSelection } from '#app/_newsroom/editor/body/follow-place.ts';
import { lineHints } from '#app/_newsroom/editor/body/line-hints.ts';
import { pasteProps } from '#app/_newsroom/editor/body/paste-props.ts';
import { metBlocks } from '#app/_newsroom/editor/body/blocks/met-blocks.ts';
import { useMetWords } from '#app/_newsroom/editor/meeting/use-met-words.client.ts';
import { NumberColumns } from '#app/_newsroom/editor/body/blocks/number-columns.ts';
import { refusedBlocks } from '#app/_newsroom/editor/body/blocks/refused-blocks.ts';
import { slashCommand, type SlashHost, type SlashItem } from '#app/_newsroom/editor/body/blocks/slash-command.ts';
import { SlashMenu } from '#app/_newsroom/editor/body/blocks/slash-menu.client.tsx';
import { tabKey } from '#app/_newsroom/editor/body/tab-key.ts';
import { UndoSteps } from '#app/_newsroom/editor/body/undo-steps.ts';
import { smartTyping } from '#app/_newsroom/editor/body/smart-typing.ts';
import { untranslatedMarks } from '#app/_newsroom/editor/body/blocks/untranslated-marks.ts';
import { Toolbar } from '#app/_newsroom/editor/body/toolbar/toolbar.client.tsx';
import { BodyStill } from '#app/_newsroom/editor/body/still/body-still.client.tsx';
import { focusText } from '#app/_newsroom/editor/context/focus-text.ts';
import { LinkTools } from '#app/_newsroom/editor/body/link-tools.client.tsx';
import { TableTools } from '#app/_newsroom/editor/body/table-tools.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { useHolder } from '#app/_newsroom/editor/body/use-holder.client.ts';
import { EmbedDialog, FindPanel, LinkDialog } from '#app/_newsroom/editor/context/dialogs-on-demand.client.ts';
import { askDesk } from '#app/_newsroom/palette/ask-desk.ts';
import { Suggestions, useSuggesting } from '#app/_newsroom/editor/suggesting/suggesting.client.tsx';
import { useScreenKeys } from '#app/_newsroom/editor/context/use-screen-keys.client.ts';
import type { FindRequest } from '#app/_newsroom/editor/find/find-panel.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { pasteConverter } from '#app/_newsroom/editor/paste/paste-converter.ts';
import { useLeftOut } from '#app/_newsroom/editor/paste/use-left-out.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { bodyPageOf, documentBody } from '#app/_newsroom/editor/body/body-page.ts';
import { mergeBody } from '#app/_newsroom/editor/body/merge-body.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { drawnNodes } from '#app/_newsroom/editor/body/drawn-nodes.client.tsx';
import { newBlockId } from '#lib/body/block-id.ts';
import { type DraftBody, MOST_IN_GALLERY } from '#lib/body/nodes.ts';
import { otherLocales } from '#lib/locale.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';

const TEXT = `${classes.text} ${marks.text}`;

type Dialog = 'link' | 'embed';

const NOTHING_ASKED: FindRequest = { replace: false };

/** The text itself: toolbar, page, slash menu, grip, dialogs. Keeps nothing; the store reads the document from its page. */
export const BodyEditor = memo(function BodyEditor() {
  const t = useTranslations('Editor');
  const blocks = useTranslations('EditorBlocks');
  const metWords = useMetWords();
  const quotes = useTranslations('EditorQuote');
  const boxes = useTranslations('EditorBox');
  const galleries = useTranslations('EditorGallery');
  const { translation, store, fieldId, pickImage, pickImages, pickStory, rememberImage, rememberStory, uploadFiles } =
    usePane();
  const { language } = translation;
  const { mayWrite: editable, held } = usePart('text');
  // Read by somebody who may write when the other has gone: to be walked through by keyboard all the same.
  const isReading = useHolder(false);
  const [dialog, setDialog] = useState<Dialog>();
  const [finding, setFinding] = useState<FindRequest>();
  useScreenKeys({ find: setFinding, help: () => askDesk('shortcuts') });
  const paper = useRef<HTMLDivElement>(null);
  const slash = useHolder<SlashHost | null>(null);
  const self = useHolder<Editor | undefined>(undefined);

  const insertFigure = (image: PickedImage, place?: number) => {
    rememberImage(image);
    const open = self.read();
    return open && !open.isDestroyed ? insertCard(open, figureOf(image, language), place) : undefined;
  };
  const figuresOf = (images: readonly PickedImage[]) =>
    images.map((image) => {
      rememberImage(image);
      return figureOf(image, language);
    });
  const addPictures = (pos: number) => {
    const open = self.read();
    const gallery = open?.state.doc.nodeAt(pos);
    if (!open || !gallery || !open.isEditable) return;
    const followed = followPlace(open, pos);
    pickImages(MOST_IN_GALLERY - gallery.childCount, (images) => {
      const at = followed.end();
      if (at !== undefined) addToGallery(open, at, figuresOf(images));
    });
  };
  const askers: Askers = {
    askGallery: () =>
      pickImages(MOST_IN_GALLERY, (images) => {
        const open = self.read();
        if (open) insertCard(open, { type: 'gallery', content: figuresOf(images) });
      }),
    askFigure: () => pickImage((image) => insertFigure(image)),
    askReadMore: () =>
      pickStory((story) => {
        rememberStory(story);
        const open = self.read();
        if (open) insertCard(open, { type: 'readMore', attrs: { articleId: story.articleId } });
      }),
    askEmbed: () => setDialog('embed'),
  };
  const tellLeftOut = useLeftOut();
  const told = useHolder<number | undefined>(undefined);
  const tellStayed = () => {
    const before = told.read();
    if (before !== undefined) notices.hide(before);
    told.write(notices.show({ tone: 'good', message: t('tabStays') }));
  };
  const latest = useHolder({ uploadFiles, askers, tellLeftOut, addPictures, tellStayed });
  useLayoutEffect(() => latest.write({ uploadFiles, askers, tellLeftOut, addPictures, tellStayed }));

  // Made once: another set of extensions would be another editor.
  const [extensions] = useState(() => {
    const items: SlashItem[] = BLOCK_KINDS.map((kind) => ({
      kind,
      name: blocks(`${kind}.name`),
      hint: blocks(`${kind}.hint`),
      words: blocks(`${kind}.words`),
    }));
    const [other = language] = otherLocales(language);
    return [
      ...bodyExtensions(
        drawnNodes(
          {
            quote: { name: quotes('attribution'), placeholder: quotes('placeholder') },
            addPictures: galleries('add'),
            box: { name: boxes('heading'), placeholder: boxes('headingHint') },
          },
          language,
          (pos) => latest.read().addPictures(pos),
        ),
      ),
      refusedBlocks({ sentence: t('refusedBlock'), keepWords: t('keepWords') }),
      smartTyping(language),
      NumberColumns,
      untranslatedMarks(language, t('untranslatedBlock', { language }), translation.sourceLines),
      metBlocks({
        words: metWords,
        language,
        choose: (question, choice) => void store.choose(question, choice).then(() => self.read()?.commands.focus()),
      }),
      lineHints({
        line: t(isTouched() ? 'bodyPlaceholderTouch' : 'bodyPlaceholder'),
        question: boxes('question'),
        answer: boxes('answer'),
      }),
      slashCommand(
        items,
        {
          show: (props) => slash.read()?.show(props),
          hide: () => slash.read()?.hide(),
          keyDown: (event) => slash.read()?.keyDown(event) ?? false,
        },
        (kind) => {
          const open = self.read();
          if (open) runBlockCommand(kind, open, latest.read().askers);
        },
      ),
      editorKeys({
        other,
        link: () => setDialog('link'),
        save: () => void store.flush(),
      }),
      tabKey({
        leave: () => document.getElementById(fieldId('after-body'))?.focus(),
        stayed: () => latest.read().tellStayed(),
      }),
      UndoSteps,
      FreshSelection,
    ];
  });

  const editor = useEditor({
    extensions,
    content: loadable(translation.text.body) as Content,
    editable,
    immediatelyRender: false,
    // Pasted words stand as they were: an asterisk may lead to a note.
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    // The page's policy allows no style elements but its own: what ProseMirror needs stands in the style sheet.
    injectCSS: false,
    editorProps: {
      attributes: () => ({
        id: fieldId('body'),
        lang: language,
        spellcheck: 'true',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('body'),
        'aria-describedby': fieldId('body-help'),
        class: TEXT,
        ...(isReading.read() && { 'aria-readonly': 'true', tabindex: '0' }),
      }),
      // What lies over the text must not lie over the line one writes: the bars above it, a phone's tools below it.
      scrollThreshold: { top: 140, bottom: 72, left: 0, right: 0 },
      scrollMargin: { top: 150, bottom: 80, left: 0, right: 0 },
      ...pasteProps(language, {
        files: async (files, place) => {
          const open = self.read();
          if (!open) return;
          const followed = followPlace(open, place);
          const images = await latest.read().uploadFiles(files);
          let at: number | undefined = followed.end();
          for (const image of images) at = insertFigure(image, at);
        },
        converter: pasteConverter,
        leftOut: (leftOut) => latest.read().tellLeftOut(leftOut),
        follow: (selection) => {
          const open = self.read();
          return open ? followSelection(open, selection) : { end: () => selection };
        },
      }),
    },
    onCreate: ({ editor: created }) => {
      self.write(created);
      store.attachPage(bodyPageOf(created));
    },
    onUpdate: store.bodyChanged,
  });

  const suggesting = useSuggesting(editor, { mayWrite: editable });
  const isHeld = held !== undefined;
  useLayoutEffect(() => {
    if (!editor) return;
    isReading.write(isHeld);
    readOrWrite(editor, editable && !suggesting.isAwaited);
  }, [editor, editable, isHeld, isReading, suggesting.isAwaited]);

  // Whoever gives a dialog up goes on where they wrote.
  const closeDialog = () => {
    setDialog(undefined);
    focusText(fieldId('body'));
  };

  return (
    <>
      <div className={classes.editor} aria-busy={!editor || undefined}>
        {editable && (
          <Toolbar
            editor={editor}
            language={language}
            bodyId={fieldId('body')}
            askers={askers}
            askLink={() => setDialog('link')}
            askFind={() => setFinding({ replace: false })}
            openShortcuts={() => askDesk('shortcuts')}
            suggesting={suggesting}
          />
        )}
        <div className={classes.paper} ref={paper}>
          {editable && editor && <BlockHandle editor={editor} paper={paper} askers={askers} />}
          {editable && editor && <TableTools editor={editor} paper={paper} />}
          {editable && editor && <LinkTools editor={editor} paper={paper} onEdit={() => setDialog('link')} />}
          {editor ? (
            <EditorContent editor={editor} />
          ) : (
            <BodyStill body={loadable(translation.text.body)} className={TEXT} />
          )}
          {editable && (
            <button
              type="button"
              tabIndex={-1}
              aria-hidden
              className={classes.below}
              onClick={() => {
                if (!editor) return;
                const last = editor.state.doc.lastChild;
                if (last?.type.name !== 'paragraph')
                  editor.commands.insertContentAt(editor.state.doc.content.size, { type: 'paragraph' });
                editor.commands.focus('end');
              }}
            />
          )}
        </div>
      </div>
      {editable && editor && (
        <Suggestions
          editor={editor}
          suggesting={suggesting}
          rewrite={(change, as) => mergeBody(editor, change(documentBody(editor.state.doc)), as)}
        />
      )}
      {editor && (
        <>
          <SlashMenu hostRef={slash.write} id={fieldId('slash-menu')} />
          <LinkDialog editor={editor} opened={dialog === 'link'} onClose={closeDialog} />
          <EmbedDialog editor={editor} opened={dialog === 'embed'} onClose={closeDialog} />
          <FindPanel
            editor={editor}
            opened={finding !== undefined}
            request={finding ?? NOTHING_ASKED}
            onClose={() => setFinding(undefined)}
          />
        </>
      )}
    </>
  );
});

/** Lets the text be written in or only read, caret and place on the page as they are; the fields inside its cards as well. */
function readOrWrite(editor: Editor, editable: boolean): void {
  if (editor.isEditable !== editable) editor.setEditable(editable, false);
  for (const field of editor.view.dom.querySelectorAll<HTMLInputElement>('input, textarea')) field.readOnly = !editable;
}

/** A figure as a fresh one begins: with what the picture says of itself in this language. */
function figureOf(image: PickedImage, language: keyof PickedImage['texts']) {
  const { caption, alt } = image.texts[language];
  return { type: 'figure', attrs: { id: newBlockId(), imageId: image.imageId, caption, alt, credit: '' } };
}

/** ProseMirror needs a line to write on where a stored text has none. */
function loadable(body: DraftBody): DraftBody {
  return body.content.length > 0
    ? body
    : { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newBlockId() } }] };
}

/** Whether it is a finger that points: nothing is said of keys then. */
const isTouched = () => typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
