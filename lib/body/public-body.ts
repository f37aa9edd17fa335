import type {
  BlockNode,
  Body,
  DraftBody,
  DraftLine,
  InlineNode,
  ListItemNode,
  ParagraphNode,
  PrintedLine,
  TableCellNode,
} from '#lib/body/nodes.ts';

/**
 * What readers may see of a draft, as publication and the preview show it: lines without words go, and with them the
 * headings, points, lists, quotations and tables that hold nothing else; a header cell without words heads nothing and
 * becomes a plain one. Ids and all words stay. A picture or story that does not exist is for the page to pass over, since
 * it may appear later.
 */
export function publicBody(draft: DraftBody): Body {
  return { type: 'doc', content: draft.content.flatMap(publicBlock) };
}

type PublicBlock = BlockNode<PrintedLine>;

function publicBlock(block: BlockNode): PublicBlock[] {
  switch (block.type) {
    case 'paragraph':
      return publicParagraph(block);
    case 'heading': {
      const { type, attrs } = block;
      return printed(block).map((line) => ({ type, attrs, ...line }));
    }
    case 'pullQuote': {
      const { type, attrs } = block;
      return printed(block).map((line) => ({ type, attrs, ...line }));
    }
    case 'bulletList': {
      const content = block.content.flatMap(publicItem);
      return content.length > 0 ? [{ type: block.type, attrs: block.attrs, content }] : [];
    }
    case 'orderedList': {
      const content = block.content.flatMap(publicItem);
      return content.length > 0 ? [{ type: block.type, attrs: block.attrs, content }] : [];
    }
    case 'blockquote': {
      const content = block.content.flatMap(publicParagraph);
      return content.length > 0 ? [{ type: block.type, attrs: block.attrs, content }] : [];
    }
    case 'table': {
      const rows = block.content.map((row) => ({ type: row.type, content: (row.content ?? []).map(publicCell) }));
      const hasWords = rows.some((row) => row.content.some((cell) => cell.content.length > 0));
      return hasWords ? [{ type: block.type, attrs: block.attrs, content: rows }] : [];
    }
    case 'figure':
    case 'horizontalRule':
    case 'readMore':
    case 'embed':
      return [block];
  }
}

function publicParagraph(paragraph: ParagraphNode): ParagraphNode<PrintedLine>[] {
  const { type, attrs } = paragraph;
  return printed(paragraph).map((line) => ({ type, attrs, ...line }));
}

function publicItem(item: ListItemNode): ListItemNode<PrintedLine>[] {
  const content = item.content.flatMap((child): ListItemNode<PrintedLine>['content'] => {
    if (child.type === 'paragraph') return publicParagraph(child);
    const items = child.content.flatMap(publicItem);
    if (items.length === 0) return [];
    return [
      child.type === 'bulletList'
        ? { type: child.type, attrs: child.attrs, content: items }
        : { type: child.type, attrs: child.attrs, content: items },
    ];
  });
  return content.length > 0 ? [{ type: item.type, attrs: item.attrs, content }] : [];
}

function publicCell({ type, attrs, content: lines }: TableCellNode): TableCellNode<PrintedLine> {
  const content = lines.flatMap(publicParagraph);
  // A corner left empty heads nothing, and as a heading would be read out as one.
  return { type: content.length > 0 ? type : 'tableCell', attrs, content };
}

/** The line when something can be read in it; breaks and spaces alone are nothing. */
function printed({ content = [] }: DraftLine): PrintedLine[] {
  const [first, ...others]: InlineNode[] = content;
  const hasWords = content.some((run) => run.type === 'text' && run.text.trim() !== '');
  return first && hasWords ? [{ content: [first, ...others] }] : [];
}
