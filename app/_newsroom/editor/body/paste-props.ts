import type { EditorProps } from '@tiptap/pm/view';
import { cleanPastedHtml } from '#app/_newsroom/editor/paste/clean-pasted-html.ts';
import { readEmbedAddress } from '#lib/body/embed-address.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { Locale } from '#lib/locale.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/**
 * How the text takes what is pasted or dropped: HTML and plain text cleaned, files uploaded, a video's
 * address as its card. `files` is told where they belong; what is no picture it refuses in words, where the browser would
 * open the file in place of the story.
 */
export function pasteProps(locale: Locale, host: { files(files: File[], place: number): void }): EditorProps {
  return {
    transformPastedHTML: (html) => cleanPastedHtml(html, locale),
    transformPastedText: (text) =>
      text
        .split(/\r\n?|\n/)
        .map((line) => cleanText(line, { locale, endsBlock: true }).trim())
        .join('\n')
        // One paragraph a line; the empty lines between them are spacing, not text.
        .replace(/\n{2,}/g, '\n'),
    handlePaste: (view, event) => {
      if (view.composing || !event.clipboardData) return false;
      const files = [...event.clipboardData.files];
      // A copy from Word carries a picture of the text beside the text.
      if (
        files.length > 0 &&
        event.clipboardData
          .getData('text/html')
          .replace(/<img[^>]*>|<meta[^>]*>/gi, '')
          .replace(/<[^>]*>/g, '')
          .trim() === ''
      ) {
        host.files(files, view.state.selection.from);
        return true;
      }
      const embed = readEmbedAddress(event.clipboardData.getData('text/plain'));
      const { $from, empty } = view.state.selection;
      if (
        !embed ||
        !empty ||
        $from.depth !== 1 ||
        $from.parent.type.name !== 'paragraph' ||
        $from.parent.content.size > 0
      )
        return false;
      const { tr, schema } = view.state;
      const card = schema.nodes.embed?.create({ ...embed, title: '', id: newBlockId() });
      const line = schema.nodes.paragraph?.create({ id: newBlockId() });
      if (!card || !line) return false;
      view.dispatch(tr.replaceWith($from.before(1), $from.after(1), [card, line]).scrollIntoView());
      return true;
    },
    handleDrop: (view, event, _slice, moved) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (moved || files.length === 0 || !view.editable) return false;
      event.preventDefault();
      const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
      host.files(files, under?.pos ?? view.state.selection.from);
      return true;
    },
  };
}
