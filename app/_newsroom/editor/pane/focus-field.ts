import type { Finding } from '#lib/article/readiness.ts';

const PART_OF_FIGURE: Partial<Record<Finding['code'], string>> = {
  alt_missing: 'alt',
  alt_equals_caption: 'alt',
  credit_missing: 'credit',
  caption_missing: 'caption',
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
export function focusField({ code, field, blockId, word }: Finding, fieldId: (name: string) => string): void {
  const part = field === 'figure' ? PART_OF_FIGURE[code] : undefined;
  const body = document.getElementById(fieldId('body'));
  const block = blockId ? (body?.querySelector<HTMLElement>(`[data-id="${CSS.escape(blockId)}"]`) ?? null) : null;
  const found = document.getElementById(fieldId(part && blockId ? `${part}-${blockId}` : field)) ?? block;
  if (!found) return;
  found.focus({ preventScroll: true });
  (field === 'body' && block ? block : found).scrollIntoView({ block: 'center', behavior: 'smooth' });
  if (field === 'body' && block && word !== undefined) selectWord(block, word);
}

/** Selects `word` where it first stands in `block`, so that one sees what is meant; nothing where it does not stand in one piece. */
function selectWord(block: HTMLElement, word: string): void {
  const at = (block.textContent ?? '').indexOf(word);
  if (at < 0) return;
  const range = document.createRange();
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const end = passed + (text.nodeValue ?? '').length;
    if (at >= passed && at < end) range.setStart(text, at - passed);
    if (at + word.length <= end) {
      range.setEnd(text, at + word.length - passed);
      break;
    }
    passed = end;
  }
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
