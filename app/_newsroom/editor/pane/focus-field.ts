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

/** Takes the writer to what a finding is about: scrolls there and puts the cursor in. */
export function focusField({ code, field, blockId }: Finding): void {
  const part = field === 'figure' ? PART_OF_FIGURE[code] : undefined;
  const found =
    document.getElementById(part && blockId ? `${part}-${blockId}` : `field-${field}`) ??
    (blockId ? document.querySelector<HTMLElement>(`[data-id="${CSS.escape(blockId)}"]`) : null);
  if (!found) return;
  const block =
    blockId && field === 'body' ? document.querySelector<HTMLElement>(`[data-id="${CSS.escape(blockId)}"]`) : null;
  found.focus({ preventScroll: true });
  (block ?? found).scrollIntoView({ block: 'center', behavior: 'smooth' });
}
