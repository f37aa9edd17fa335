import { Fragment, Mark, type Node, type Schema } from '@tiptap/pm/model';
import type { Suggester } from '#lib/body/nodes.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';

/** Who suggests: a person's id, the instant (UTC) of what they do now, and a fresh id for it. */
export type Me = Suggester;

/** A tracked line: what stands in it, and where a place of the line as it was written is in it. */
export type TrackedLine = { content: Fragment; place(offset: number): number };

/** Whether somebody's mark of this name lies on a node; of whom, by `by`. */
export function suggestionOn(node: Node, name: string, by?: string): Mark | undefined {
  return node.marks.find((mark) => mark.type.name === name && (by === undefined || mark.attrs.by === by));
}

/** Marks without those by which something is suggested. */
export function plainMarks(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ type }) => !isSuggestionMark({ type: type.name }));
}

/** The words of a line, one unit of UTF-16 for every place in it: what is no text is U+FFFC. */
export function wordsOf(content: Fragment): string {
  return content.textBetween(0, content.size, undefined, '\uFFFC');
}

type Asked = {
  old: Fragment;
  now: Fragment;
  me: Me;
  schema: Schema;
  /** Where the caret stands in the line as it was written; undefined elsewhere. */
  caret: number | undefined;
  /** Words were deleted forwards: the caret goes on behind them. */
  forwards: boolean;
};

/**
 * The line `old` with what was done to it in `now` as suggestions of mine: what went is struck out, unless it was mine,
 * what came is marked, and so are words that got another form. A letter and its signs are never parted.
 */
export function trackLine({ old, now, me, schema, caret, forwards }: Asked): TrackedLine {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  if (before === after) return { content: reformed(old, now, me, schema), place: (offset) => offset };
  const { start, oldEnd, nowEnd } = difference(before, after, caret);
  const id = neighbour(old, start, oldEnd, me) ?? me;
  const gone: Node[] = [];
  old.cut(start, oldEnd).forEach((run) => {
    if (suggestionOn(run, 'insertion', me.by)) return;
    gone.push(suggestionOn(run, 'deletion') ? run : marked(run, schema.mark('deletion', attrsOf(id))));
  });
  const come: Node[] = [];
  now.cut(start, nowEnd).forEach((run) => {
    come.push(run.mark(schema.mark('insertion', attrsOf(id)).addToSet(plainMarks(run.marks))));
  });
  const kept = gone.reduce((size, run) => size + run.nodeSize, 0);
  const behind = forwards && come.length === 0;
  return {
    content: joined([
      reformed(old.cut(0, start), now.cut(0, start), me, schema),
      Fragment.fromArray(gone),
      Fragment.fromArray(come),
      reformed(old.cut(oldEnd), now.cut(nowEnd), me, schema),
    ]),
    place: (offset) => (offset < start || (offset === start && !behind) ? offset : offset + kept),
  };
}

const attrsOf = ({ id, by, at }: Suggester) => ({ id, by, at });

/** A line in my own block: only what was typed into it bears nobody's mark. */
export function ownLine(old: Fragment, now: Fragment): Fragment {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  if (before === after) return now;
  const { start, nowEnd } = difference(before, after, undefined);
  const come: Node[] = [];
  now.cut(start, nowEnd).forEach((run) => come.push(run.mark(plainMarks(run.marks))));
  return joined([now.cut(0, start), Fragment.fromArray(come), now.cut(nowEnd)]);
}

/** Words that are the same with perhaps other marks on them: those of `now`, and what they were where that is not mine. */
function reformed(old: Fragment, now: Fragment, me: Me, schema: Schema): Fragment {
  if (old.eq(now)) return old;
  const runs: Node[] = [];
  let at = 0;
  old.forEach((was, from) => {
    now.cut(from, from + was.nodeSize).forEach((is) => {
      runs.push(reformedRun(was.isText ? was.cut(at - from, at - from + is.nodeSize) : was, is, me, schema));
      at += is.nodeSize;
    });
  });
  return Fragment.fromArray(runs);
}

function reformedRun(was: Node, is: Node, me: Me, schema: Schema): Node {
  const [before, after] = [plainMarks(was.marks), plainMarks(is.marks)];
  if (Mark.sameSet(before, after) || !is.isText) return was;
  const others = was.marks.filter(({ type }) => ['insertion', 'deletion'].includes(type.name));
  const earlier = suggestionOn(was, 'modification');
  const origin = earlier ? (earlier.attrs.was as object[]) : before.map((mark) => mark.toJSON() as object);
  const isBack = Mark.sameSet(Mark.setFrom(origin.map((mark) => Mark.fromJSON(schema, mark))), after);
  const kept = suggestionOn(was, 'insertion', me.by) || isBack ? [] : [modificationOf(earlier, me, origin, schema)];
  return is.mark(Mark.setFrom([...others, ...kept, ...after]));
}

function modificationOf(earlier: Mark | undefined, me: Me, was: object[], schema: Schema): Mark {
  if (earlier?.attrs.by === me.by) return earlier;
  return schema.mark('modification', { ...attrsOf(me), was });
}

/** My own suggestion right beside a place: what is typed on goes on with it. */
function neighbour(old: Fragment, start: number, end: number, me: Me): Suggester | undefined {
  const beside = [
    ...runsOf(old.cut(Math.max(0, start - 1), start)),
    ...runsOf(old.cut(start, Math.min(end + 1, old.size))),
  ];
  for (const name of ['insertion', 'deletion']) {
    for (const run of beside) {
      const mark = suggestionOn(run, name, me.by);
      if (mark) return mark.attrs as Suggester;
    }
  }
  return undefined;
}

function runsOf(fragment: Fragment): Node[] {
  return [...fragment.content];
}

function marked(run: Node, mark: Mark): Node {
  return run.mark(mark.addToSet(run.marks));
}

function joined(parts: readonly Fragment[]): Fragment {
  return Fragment.fromArray(parts.flatMap((part) => [...part.content]));
}

/** Where two lines differ, by whole letters; of several places it could be, the one at the caret. */
function difference(before: string, after: string, caret: number | undefined) {
  const more = after.length - before.length;
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shortest - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  let [oldEnd, nowEnd] = [before.length - same, after.length - same];
  if (caret !== undefined) {
    const from = more > 0 ? caret - more : caret;
    const [oldTo, nowTo] = [from + Math.max(0, -more), from + Math.max(0, more)];
    const fits =
      from >= 0 && before.slice(0, from) === after.slice(0, from) && before.slice(oldTo) === after.slice(nowTo);
    if (fits) [start, oldEnd, nowEnd] = [from, oldTo, nowTo];
  }
  while (start > 0 && !(isBetween(before, start) && isBetween(after, start))) start -= 1;
  while (oldEnd < before.length && !(isBetween(before, oldEnd) && isBetween(after, nowEnd))) {
    oldEnd += 1;
    nowEnd += 1;
  }
  return { start, oldEnd, nowEnd };
}

let segmenter: Intl.Segmenter | undefined;
const NEAR = 24;

/** Whether a place lies between two letters as a reader counts them: not in front of a matra or inside a conjunct. */
function isBetween(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const from = Math.max(0, at - NEAR);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text.slice(from, at + NEAR)).containing(at - from)?.index === at - from;
}
