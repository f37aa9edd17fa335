import type { InlineNode, Mark, TextNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { sameJson } from '#lib/same-json.ts';
import { cleanText } from '#lib/text/hygiene.ts';

type Runs = [InlineNode, ...InlineNode[]];

const isBlank = (run: InlineNode) => run.type === 'text' && /^\s*$/.test(run.text);

/**
 * What stood between two borders of blocks, as lines of the house: an empty line divides two (one break in a heading,
 * which is one line), breaks and spaces at their edges go, and every run is cleaned knowing whether it ends its line.
 */
export function linesOf(runs: InlineNode[], { locale, isHeading }: { locale: Locale; isHeading: boolean }): Runs[] {
  const lines: InlineNode[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    if (run.type === 'hardBreak') {
      breaks += 1;
      continue;
    }
    const line = lines.at(-1) ?? [];
    if (breaks > 0 && isBlank(run)) continue;
    if (breaks > 1 && !isHeading) lines.push([run]);
    else line.push(...(breaks > 0 ? [{ type: 'hardBreak' } as const] : []), run);
    breaks = 0;
  }
  return lines.flatMap((line) => tidied(line, locale));
}

function tidied(line: InlineNode[], locale: Locale): Runs[] {
  const runs: InlineNode[] = [];
  const end = line.findLastIndex((run) => run.type === 'text' && !isBlank(run));
  for (const [index, run] of line.slice(0, end + 1).entries()) {
    if (run.type === 'hardBreak') {
      trimEnd(runs);
      if (runs.length > 0) runs.push(run);
      continue;
    }
    let text = cleanText(run.text, { locale, endsBlock: index === end });
    const before = runs.at(-1);
    // Between two runs as inside one.
    if (before?.type === 'text' && /^[\u0964\u0965]/.test(text)) trimEnd(runs);
    if (before?.type !== 'text' || /[ \u00A0]$/.test(before.text)) text = text.replace(/^[ \u00A0]+/, '');
    if (text === '') continue;
    if (before?.type === 'text' && sameJson(before.marks ?? [], run.marks ?? [])) before.text += text;
    // A mark on a space alone shows nothing.
    else if (isBlank(run) && before?.type === 'text' && !before.marks) before.text += text;
    else runs.push(isBlank(run) ? { type: 'text', text } : { ...run, text });
  }
  trimEnd(runs);
  const [first, ...others] = runs;
  return first ? [[first, ...others]] : [];
}

/** Takes spaces off the end, and what is nothing without them. */
function trimEnd(runs: InlineNode[]): void {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    if (last.type === 'text') {
      last.text = last.text.replace(/[ \u00A0]+$/, '');
      if (last.text !== '') return;
    }
    runs.pop();
  }
}

/** A run with marks in the order of lib/body/schema.ts. */
export function runOf(text: string, marks: readonly Mark[]): TextNode {
  return marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text };
}
