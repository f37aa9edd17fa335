import type { TiptapEditorHTMLElement } from '@tiptap/core';
import type { Finding } from '#lib/article/checklist/readiness.ts';

/** The field of a picture or card that a finding is about, as its id begins. */
const PART_OF_CARD: Partial<Record<Finding['code'], string>> = {
  alt_missing: 'alt',
  alt_equals_caption: 'alt',
  credit_missing: 'credit',
  caption_missing: 'caption',
  embed_untitled: 'embed',
};

/** Fields that stand in the side panel, which has to be open before one of them can be reached. */
export const PANEL_FIELDS: ReadonlySet<Finding['field']> = new Set([
  'section',
  'contributors',
  'topics',
  'slug',
  'dateline',
  'seoTitle',
  'seoDescription',
]);

/** Takes the writer to what a finding is about: scrolls there and puts the cursor in. `fieldId`: the pane's. */
export function focusField({ code, field, blockId, beside, word }: Finding, fieldId: (name: string) => string): void {
  const part = PART_OF_CARD[code] ?? (beside === 'title' ? 'embed' : beside);
  const line = code === 'attribution_missing' ? 'attribution' : beside;
  const body: TiptapEditorHTMLElement | null = document.getElementById(fieldId('body'));
  const block = body && blockId ? drawnBlock(body, blockId) : null;
  const found =
    (part && blockId ? document.getElementById(fieldId(`${part}-${blockId}`)) : null) ??
    (line ? block?.querySelector<HTMLElement>(`.setu-${line}`) : null) ??
    document.getElementById(fieldId(field)) ??
    block;
  if (!found) return;
  found.focus({ preventScroll: true });
  (block && found === body ? block : found).scrollIntoView({ block: 'center', behavior: 'smooth' });
  if (block && found === body) selectIn(body, block, word);
}

/** What a block is drawn in; asked of the editor, since not every block bears its id for all to see. */
function drawnBlock({ editor }: TiptapEditorHTMLElement, id: string): HTMLElement | null {
  let drawn: unknown;
  editor?.state.doc.descendants(({ attrs }, pos) => {
    if (attrs.id === id) drawn = editor.view.nodeDOM(pos);
    return drawn === undefined;
  });
  return drawn instanceof HTMLElement ? drawn : null;
}

/** Puts the cursor into `block`, or selects `word` where it first stands there in one piece, so that one sees what is meant. */
function selectIn(body: TiptapEditorHTMLElement, block: HTMLElement, word: string | undefined): void {
  const { editor } = body;
  if (!editor) return;
  const chosen = (word === undefined ? undefined : rangeOf(block, word)) ?? startOf(block);
  // By the editor itself: a selection of the browser's is taken back when the text gets the focus.
  editor.commands.setTextSelection({
    from: editor.view.posAtDOM(chosen.startContainer, chosen.startOffset),
    to: editor.view.posAtDOM(chosen.endContainer, chosen.endOffset),
  });
}

/** Where writing goes on in a block: at its first line, in a table the one of its first cell. */
function startOf(block: HTMLElement): Range {
  const range = document.createRange();
  range.setStart(block.querySelector('p') ?? block, 0);
  return range;
}

function rangeOf(block: HTMLElement, word: string): Range | undefined {
  const at = (block.textContent ?? '').indexOf(word);
  if (at < 0) return undefined;
  const range = document.createRange();
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const end = passed + (text.nodeValue ?? '').length;
    if (at >= passed && at < end) range.setStart(text, at - passed);
    if (at + word.length <= end) {
      range.setEnd(text, at + word.length - passed);
      return range;
    }
    passed = end;
  }
  return undefined;
}
