import type { Ground, Line } from '#lib/comments/lines.ts';
import {
  findPlace,
  type Piece,
  piecesBetween,
  type Place,
  placeOf,
  type TextPlace,
  wordsOf,
} from '#lib/comments/place.ts';
import { diffWords } from '#lib/text/word-diff.ts';

/** A place, and whether what stood there is gone: then it is where that was last. */
export type Followed = { place: Place; isLost: boolean };

/**
 * Where places are after a text was changed: what was written around them, before them and in them moves or stretches them; a
 * split, a merge, a move of a block and cut words that were put elsewhere take them along. One whose words are all gone
 * is lost, and back when the words are. Answers those that are not as they were, by their place in `places`.
 */
export function followPlaces(before: Ground, after: Ground, places: readonly Followed[]): Map<number, Followed> {
  const moved = new Map<number, Followed>();
  if (places.length === 0) return moved;
  const changes = changesBetween(before.lines, after.lines);
  for (const [index, followed] of places.entries()) {
    const { place, isLost } = followed;
    if (place.kind === 'field') continue;
    const next =
      place.kind === 'block' ? followBlock(place, after, changes) : followWords(place, after, changes, isLost);
    if (!next) {
      if (!isLost) moved.set(index, { place, isLost: true });
    } else if (isLost || !isSame(next, place)) moved.set(index, { place: next, isLost: false });
  }
  return moved;
}

function isSame(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type BlockPlace = Extract<Place, { kind: 'block' }>;

/** Where the block is gone its words may stand in another: two lines became one. */
function followBlock(place: BlockPlace, after: Ground, changes: Changes): BlockPlace | undefined {
  if (after.blocks.has(place.block)) return place;
  const line = changes.before.findIndex(({ id }) => id === place.block);
  const text = changes.before[line]?.text ?? '';
  const pieces = changes.follow([{ line, from: 0, to: text.length }]);
  const found = largest(pieces);
  const id = found && after.lines[found.line]?.id;
  const isMost = lengthOf(pieces) * 2 > text.length;
  return id !== undefined && isMost ? { kind: 'block', block: id } : undefined;
}

function followWords(place: TextPlace, after: Ground, changes: Changes, wasLost: boolean): TextPlace | undefined {
  const { lines } = after;
  const elsewhere = () => findPlace(lines, place, ({ id }) => changes.now.ids.has(id));
  if (wasLost) return elsewhere();
  const pieces = piecesBetween(changes.before, place.from, place.to);
  // Nothing of it was written at.
  const isUntouched = pieces.every(({ line }) => !changes.old.ids.has(changes.before[line]?.id ?? ''));
  const survived = changes.follow(pieces);
  if (isUntouched) return placeOf(lines, survived);
  const written = changes.inPlaceOf(pieces);
  if (!hasLetters(wordsOf(lines, survived))) return elsewhere() ?? trimmed(lines, written);
  const whole = trimmed(lines, inOrder([...survived, ...written]));
  if (whole && whole.words.length <= Math.max(place.words.length * 3, 24)) return whole;
  // A line of it went somewhere else, or much was pasted over a word of it: what lies between is not meant.
  return elsewhere() ?? trimmed(lines, survived.length > 0 ? [largest(survived)].flatMap((one) => one ?? []) : []);
}

const hasLetters = (words: string) => /[\p{L}\p{N}]/u.test(words);
const inOrder = (pieces: readonly Piece[]) =>
  pieces.toSorted((one, other) => one.line - other.line || one.from - other.from);

/** The place of pieces in reading order, without the spaces at its ends; undefined where no word is left. */
function trimmed(lines: readonly Line[], pieces: readonly Piece[]): TextPlace | undefined {
  const within = pieces.flatMap((piece): Piece[] => {
    const text = lines[piece.line]?.text.slice(piece.from, piece.to) ?? '';
    const from = piece.from + text.length - text.trimStart().length;
    const to = piece.to - (text.length - text.trimEnd().length);
    return to > from ? [{ ...piece, from, to }] : [];
  });
  return placeOf(lines, within);
}

const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);
const largest = (pieces: readonly Piece[]) => pieces.toSorted((one, other) => lengthOf([other]) - lengthOf([one]))[0];

/** A run of both texts that is the same, or was replaced; by their places in the joined lines. */
type Run = { isSame: boolean; oldFrom: number; oldTo: number; from: number; to: number };

/** The lines of one of the two texts that are not as in the other, one after the other, and where each begins. */
type Joined = { ids: ReadonlySet<string>; text: string; starts: ReadonlyMap<number, number> };

type Changes = {
  before: readonly Line[];
  old: Joined;
  now: Joined;
  /** What is left of pieces of the old text, in the reading order of the new one. */
  follow(pieces: readonly Piece[]): Piece[];
  /** What was written in the place of words within pieces of the old text. */
  inPlaceOf(pieces: readonly Piece[]): Piece[];
};

/** Others wait while a save is taken in: beyond this, what differs is compared no closer. */
const MOST_EDITS = 250;

/** Only lines that differ are compared, all of them at once: so words are followed from one line into another. */
function changesBetween(before: readonly Line[], after: readonly Line[]): Changes {
  const old = joined(before, new Map(after.map(({ id, text }) => [id, text])));
  const now = joined(after, new Map(before.map(({ id, text }) => [id, text])));
  let found: Run[] | undefined;
  const runs = () => (found ??= runsOf(old.text, now.text));
  const lineOf = new Map(after.map(({ id }, line) => [id, line]));

  /** A run of the joined new lines as pieces of them. */
  const piecesOf = (from: number, to: number): Piece[] =>
    [...now.starts].flatMap(([line, start]): Piece[] => {
      const length = after[line]?.text.length ?? 0;
      const piece = { line, from: Math.max(from - start, 0), to: Math.min(to - start, length) };
      return piece.to > piece.from ? [piece] : [];
    });
  const place = ({ line, from, to }: Piece) => {
    const start = old.starts.get(line);
    return start === undefined ? undefined : { from: start + from, to: start + to };
  };

  return {
    before,
    old,
    now,
    follow(pieces) {
      const left = pieces.flatMap((piece): Piece[] => {
        const changed = place(piece);
        if (!changed) {
          const line = lineOf.get(before[piece.line]?.id ?? '');
          return line === undefined ? [] : [{ ...piece, line }];
        }
        return runs().flatMap((run) => {
          const [from, to] = [Math.max(run.oldFrom, changed.from), Math.min(run.oldTo, changed.to)];
          return run.isSame && to > from ? piecesOf(run.from + from - run.oldFrom, run.from + to - run.oldFrom) : [];
        });
      });
      return inOrder(left);
    },
    inPlaceOf(pieces) {
      return pieces.flatMap((piece): Piece[] => {
        const changed = place(piece);
        if (!changed) return [];
        return runs().flatMap((run) => {
          const isWithin = run.oldTo > run.oldFrom && run.oldFrom >= changed.from && run.oldTo <= changed.to;
          return !run.isSame && isWithin ? piecesOf(run.from, run.to) : [];
        });
      });
    },
  };
}

function joined(lines: readonly Line[], others: ReadonlyMap<string, string>): Joined {
  const starts = new Map<number, number>();
  const ids = new Set<string>();
  const texts: string[] = [];
  let at = 0;
  for (const [line, { id, text }] of lines.entries()) {
    if (others.get(id) === text) continue;
    starts.set(line, at);
    ids.add(id);
    texts.push(text);
    at += text.length + 1;
  }
  return { ids, text: texts.join('\n'), starts };
}

function runsOf(old: string, now: string): Run[] {
  const runs: Run[] = [];
  let [oldAt, at] = [0, 0];
  let [gone, come] = [0, 0];
  const push = (isSame: boolean, oldLength: number, length: number) => {
    if (oldLength > 0 || length > 0)
      runs.push({ isSame, oldFrom: oldAt, oldTo: oldAt + oldLength, from: at, to: at + length });
    oldAt += oldLength;
    at += length;
  };
  /** Inside a replaced word the letters at both ends may be the same: a typing error was put right. */
  const settle = () => {
    const [was, is] = [old.slice(oldAt, oldAt + gone), now.slice(at, at + come)];
    let start = 0;
    while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
    let end = 0;
    while (end < Math.min(was.length, is.length) - start && was[was.length - 1 - end] === is[is.length - 1 - end])
      end += 1;
    // Letters that two other words happen to share mean nothing.
    const isOneWord = (start + end) * 2 > Math.min(was.length, is.length);
    if (!isOneWord) [start, end] = [0, 0];
    push(true, start, start);
    push(false, gone - start - end, come - start - end);
    push(true, end, end);
    [gone, come] = [0, 0];
  };
  for (const { kind, text } of diffWords(old, now, MOST_EDITS)) {
    if (kind === 'only_old') gone += text.length;
    else if (kind === 'only_new') come += text.length;
    else {
      settle();
      push(true, text.length, text.length);
    }
  }
  settle();
  return runs;
}
