import { runOf } from '#lib/body/from-html/line-runs.ts';
import type { Line, ListLevel, MetCell, MetFrame, Piece } from '#lib/body/from-html/pieces.ts';
import type {
  BlockId,
  BlockNode,
  BoxNode,
  BulletListNode,
  InlineNode,
  InterviewNode,
  ListItemNode,
  Mark,
  OrderedListNode,
  ParagraphNode,
  TableRowNode,
} from '#lib/body/nodes.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';
import { BODY_NODES, MOST_LIST_LEVELS } from '#lib/body/schema.ts';

type ListNode = BulletListNode | OrderedListNode;
type OpenFrame = { of: MetFrame; node: BoxNode | InterviewNode };
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
  #frame: OpenFrame | undefined;

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
    const frame = piece.kind === 'line' ? piece.frame : undefined;
    const isBeside = frame?.kind === 'interview' && (isInList || (piece.kind === 'line' && piece.quote !== undefined));
    if (frame !== this.#frame?.of) this.#levels = [];
    // An interview holds neither lists nor quotations: they part it.
    if (frame !== this.#frame?.of || isBeside) this.#frame = undefined;
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
        if (frame?.kind === 'box') this.#addToBox(piece, frame, isInList);
        else if (isInList) this.#addToList(piece, this.#blocks);
        else if (piece.quote !== undefined) this.#addToQuote(piece, piece.quote);
        else if (frame) this.#addToInterview(piece, frame);
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

  /** Lines and lists; a heading before them is the box's own. A quotation's lines are lines of the box. */
  #addToBox(piece: Line, of: MetFrame, isInList: boolean): void {
    const isBegun = this.#frame !== undefined;
    const box: BoxNode =
      this.#frame?.node.type === 'box'
        ? this.#frame.node
        : { type: 'box', attrs: { id: this.#newId(), title: '' }, content: [] };
    if (!isBegun) {
      this.#frame = { of, node: box };
      this.#blocks.push(box);
    }
    // A box is never without a line, so its heading waits for one beside an empty one.
    const [only] = box.content;
    if (!isBegun && piece.heading !== 0 && !isInList) {
      box.attrs.title = piece.runs.map((run) => (run.type === 'text' ? run.text : ' ')).join('');
      box.content.push(this.#paragraph([]));
      return;
    }
    if (box.content.length === 1 && only?.type === 'paragraph' && !only.content) box.content.pop();
    if (isInList) this.#addToList(piece, box.content);
    else box.content.push(this.#paragraph(piece.runs));
  }

  #addToInterview({ runs, isQuestion }: Line, of: MetFrame): void {
    let interview = this.#frame?.node;
    if (interview?.type !== 'interview') {
      interview = { type: 'interview', attrs: { id: this.#newId() }, content: [] };
      this.#frame = { of, node: interview };
      this.#blocks.push(interview);
    }
    const { type, ...line } = this.#paragraph(isQuestion ? withoutBold(runs) : runs);
    interview.content.push({ type: isQuestion ? 'question' : type, ...line });
  }

  #addToList({ path: met, runs }: Line, into: (BlockNode | BoxNode['content'][number])[]): void {
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
      const node = open?.node ?? this.#openList({ list, item }, into);
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

  #openList({ list, item }: ListLevel, into: (BlockNode | BoxNode['content'][number])[]): ListNode {
    const id = this.#newId();
    // «20240101.» is a mark too, and no number that a list may begin with.
    const start = BODY_NODES.orderedList.attrs.start.read(item.number) ?? BODY_NODES.orderedList.attrs.start.blank;
    const node: ListNode = list.ordered
      ? { type: 'orderedList', attrs: { id, start }, content: [] }
      : { type: 'bulletList', attrs: { id }, content: [] };
    const parent = this.#levels.at(-1)?.itemNode;
    if (parent) parent.content.push(node);
    else into.push(node);
    return node;
  }

  #rows(rows: MetCell[][]): TableRowNode[] {
    const cells = rows.map((row, at): TableRowNode => {
      if (row.length === 0) return { type: 'tableRow' };
      const content = row.map(({ isHeader, colspan, rowspan, isEnd, lines }) => ({
        type: isHeader ? ('tableHeader' as const) : ('tableCell' as const),
        attrs: {
          colspan,
          rowspan: Math.min(rowspan, rows.length - at),
          ...(isEnd ? { align: 'end' as const } : {}),
        },
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

/** A line that is bold throughout without being so: questions are bold by themselves. */
function withoutBold(runs: InlineNode[]): InlineNode[] {
  const isBold = (run: InlineNode) => run.type !== 'text' || (run.marks?.some(({ type }) => type === 'bold') ?? false);
  if (!runs.every(isBold)) return runs;
  return runs.map((run) =>
    run.type === 'text'
      ? runOf(
          run.text,
          (run.marks ?? []).filter((mark): mark is Mark => mark.type !== 'bold' && !isSuggestionMark(mark)),
        )
      : run,
  );
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
