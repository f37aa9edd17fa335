import { readEmbedAddress } from '#lib/body/address/embed-address.ts';
import { type ElementStyle, styleOf } from '#lib/body/from-html/element-style.ts';
import { hasWords, type LeftOut, whyLeftOut, leftOutWords } from '#lib/body/from-html/left-out.ts';
import { linesOf, runOf } from '#lib/body/from-html/line-runs.ts';
import { isStrongIn, marksIn, type ReadMarks } from '#lib/body/from-html/read-marks.ts';
import {
  type Line,
  type ListLevel,
  type MetCell,
  type MetFrame,
  type MetList,
  newItem,
  type Piece,
} from '#lib/body/from-html/pieces.ts';
import { WordItems } from '#lib/body/from-html/word-items.ts';
import type { InlineNode } from '#lib/body/nodes.ts';
import { BODY_NODES, readHtmlAttribute } from '#lib/body/schema.ts';
import { findElement, type HtmlElement, type HtmlNode, textOf } from '#lib/html/html-tree.ts';
import type { Locale } from '#lib/locale.ts';

/** Where the reader stands in the page. */
type Place = {
  marks: ReadMarks;
  /** True in what is bold by itself: a heading, a header cell. */
  isStrong: boolean;
  /** True where line ends in the source are line ends. */
  keepsLines: boolean;
  heading: 0 | 2 | 3;
  path: readonly ListLevel[];
  quote: object | undefined;
  frame: MetFrame | undefined;
  isQuestion: boolean;
  depth: number;
};

const TOP: Place = {
  marks: {},
  isStrong: false,
  keepsLines: false,
  heading: 0,
  path: [],
  quote: undefined,
  frame: undefined,
  isQuestion: false,
  depth: 0,
};
const HEADINGS: ReadonlyMap<string, 2 | 3> = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
]);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/),
);
// Deeper than anything people write; below it, only the order of the words is kept.
const DEEPEST = 400;

/** Reads a page into pieces, in its order. One for a page, and one for every cell of its tables. */
export class PieceReader {
  readonly pieces: Piece[] = [];
  readonly #locale: Locale;
  readonly #leftOut: LeftOut[];
  readonly #isCell: boolean;
  readonly #word = new WordItems();
  #open: { place: Place; runs: InlineNode[] } | undefined;

  constructor(locale: Locale, leftOut: LeftOut[], isCell = false) {
    this.#locale = locale;
    this.#leftOut = leftOut;
    this.#isCell = isCell;
  }

  /** Reads all there is in `root`. */
  read(root: HtmlElement, place: Place = TOP): Piece[] {
    this.#children(root, place);
    this.#close();
    return this.pieces;
  }

  #children(element: HtmlElement, place: Place): void {
    for (const child of element.children) this.#node(child, place);
  }

  #node(node: HtmlNode, place: Place): void {
    if (typeof node === 'string') return this.#text(node, place);
    const style = styleOf(node);
    const why = whyLeftOut(node, style);
    const emoji = why === 'picture' ? emojiOf(node) : undefined;
    if (emoji !== undefined) return this.#text(emoji, place);
    if (why !== undefined) return this.#leave(node, why, place);
    if (place.depth > DEEPEST) return this.#flat(node, place);
    this.#element(node, style, { ...place, depth: place.depth + 1, keepsLines: keepsLines(node, style, place) });
  }

  #element(element: HtmlElement, style: ElementStyle, place: Place): void {
    const { tag } = element;
    if (tag === 'q') {
      // Its quotation marks are drawn by the browser.
      this.#text('“', place);
      this.#children(element, place);
      return this.#text('”', place);
    }
    if (tag === 'br') {
      // Chrome ends what it copies with one.
      if (element.attributes.class !== 'Apple-interchange-newline') this.#run({ type: 'hardBreak' }, place);
      return;
    }
    if (/mso-spacerun|mso-tab-count/.test([...style.keys()].join(' '))) return this.#text(' ', place);
    if (tag === 'hr') return this.#piece({ kind: 'rule' });
    if (tag === 'table') return this.#table(element, place);
    const isStrong = isStrongIn(element, place.isStrong);
    const inner = { ...place, isStrong, marks: marksIn(element, style, { ...place, isStrong }, this.#locale) };
    if (LISTS.has(tag)) return this.#list(element, inner);
    if (!BLOCKS.has(tag) && !/^(?:block|list-item|table|flex|grid)/.test(style.get('display') ?? '')) {
      return this.#children(element, inner);
    }
    this.#close();
    this.#children(element, this.#placeOfBlock(element, style, inner));
    this.#close();
  }

  #placeOfBlock(element: HtmlElement, style: ElementStyle, place: Place): Place {
    const heading = HEADINGS.get(element.tag) ?? place.heading;
    if (element.tag === 'blockquote') return { ...place, quote: place.quote ?? {} };
    if (element.tag === 'dt' || element.tag === 'dd') return { ...place, isQuestion: element.tag === 'dt' };
    const frame = place.frame ?? frameOf(element);
    if (frame !== place.frame) return { ...place, frame };
    // A numbered heading of Word's is a heading.
    if (heading !== 0 || element.tag !== 'p') return { ...place, heading };
    return { ...place, path: this.#word.placeOf(element, style) ?? place.path };
  }

  #text(text: string, place: Place): void {
    const lines = place.keepsLines ? text.split(/\r\n?|\n/) : [text.replace(/[ \t\n\f\r]+/g, ' ')];
    lines.forEach((line, at) => {
      if (at > 0) this.#run({ type: 'hardBreak' }, place);
      if (line !== '' && (this.#open || line.trim() !== '')) this.#run(runOf(line, Object.values(place.marks)), place);
    });
  }

  #run(run: InlineNode, place: Place): void {
    this.#open ??= { place, runs: [] };
    this.#open.runs.push(run);
  }

  /** Ends the line that is open; what has no words was only space between two others. */
  #close(): void {
    if (!this.#open) return;
    const { place, runs } = this.#open;
    this.#open = undefined;
    for (const line of linesOf(runs, { locale: this.#locale, isHeading: place.heading !== 0 })) {
      const { heading, path, quote, frame, isQuestion } = place;
      this.#piece({ kind: 'line', runs: line, heading, path, quote, frame, isQuestion });
    }
  }

  #piece(piece: Piece): void {
    this.#close();
    const place = piece.kind === 'line' ? piece.path : [];
    if (!this.#word.holds(place)) this.#word.end();
    if (piece.kind !== 'line') return void this.pieces.push(piece);
    // A point begins with a line: one that has none yet has nothing below it either.
    const path = place.filter(({ item }, at) => at === place.length - 1 || item.isBegun);
    const last = path.at(-1);
    if (last && !last.item.isBegun) {
      last.item.isBegun = true;
      last.item.number = last.list.start + last.list.count;
      last.list.count += 1;
      last.list.last = last.item;
    }
    this.pieces.push({ ...piece, path });
  }

  #list(element: HtmlElement, place: Place): void {
    this.#close();
    const start = readHtmlAttribute(BODY_NODES.orderedList.attrs.start, element.attributes.start ?? null) ?? 1;
    const met: MetList = { ordered: element.tag === 'ol', start, count: 0, last: undefined };
    const { list, path } = nested(met, place.path);
    for (const child of element.children) {
      if (typeof child === 'string' && child.trim() === '') continue;
      const isItem = typeof child !== 'string' && (!LISTS.has(child.tag) || !list.last);
      const online = isItem ? this.#word.placeOnline(child, met.ordered, start) : undefined;
      const item = isItem ? newItem() : list.last;
      // Google Docs and old Word put an inner list beside the point it belongs to instead of into it.
      this.#node(child, { ...place, heading: 0, path: online ?? (item ? [...path, { list, item }] : path) });
      this.#close();
    }
  }

  #table(element: HtmlElement, place: Place): void {
    this.#close();
    for (const part of element.children) {
      if (typeof part !== 'string' && part.tag === 'caption') this.#node(part, place);
    }
    const rows = this.#rows(element, place);
    if (isLayout(element, rows)) {
      for (const cell of rows.flat()) {
        this.#node({ ...cell, tag: 'div' }, place);
        this.#close();
      }
      return;
    }
    const met = rows.map((cells) => cells.map((cell) => this.#cell(cell, place)));
    // Word lays out its drawings in tables without a word.
    if (met.some((cells) => cells.some(({ lines }) => lines.length > 0))) this.#piece({ kind: 'table', rows: met });
  }

  /** The cells of a table row by row; what stands in another table is that table's. */
  #rows(table: HtmlElement, place: Place): HtmlElement[][] {
    const shown = (parent: HtmlElement) =>
      parent.children.filter((child): child is HtmlElement => {
        if (typeof child === 'string') return false;
        const why = whyLeftOut(child, styleOf(child));
        if (why !== undefined) this.#leave(child, why, place);
        return why === undefined;
      });
    const rows = shown(table).flatMap((part) => (/^t(?:head|body|foot)$/.test(part.tag) ? shown(part) : [part]));
    return rows
      .filter(({ tag }) => tag === 'tr')
      .map((row) =>
        row.children.filter((cell) => typeof cell !== 'string').filter(({ tag }) => tag === 'td' || tag === 'th'),
      );
  }

  #cell(cell: HtmlElement, place: Place): MetCell {
    const isHeader = cell.tag === 'th';
    const span = (name: 'colspan' | 'rowspan') =>
      readHtmlAttribute(BODY_NODES.tableCell.attrs[name], cell.attributes[name] ?? null) ?? 1;
    const reader = new PieceReader(this.#locale, this.#leftOut, true);
    const style = styleOf(cell);
    const why = whyLeftOut(cell, style);
    if (why !== undefined) this.#leave(cell, why, place);
    const inCell: Place = {
      ...TOP,
      isStrong: isHeader,
      depth: place.depth + 1,
      keepsLines: keepsLines(cell, style, place),
    };
    const pieces = why === undefined ? reader.read(cell, inCell) : [];
    const isEnd = setAtEnd(cell, style);
    return { isHeader, colspan: span('colspan'), rowspan: span('rowspan'), isEnd, lines: pieces.flatMap(linesIn) };
  }

  #leave(element: HtmlElement, why: LeftOut['code'] | 'silent', place: Place): void {
    if (why === 'silent') return;
    const address = why === 'media' ? readEmbedAddress(element.attributes.src ?? '') : undefined;
    if (address && !this.#isCell) {
      return this.#piece({ kind: 'embed', address, title: element.attributes.title ?? '' });
    }
    // A word is not glued to the next where a picture parted them.
    if (this.#open && BLOCKS.has(element.tag)) this.#run(runOf(' ', Object.values(place.marks)), place);
    this.#leftOut.push({ code: why, words: leftOutWords(element) });
  }

  /** The words of what lies too deep to be read as it stands. */
  #flat(element: HtmlElement, place: Place): void {
    const text = textOf(element, (inner) => whyLeftOut(inner, styleOf(inner)) !== undefined);
    this.#text(` ${text} `, place);
  }
}

/** What the element frames: our own box, or a list of questions and answers; one without questions only sets lines in. */
function frameOf(element: HtmlElement): MetFrame | undefined {
  const { tag, attributes } = element;
  if (tag === 'aside' && attributes.class?.split(/\s+/).includes('box')) return { kind: 'box' };
  if (tag === 'dl' && findElement(element, (inner) => inner.tag === 'dt' && hasWords(inner)))
    return { kind: 'interview' };
  return undefined;
}

// A family of four with its skin tones takes 19 UTF-16 units; a chat may draw a few in one picture.
const LONGEST_EMOJI = 64;

/** The emoji a chat drew as a picture. */
function emojiOf({ attributes: { alt = '' } }: HtmlElement): string | undefined {
  if (alt.length > LONGEST_EMOJI || /^[\d#*]+$/.test(alt)) return undefined;
  // One class and no choice between two: some signs are in both, and would be tried both ways.
  return /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt) ? alt : undefined;
}

function keepsLines({ tag }: HtmlElement, style: ElementStyle, place: Place): boolean {
  const says = style.get('white-space') ?? style.get('white-space-collapse') ?? (tag === 'pre' ? 'pre' : undefined);
  if (says === undefined || says.startsWith('inherit')) return place.keepsLines;
  return /^(?:pre|break-spaces)/.test(says);
}

/** Where a list met inside `path` stands: never in a point that has no line yet, since a point begins with one. */
function nested(met: MetList, path: readonly ListLevel[]): { list: MetList; path: readonly ListLevel[] } {
  const last = path.at(-1);
  if (!last || last.item.isBegun) return { list: met, path };
  const above = path.slice(0, -1);
  const before = last.list.last;
  if (before) return { list: met, path: [...above, { list: last.list, item: before }] };
  // The first point of all: its points take its place.
  return last.list.ordered === met.ordered ? { list: last.list, path: above } : nested(met, above);
}

/** A table that only lays out the page: it says so, or its one cell holds the real one. */
function isLayout({ attributes }: HtmlElement, rows: HtmlElement[][]): boolean {
  if (attributes.role === 'presentation' || attributes.role === 'none') return true;
  const [cell, ...others] = rows.flat().filter(hasWords);
  return cell !== undefined && others.length === 0 && findElement(cell, ({ tag }) => tag === 'table') !== undefined;
}

/** Whether a cell, or all of its paragraphs, says to be set to the right, as columns of figures are. */
function setAtEnd(cell: HtmlElement, style: ElementStyle): boolean {
  const says = style.get('text-align') ?? cell.attributes.align?.toLowerCase();
  if (says !== undefined) return says === 'right' || says === 'end';
  const inner = cell.children.filter((child) => typeof child !== 'string');
  return (
    inner.length > 0 &&
    inner.every((child) => child.tag === 'p' && setAtEnd({ ...child, children: [] }, styleOf(child)))
  );
}

/** Everything in a cell as plain lines. */
function linesIn(piece: Piece): Line[] {
  if (piece.kind === 'line') return [piece];
  return piece.kind === 'table' ? piece.rows.flatMap((cells) => cells.flatMap(({ lines }) => lines)) : [];
}
