import { TEXT_FIELDS, type TextField } from '#lib/article/limits.ts';
import type { DetailField } from '#lib/article/text.ts';
import type { BlockId } from '#lib/body/nodes.ts';
import type { Ground, Line } from '#lib/comments/lines.ts';

/** The shared details that can be commented on; they belong to no language. */
export const COMMENTED_DETAILS = [
  'leadImageId',
  'sectionId',
  'agencyId',
  'contributorIds',
  'topicIds',
] as const satisfies readonly DetailField[];

/** A field that can be commented on. */
export type CommentField = TextField | (typeof COMMENTED_DETAILS)[number];

/** Every field that can be commented on. */
export const COMMENT_FIELDS: readonly CommentField[] = [...TEXT_FIELDS, ...COMMENTED_DETAILS];

/** Whether a comment on this field belongs to one language. */
export function isOfLanguage(field: CommentField): field is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(field);
}

/** A place in a line, before the UTF-16 unit of this number. */
export type Point = { block: BlockId; offset: number };

/** Words in the text, from one point to another in reading order. `words` are those that stand there now, or stood there last. */
export type TextPlace = { kind: 'text'; from: Point; to: Point; words: string };

/**
 * What a comment stands on: words, a whole block (a picture in the text is one), or a field. The body knows nothing of it: see
 * docs/decisions/031.
 */
export type Place = TextPlace | { kind: 'block'; block: BlockId } | { kind: 'field'; field: CommentField };

/** A piece of one line. */
export type Piece = { line: number; from: number; to: number };

/** The pieces of lines from one point to another; none where a point is nowhere, or the second stands before the first. */
export function piecesBetween(lines: readonly Line[], from: Point, to: Point): Piece[] {
  const first = lines.findIndex(({ id }) => id === from.block);
  const last = from.block === to.block ? first : lines.findIndex(({ id }) => id === to.block);
  if (first < 0 || last < first) return [];
  return lines.slice(first, last + 1).flatMap(({ text }, index): Piece[] => {
    const line = first + index;
    const start = line === first ? Math.min(from.offset, text.length) : 0;
    const end = line === last ? Math.min(to.offset, text.length) : text.length;
    return end > start ? [{ line, from: start, to: end }] : [];
  });
}

/** The words of pieces, a line each. */
export function wordsOf(lines: readonly Line[], pieces: readonly Piece[]): string {
  return pieces.map(({ line, from, to }) => lines[line]?.text.slice(from, to) ?? '').join('\n');
}

/** The words from one point to another, a line each; '' where there are none. */
export function wordsBetween(lines: readonly Line[], from: Point, to: Point): string {
  return wordsOf(lines, piecesBetween(lines, from, to));
}

/** The place from the first to the last of pieces that stand in reading order; undefined for none. */
export function placeOf(lines: readonly Line[], pieces: readonly Piece[]): TextPlace | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const [start, end] = [first && lines[first.line], last && lines[last.line]];
  if (!first || !last || !start || !end) return undefined;
  const from = { block: start.id, offset: first.from };
  const to = { block: end.id, offset: last.to };
  return { kind: 'text', from, to, words: wordsBetween(lines, from, to) };
}

/** So long must words be that they are taken for the same ones wherever in a text they stand. */
const UNMISTAKABLE = 12;

/**
 * Where the words of a place stand in a text that was written at since: where it says, else elsewhere in that line, else
 * in the only other place, if the words are long enough to be no coincidence. `among` are the lines that come into
 * question, all of them where left out.
 */
export function findPlace(
  lines: readonly Line[],
  place: TextPlace,
  among: (line: Line) => boolean = () => true,
): TextPlace | undefined {
  const { words, from, to } = place;
  if (words === '') return undefined;
  if (wordsBetween(lines, from, to) === words) return place;
  const [firstWords = '', ...others] = words.split('\n');
  const startsAt = (line: number, offset: number): TextPlace | undefined => {
    const lastLine = line + others.length;
    const end = others.length === 0 ? offset + firstWords.length : (others.at(-1) ?? '').length;
    const found = placeOf(lines, [
      { line, from: offset, to: offset + firstWords.length },
      ...(others.length > 0 ? [{ line: lastLine, from: 0, to: end }] : []),
    ]);
    return found?.words === words ? found : undefined;
  };
  const inLine = (line: number): TextPlace[] => {
    const text = lines[line]?.text ?? '';
    const found: TextPlace[] = [];
    for (let at = text.indexOf(firstWords); at >= 0; at = text.indexOf(firstWords, at + 1)) {
      const here = isWhole(text, at, at + firstWords.length) ? startsAt(line, at) : undefined;
      if (here) found.push(here);
    }
    return found;
  };
  const own = lines.findIndex(({ id }) => id === from.block);
  const nearest = own < 0 ? [] : inLine(own);
  if (nearest.length > 0) {
    return nearest.toSorted(
      (one, other) => Math.abs(one.from.offset - from.offset) - Math.abs(other.from.offset - from.offset),
    )[0];
  }
  if (words.length < UNMISTAKABLE) return undefined;
  const all = lines.flatMap((line, index) => (among(line) ? inLine(index) : []));
  return all.length === 1 ? all[0] : undefined;
}

const LETTER = /[\p{L}\p{M}\p{N}\u200C\u200D]/u;

/** Whether what begins and ends here are whole words: «art» is not found in «start». */
function isWhole(text: string, from: number, to: number): boolean {
  const joins = (at: number) => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
  return !joins(from) && !joins(to);
}

/** Whether the place is in this text. */
export function isPlaced(ground: Ground, place: Place): boolean {
  if (place.kind === 'field') return true;
  if (place.kind === 'block') return ground.blocks.has(place.block);
  return wordsBetween(ground.lines, place.from, place.to) !== '';
}
