import type { DraftBody, DraftNode } from '#lib/body/nodes.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';

/**
 * The words a reader reads, one line a block: what counters, search and descriptions work on. Captions, attributions,
 * credits, cards and rules are furniture and left out; the heading of a box and the cells of a table are lines of their own; a hard break is a space. What is suggested counts as
 * accepted.
 */
export function plainText(body: DraftBody): string {
  return blockTexts(body).join('\n');
}

/** The lines of {@link plainText}, empty ones left out. */
export function blockTexts(body: DraftBody): string[] {
  const lines: string[] = [];
  for (const block of acceptedBody(body).content) collect(block, lines);
  return lines;
}

function collect(node: Exclude<DraftNode, DraftBody>, lines: string[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'question': {
      const line = (node.content ?? []).map((run) => (run.type === 'text' ? run.text : ' ')).join('');
      if (line.trim() !== '') lines.push(line.trim());
      return;
    }
    case 'box':
      if (node.attrs.title.trim() !== '') lines.push(node.attrs.title.trim());
      for (const child of node.content) collect(child, lines);
      return;
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
    case 'interview':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'tableHeader':
      for (const child of node.content ?? []) collect(child, lines);
      return;
    case 'text':
    case 'hardBreak':
    case 'figure':
    case 'gallery':
    case 'horizontalRule':
    case 'readMore':
    case 'embed':
      return;
  }
}
