import type { InlineNode } from '#lib/body/nodes.ts';
import type { EmbedAddress } from '#lib/body/address/embed-address.ts';

/** A list as it is met: its kind, the number of its first point, and how far it has come. */
export type MetList = { ordered: boolean; start: number; count: number; last: MetItem | undefined };

/** A point of a list as it is met; it is begun with its first line, and has its number then. */
type MetItem = { isBegun: boolean; number: number };

/** A point nothing has been read of. */
export function newItem(): MetItem {
  return { isBegun: false, number: 0 };
}

/** The lists and points a line stands in, outermost first. */
export type ListLevel = { list: MetList; item: MetItem };

/** A box or an interview as it is met. */
export type MetFrame = { kind: 'box' | 'interview' };

/** One line of text: where it stands, and what it says. Never without words. */
export type Line = {
  kind: 'line';
  runs: [InlineNode, ...InlineNode[]];
  heading: 0 | 2 | 3;
  path: readonly ListLevel[];
  /** The outermost quotation it stands in. */
  quote: object | undefined;
  /** The outermost box or interview it stands in. */
  frame: MetFrame | undefined;
  isQuestion: boolean;
};

/** A table's cell: its lines, whatever they were in the cell. */
export type MetCell = { isHeader: boolean; colspan: number; rowspan: number; isEnd: boolean; lines: Line[] };

/**
 * What a page says in the order it says it, flat: lists and quotations are what a line stands in, so that no nesting of
 * the page, however odd, can be one that a body does not have.
 */
export type Piece =
  | Line
  | { kind: 'table'; rows: MetCell[][] }
  | { kind: 'rule' }
  | { kind: 'embed'; address: EmbedAddress; title: string };
