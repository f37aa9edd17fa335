import { Fragment, type Mark, Slice } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import type { PasteConverter } from '#app/_newsroom/editor/paste/paste-converter.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { readEmbedAddress } from '#lib/body/address/embed-address.ts';
import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import { linesOfText } from '#lib/body/from-text/lines-of-text.ts';
import { safeHref } from '#lib/body/address/safe-href.ts';
import type { Locale } from '#lib/locale.ts';

/** What taking in a paste needs of its surroundings. */
type PasteHost = {
  converter: PasteConverter;
  /** Files, and where in the text they belong. */
  files(files: File[], place: number): void;
  /** What was in the HTML and is not in the text. */
  leftOut(leftOut: LeftOut[]): void;
  /** Follows a selection through the changes of the text. */
  follow(selection: Selection): { end(): Selection };
};

// ProseMirror signs what it puts on the clipboard, but so does every other page that uses it: the ids are ours.
const OWN = /data-pm-slice=[^]*data-id="[a-z0-9]{12}"|data-id="[a-z0-9]{12}"[^]*data-pm-slice=/;

/**
 * How the text takes what is pasted or dropped: HTML converted and plain text cleaned, files uploaded, a video's
 * address as its card. `files` is told where they belong; what is no picture it refuses in words, where the browser would
 * open the file in place of the story. What was copied out of this editor comes back as it was. The converter's code is
 * fetched when somebody begins to write; where it cannot be had, the plain words go in.
 */
export function pasteProps(locale: Locale, host: PasteHost): EditorProps {
  // What came along as plain text, to compare with.
  let shown = '';
  /** Pastes once the converter is here, where `selection` has gone by then. */
  const pasteLater = async (view: EditorView, selection: Selection, html: string, text: string) => {
    const followed = host.follow(selection);
    const converter = await host.converter.fetch();
    if (view.isDestroyed) return;
    view.dispatch(view.state.tr.setSelection(followed.end()));
    shown = text;
    // Without a text beside it the schema alone makes what it can of the HTML.
    if (converter || text === '') view.pasteHTML(html);
    else view.pasteText(text);
  };
  const mustWait = (html: string) => html !== '' && !OWN.test(html) && !host.converter.now();

  return {
    transformPastedHTML: (html) => {
      const converter = host.converter.now();
      if (OWN.test(html) || !converter) return html;
      const converted = converter.convertPasted(html, locale, shown);
      // A copied picture alone comes as a file too.
      if (converted.html !== '') host.leftOut(converted.leftOut);
      return converted.html;
    },
    transformPastedText: (text) => linesOfText(text, locale).join('\n'),
    // Ctrl+Shift+V takes the words as they are.
    clipboardTextParser: (text, context, plain, view) =>
      (plain ? undefined : sliceOfChat(text, context.marks(), view, host)) as unknown as Slice,
    handleDOMEvents: {
      focus: () => {
        void host.converter.fetch();
        return false;
      },
      paste: (_view, event) => {
        shown = event.clipboardData?.getData('text/plain') ?? '';
        return false;
      },
      drop: (_view, event) => {
        shown = event.dataTransfer?.getData('text/plain') ?? '';
        return false;
      },
    },
    handlePaste: (view, event) => {
      if (!event.clipboardData) return false;
      const html = event.clipboardData.getData('text/html');
      if (view.composing) return false;
      const files = [...event.clipboardData.files];
      // A copy from Word carries a picture of the text beside the text.
      const isWordless =
        html
          .replace(/<img[^>]*>|<meta[^>]*>/gi, '')
          .replace(/<[^>]*>/g, '')
          .trim() === '';
      if (files.length > 0 && isWordless) {
        host.files(files, view.state.selection.from);
        return true;
      }
      const text = event.clipboardData.getData('text/plain');
      if (insertCardOf(view, text) || insertLink(view, text)) return true;
      if (!mustWait(html)) return false;
      void pasteLater(view, view.state.selection, html, text);
      return true;
    },
    handleDrop: (view, event, _slice, moved) => {
      const { dataTransfer } = event;
      if (moved || !dataTransfer || !view.editable) return false;
      const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
      const files = [...dataTransfer.files];
      const html = dataTransfer.getData('text/html');
      if (files.length === 0 && !mustWait(html)) return false;
      event.preventDefault();
      const place = under?.pos ?? view.state.selection.from;
      if (files.length > 0) host.files(files, place);
      else {
        const near = Selection.near(view.state.doc.resolve(place));
        void pasteLater(view, near, html, dataTransfer.getData('text/plain'));
      }
      return true;
    },
  };
}

/** Plain text as paragraphs, set as WhatsApp would show it; undefined where it is nothing but words. */
function sliceOfChat(
  text: string,
  marks: readonly Mark[],
  { state: { schema } }: EditorView,
  { converter, leftOut }: PasteHost,
): Slice | undefined {
  const chat = converter.now()?.readChat(text.split('\n'));
  if (!chat) return undefined;
  const { lines, stamps, media } = chat;
  const isPlain = stamps === 0 && lines.every((runs) => runs.every((run) => run.marks.length === 0));
  if (isPlain || !schema.nodes.paragraph) return undefined;
  const { paragraph } = schema.nodes;
  const nothing = { words: '' };
  leftOut([
    ...Array.from({ length: stamps }, () => ({ code: 'stamp' as const, ...nothing })),
    ...Array.from({ length: media }, () => ({ code: 'media' as const, ...nothing })),
  ]);
  const paragraphs = lines.map((runs) =>
    paragraph.create(
      null,
      runs.map((run) =>
        schema.text(
          run.text,
          run.marks.reduce((all, name) => schema.marks[name]?.create().addToSet(all) ?? all, marks),
        ),
      ),
    ),
  );
  return Slice.maxOpen(Fragment.from(paragraphs));
}

/** An address pasted over words becomes their link; pasted between words it stands there, linked. */
function insertLink(view: EditorView, text: string): boolean {
  const asked = text.trim();
  const href = /^(https?:\/\/|mailto:)\S+$/i.test(asked) ? safeHref(asked) : undefined;
  const { tr, schema, selection } = view.state;
  if (href === undefined || !schema.marks.link || !(selection instanceof TextSelection)) return false;
  const mark = schema.marks.link.create({ href });
  if (selection.empty) {
    tr.replaceSelectionWith(schema.text(asked, [...selection.$from.marks(), mark]), false);
    view.dispatch(tr.removeStoredMark(mark).scrollIntoView());
    return true;
  }
  // Words in one line can be a link's; what spans blocks is replaced, as by any other paste.
  if (!selection.$from.sameParent(selection.$to)) return false;
  tr.addMark(selection.from, selection.to, mark).setSelection(TextSelection.create(tr.doc, selection.to));
  view.dispatch(tr.removeStoredMark(mark).scrollIntoView());
  return true;
}

/** Puts the card of a video or post in an empty line, when its address is all there is. */
function insertCardOf(view: EditorView, text: string): boolean {
  const embed = readEmbedAddress(text);
  const { $from, empty } = view.state.selection;
  const isEmptyLine = empty && $from.depth === 1 && $from.parent.type.name === 'paragraph';
  if (!embed || !isEmptyLine || $from.parent.content.size > 0) return false;
  const { tr, schema } = view.state;
  const card = schema.nodes.embed?.create({ ...embed, title: '', id: newBlockId() });
  const line = schema.nodes.paragraph?.create({ id: newBlockId() });
  if (!card || !line) return false;
  view.dispatch(tr.replaceWith($from.before(1), $from.after(1), [card, line]).scrollIntoView());
  // The card is drawn after this, and pushes the cursor down by its height.
  requestAnimationFrame(() => view.isDestroyed || view.dispatch(view.state.tr.scrollIntoView()));
  return true;
}
