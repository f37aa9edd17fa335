import type { BlockNode, DraftBody, InlineNode, ListItemNode, ParagraphNode, TextNode } from '#lib/body/nodes.ts';

/** What is known of a run of text while it is rewritten: whether its line ends with it. */
type RunPlace = { endsBlock: boolean };

/** A copy of `body` with every run of text given to `change`; a run that answers undefined or '' is left out. */
export function mapRuns(body: DraftBody, change: (run: TextNode, place: RunPlace) => TextNode | undefined): DraftBody {
  const line = (content: InlineNode[] | undefined): { content?: InlineNode[] } => {
    if (!content) return {};
    const runs = content.flatMap((run, index): InlineNode[] => {
      if (run.type !== 'text') return [{ ...run }];
      const changed = change(run, { endsBlock: index === content.length - 1 });
      return changed && changed.text !== '' ? [changed] : [];
    });
    return runs.length > 0 ? { content: runs } : {};
  };
  const paragraph = ({ type, attrs, content }: ParagraphNode): ParagraphNode => ({
    type,
    attrs: { ...attrs },
    ...line(content),
  });
  const item = (node: ListItemNode): ListItemNode => ({
    ...node,
    content: node.content.map((child) =>
      child.type === 'paragraph' ? paragraph(child) : { ...child, content: child.content.map(item) },
    ),
  });
  const block = (node: BlockNode): BlockNode => {
    switch (node.type) {
      case 'paragraph':
        return paragraph(node);
      case 'heading':
        return { type: node.type, attrs: { ...node.attrs }, ...line(node.content) };
      case 'pullQuote':
        return { type: node.type, attrs: { ...node.attrs }, ...line(node.content) };
      case 'bulletList':
        return { ...node, content: node.content.map(item) };
      case 'orderedList':
        return { ...node, content: node.content.map(item) };
      case 'blockquote':
        return { ...node, content: node.content.map(paragraph) };
      case 'box':
        return {
          ...node,
          attrs: { ...node.attrs },
          content: node.content.map((child) =>
            child.type === 'paragraph' ? paragraph(child) : { ...child, content: child.content.map(item) },
          ),
        };
      case 'interview':
        return {
          ...node,
          content: node.content.map((child) =>
            child.type === 'paragraph'
              ? paragraph(child)
              : { type: child.type, attrs: { ...child.attrs }, ...line(child.content) },
          ),
        };
      case 'table':
        return {
          ...node,
          content: node.content.map((row) => ({
            ...row,
            ...(row.content
              ? { content: row.content.map((cell) => ({ ...cell, content: cell.content.map(paragraph) })) }
              : {}),
          })),
        };
      case 'figure':
      case 'gallery':
      case 'horizontalRule':
      case 'readMore':
      case 'embed':
        return structuredClone(node);
    }
  };
  return { type: 'doc', content: body.content.map(block) };
}
