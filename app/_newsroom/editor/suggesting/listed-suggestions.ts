import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { suggestedOf } from '#app/_newsroom/editor/schema/suggestions.ts';
import { DECIDED } from '#app/_newsroom/editor/suggesting/suggest.ts';
import type { BlockSuggestion, DraftBody, Suggester } from '#lib/body/nodes.ts';
import { settleBody } from '#lib/body/settle-body.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';

/** A suggestion as the text has it: whose and when, the places it reaches over, the words it puts in and takes out. */
export type Listed = Suggester & {
  /** Tells it from every other, also from one of the same id that another's name stands on. */
  key: string;
  from: number;
  to: number;
  added: string;
  removed: string;
  /** What it does beside words: `form` of words, or what is suggested of a block, by the block's type. */
  also: Set<'form' | BlockSuggestion['kind']>;
  /** One author's suggestions right behind one another bear one number. */
  run: number;
};

const keyOf = ({ id, by }: Suggester) => `${by} ${id}`;

/** Every suggestion of a document in reading order. */
export function listSuggestions(doc: Node): Listed[] {
  const found = new Map<string, Listed>();
  const note = ({ id, by, at }: Suggester, from: number, to: number): Listed => {
    const key = keyOf({ id, by, at });
    const listed = found.get(key) ?? { id, by, at, key, from, to, added: '', removed: '', also: new Set(), run: 0 };
    listed.from = Math.min(listed.from, from);
    listed.to = Math.max(listed.to, to);
    found.set(key, listed);
    return listed;
  };
  doc.descendants((node, pos) => {
    for (const entry of suggestedOf(node)) {
      const isWhole = entry.kind === 'insertion' || entry.kind === 'deletion';
      const listed = note(entry, pos, isWhole || node.isLeaf ? pos + node.nodeSize : pos + 1);
      listed.also.add(entry.kind);
      if (entry.kind === 'insertion') listed.added = spaced(listed.added, node.textContent);
      if (entry.kind === 'deletion') listed.removed = spaced(listed.removed, node.textContent);
    }
    for (const mark of node.marks) {
      if (!isSuggestionMark({ type: mark.type.name })) continue;
      const listed = note(mark.attrs as Suggester, pos, pos + node.nodeSize);
      const words = node.text ?? ' ';
      if (mark.type.name === 'insertion') listed.added += words;
      else if (mark.type.name === 'deletion') listed.removed += words;
      else listed.also.add('form');
    }
    return true;
  });
  const list = [...found.values()].toSorted((one, other) => one.from - other.from || one.to - other.to);
  let end = 0;
  for (const [index, listed] of list.entries()) {
    const before = list[index - 1];
    const isNext = before?.by === listed.by && wordsBetween(doc, end, listed.from) === '';
    listed.run = isNext ? before.run : (before?.run ?? 0) + 1;
    end = isNext ? Math.max(end, listed.to) : listed.to;
  }
  return list;
}

function spaced(words: string, more: string): string {
  return words === '' ? more : `${words} ${more}`;
}

function wordsBetween(doc: Node, from: number, to: number): string {
  return from >= to ? '' : doc.textBetween(from, to, undefined, '\uFFFC');
}

/** The suggestion the caret stands in or at, the one of the fewest words where there are several. */
export function suggestionAt(list: readonly Listed[], { from, to }: { from: number; to: number }): Listed | undefined {
  const met = list.filter((listed) => listed.from <= to && listed.to >= from);
  return met.toSorted((one, other) => one.to - one.from - (other.to - other.from))[0];
}

/** Changes the open text: its body as it is given, and what the transaction says of itself. */
export type Rewrite = (change: (body: DraftBody) => DraftBody, as: (tr: Transaction) => Transaction) => void;

/** Accepts or rejects these suggestions: one step to undo, and no suggestion itself. */
export function decide(rewrite: Rewrite, suggestions: readonly Listed[], verdict: 'accept' | 'reject'): void {
  const keys = new Set(suggestions.map(({ key }) => key));
  rewrite(
    (body) => settleBody(body, (suggester) => (keys.has(keyOf(suggester)) ? verdict : undefined)),
    (tr) => closeHistory(tr).setMeta(DECIDED, true),
  );
}
