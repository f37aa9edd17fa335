import { newBlockId } from '#lib/body/block-id.ts';
import { type DraftBody, emptyBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** Plain text as the lines of a story: one a line, cleaned; the empty lines between them are spacing, not text. */
export function linesOfText(text: string, locale: Locale): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => cleanText(line, { locale, endsBlock: true }).trim())
    .filter((line) => line !== '');
}

/** Plain text as a draft: a paragraph a line. */
export function bodyFromText(text: string, locale: Locale): DraftBody {
  const lines = linesOfText(text, locale);
  if (lines.length === 0) return emptyBody(newBlockId());
  return {
    type: 'doc',
    content: lines.map((line) => ({
      type: 'paragraph',
      attrs: { id: newBlockId() },
      content: [{ type: 'text', text: line }],
    })),
  };
}
