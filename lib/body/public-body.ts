import type {
  BlockNode,
  Body,
  BoxNode,
  BulletListNode,
  DraftBody,
  InterviewNode,
  ListItemNode,
  OrderedListNode,
  ParagraphNode,
  PrintedInline,
  PrintedLine,
  SettledLine,
  TableCellNode,
} from '#lib/body/nodes.ts';
import { rejectedBody } from '#lib/body/settle-body.ts';

/**
 * What readers may see of a draft, as publication and the preview show it: lines without words go, and with them the
 * headings, points, lists, quotations, boxes without a heading, interviews and tables that hold nothing else; a header cell without words heads nothing and
 * becomes a plain one, and a gallery of one picture is that picture. Ids and all words stay. A picture or story that does not exist is for the page to pass over, since
 * it may appear later. What is only suggested is left out: the text is as if nobody had suggested anything.
 */
export function publicBody(draft: DraftBody): Body {
  return { type: 'doc', content: rejectedBody(draft).content.flatMap(publicBlock) };
}

type PublicBlock = BlockNode<PrintedLine>;

function publicBlock(block: BlockNode<SettledLine>): PublicBlock[] {
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
    case 'bulletList':
    case 'orderedList':
      return publicList(block);
    case 'blockquote': {
      const content = block.content.flatMap(publicParagraph);
      return content.length > 0 ? [{ type: block.type, attrs: block.attrs, content }] : [];
    }
    case 'box': {
      const content = block.content.flatMap((child): BoxNode<PrintedLine>['content'] =>
        child.type === 'paragraph' ? publicParagraph(child) : publicList(child),
      );
      const { type, attrs } = block;
      return content.length > 0 || attrs.title.trim() !== '' ? [{ type, attrs, content }] : [];
    }
    case 'interview': {
      const content = block.content.flatMap((child): InterviewNode<PrintedLine>['content'] => {
        if (child.type === 'paragraph') return publicParagraph(child);
        const { type, attrs } = child;
        return printed(child).map((line) => ({ type, attrs, ...line }));
      });
      return content.length > 0 ? [{ type: block.type, attrs: block.attrs, content }] : [];
    }
    case 'table': {
      const rows = block.content.map((row) => ({ type: row.type, content: (row.content ?? []).map(publicCell) }));
      const hasWords = rows.some((row) => row.content.some((cell) => cell.content.length > 0));
      return hasWords ? [{ type: block.type, attrs: block.attrs, content: rows }] : [];
    }
    case 'gallery': {
      const { content: figures = [] } = block;
      // One picture is no gallery.
      return figures.length > 1 ? [block] : figures;
    }
    case 'figure':
    case 'horizontalRule':
    case 'readMore':
    case 'embed':
      return [block];
  }
}

function publicParagraph(paragraph: ParagraphNode<SettledLine>): ParagraphNode<PrintedLine>[] {
  const { type, attrs } = paragraph;
  return printed(paragraph).map((line) => ({ type, attrs, ...line }));
}

type List<Line> = BulletListNode<Line> | OrderedListNode<Line>;

function publicList(list: List<SettledLine>): List<PrintedLine>[] {
  const content = list.content.flatMap(publicItem);
  if (content.length === 0) return [];
  // One by one: the compiler does not see that type and attributes of one list belong together.
  return [
    list.type === 'bulletList'
      ? { type: list.type, attrs: list.attrs, content }
      : { type: list.type, attrs: list.attrs, content },
  ];
}

function publicItem(item: ListItemNode<SettledLine>): ListItemNode<PrintedLine>[] {
  const content = item.content.flatMap((child): ListItemNode<PrintedLine>['content'] => {
    if (child.type === 'paragraph') return publicParagraph(child);
    return publicList(child);
  });
  return content.length > 0 ? [{ type: item.type, attrs: item.attrs, content }] : [];
}

function publicCell({ type, attrs, content: lines }: TableCellNode<SettledLine>): TableCellNode<PrintedLine> {
  const content = lines.flatMap(publicParagraph);
  // A corner left empty heads nothing, and as a heading would be read out as one.
  return { type: content.length > 0 ? type : 'tableCell', attrs, content };
}

/** The line when something can be read in it; breaks and spaces alone are nothing. */
function printed({ content = [] }: SettledLine): PrintedLine[] {
  const [first, ...others]: PrintedInline[] = content;
  const hasWords = content.some((run) => run.type === 'text' && run.text.trim() !== '');
  return first && hasWords ? [{ content: [first, ...others] }] : [];
}
