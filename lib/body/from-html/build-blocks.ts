import type { Line, ListLevel, MetCell, Piece } from '#lib/body/from-html/pieces.ts';
import type {
  BlockId,
  BlockNode,
  BulletListNode,
  InlineNode,
  ListItemNode,
  OrderedListNode,
  ParagraphNode,
  TableRowNode,
} from '#lib/body/nodes.ts';
import { BODY_NODES, MOST_LIST_LEVELS } from '#lib/body/schema.ts';

type ListNode = BulletListNode | OrderedListNode;
type OpenLevel = ListLevel & { node: ListNode; itemNode: ListItemNode };

/** The blocks that the pieces of a page make, in their order. `newId` gives each an id no other has. */
export function buildBlocks(pieces: readonly Piece[], newId: () => BlockId): BlockNode[] {
  return new Builder(newId).build(pieces);
}

class Builder {
  readonly #newId: () => BlockId;
  readonly #blocks: BlockNode[] = [];
  #levels: OpenLevel[] = [];
  #quote: { of: object; lines: ParagraphNode[] } | undefined;

  constructor(newId: () => BlockId) {
    this.#newId = newId;
  }

  build(pieces: readonly Piece[]): BlockNode[] {
    for (const group of byList(pieces)) {
      const areHeadings = areNumberedHeadings(group);
      for (const piece of group) this.#add(piece, areHeadings);
    }
    return this.#blocks;
  }

  #add(piece: Piece, isNumberedHeading: boolean): void {
    const isInList = piece.kind === 'line' && piece.path.length > 0 && !isNumberedHeading;
    if (!isInList) this.#levels = [];
    if (piece.kind !== 'line' || piece.quote !== this.#quote?.of || isInList) this.#quote = undefined;
    switch (piece.kind) {
      case 'rule':
        // Between two parts, so neither first nor twice.
        if (this.#blocks.length > 0 && this.#blocks.at(-1)?.type !== 'horizontalRule')
          this.#blocks.push({ type: 'horizontalRule', attrs: { id: this.#newId() } });
        return;
      case 'embed': {
        const { address, title } = piece;
        this.#blocks.push({ type: 'embed', attrs: { id: this.#newId(), ...address, title } });
        return;
      }
      case 'table':
        this.#blocks.push({ type: 'table', attrs: { id: this.#newId() }, content: this.#rows(piece.rows) });
        return;
      case 'line':
        if (isInList) this.#addToList(piece);
        else if (piece.quote !== undefined) this.#addToQuote(piece, piece.quote);
        else if (piece.heading === 0) this.#blocks.push(this.#paragraph(piece.runs));
        else {
          const attrs = { id: this.#newId(), level: piece.heading };
          this.#blocks.push({ type: 'heading', attrs, content: piece.runs });
        }
    }
  }

  #paragraph(content: InlineNode[]): ParagraphNode {
    return { type: 'paragraph', attrs: { id: this.#newId() }, ...(content.length > 0 ? { content } : {}) };
  }

  #addToQuote({ runs }: Line, of: object): void {
    if (!this.#quote) {
      const attrs = { id: this.#newId(), attribution: '' };
      this.#quote = { of, lines: [] };
      this.#blocks.push({ type: 'blockquote', attrs, content: this.#quote.lines });
    }
    this.#quote.lines.push(this.#paragraph(runs));
  }

  #addToList({ path: met, runs }: Line): void {
    const path = this.#openPart(shallow(met));
    let same = 0;
    while (this.#levels[same] && this.#levels[same]?.list === path[same]?.list) {
      same += 1;
      if (this.#levels[same - 1]?.item !== path[same - 1]?.item) break;
    }
    this.#levels.length = same;
    path.forEach(({ list, item }, at) => {
      const open = this.#levels[at];
      if (open?.item === item) return;
      const itemNode: ListItemNode = { type: 'listItem', attrs: { id: this.#newId() }, content: [] };
      const node = open?.node ?? this.#openList({ list, item });
      node.content.push(itemNode);
      this.#levels[at] = { list, item, node, itemNode };
    });
    this.#levels.at(-1)?.itemNode.content.push(this.#paragraph(runs));
  }

  /** A place without the points that something has stood after since: what follows is a list of its own. */
  #openPart(path: readonly ListLevel[]): ListLevel[] {
    const open: ListLevel[] = [];
    path.forEach((place, at) => {
      if (at === path.length - 1 || this.#levels[open.length]?.item === place.item) open.push(place);
    });
    return open;
  }

  #openList({ list, item }: ListLevel): ListNode {
    const id = this.#newId();
    // «20240101.» is a mark too, and no number that a list may begin with.
    const start = BODY_NODES.orderedList.attrs.start.read(item.number) ?? BODY_NODES.orderedList.attrs.start.blank;
    const node: ListNode = list.ordered
      ? { type: 'orderedList', attrs: { id, start }, content: [] }
      : { type: 'bulletList', attrs: { id }, content: [] };
    const parent = this.#levels.at(-1)?.itemNode;
    if (parent) parent.content.push(node);
    else this.#blocks.push(node);
    return node;
  }

  #rows(rows: MetCell[][]): TableRowNode[] {
    const cells = rows.map((row, at): TableRowNode => {
      if (row.length === 0) return { type: 'tableRow' };
      const content = row.map(({ isHeader, colspan, rowspan, lines }) => ({
        type: isHeader ? ('tableHeader' as const) : ('tableCell' as const),
        attrs: { colspan, rowspan: Math.min(rowspan, rows.length - at) },
        // Without a line there would be nowhere to write.
        content: lines.length > 0 ? lines.map(({ runs }) => this.#paragraph(runs)) : [this.#paragraph([])],
      }));
      return { type: 'tableRow', content };
    });
    // A row without cells is one only where the rows above reach into it.
    let reached = 0;
    return cells.filter(({ content }, at) => {
      const isRow = content !== undefined || reached > at;
      for (const { rowspan } of rows[at] ?? []) reached = Math.max(reached, at + rowspan);
      return isRow;
    });
  }
}

/** Pieces in a row that belong to one outermost list, together; every other by itself. */
function byList(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let list: object | undefined;
  for (const piece of pieces) {
    const next = piece.kind === 'line' ? piece.path[0]?.list : undefined;
    if (next !== undefined && next === list) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    list = next;
  }
  return groups;
}

/** A numbered list each of whose points is a heading and nothing else: so Google Docs writes numbered headings. */
function areNumberedHeadings(group: readonly Piece[]): boolean {
  const items = new Set<object>();
  for (const piece of group) {
    if (piece.kind !== 'line' || piece.heading === 0 || piece.path.length !== 1 || piece.quote) return false;
    if (!piece.path[0]?.list.ordered) return false;
    items.add(piece.path[0].item);
  }
  return items.size === group.length;
}

/** A place no deeper than lists go: what lies deeper stands in points of the deepest list. */
function shallow(path: readonly ListLevel[]): readonly ListLevel[] {
  const deepest = path[MOST_LIST_LEVELS - 1];
  const last = path.at(-1);
  if (path.length <= MOST_LIST_LEVELS || !deepest || !last) return path;
  return [...path.slice(0, MOST_LIST_LEVELS - 1), { list: deepest.list, item: last.item }];
}
