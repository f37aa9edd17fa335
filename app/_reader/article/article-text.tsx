import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Words } from '#app/_reader/page/words.tsx';
import { safeHref } from '#lib/body/safe-href.ts';
import type { InlineNode, Mark, TextNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/** What stands inside a line: text with its marks, and line breaks. A link whose address is not allowed keeps its words and loses the link. */
export function StoryText({ nodes, locale }: { nodes: InlineNode[] | undefined; locale: Locale }): ReactNode {
  return nodes?.map((node, at) => <Fragment key={at}>{drawInline(node, locale)}</Fragment>);
}

function drawInline(node: InlineNode, locale: Locale): ReactElement {
  switch (node.type) {
    case 'hardBreak':
      return <br />;
    case 'text':
      return (node.marks ?? []).reduce<ReactElement>(drawMark, drawWords(node, locale));
  }
}

// Where a writer has said which language it is, the script is not asked again: romanised Hindi is Hindi.
function drawWords(node: TextNode, locale: Locale): ReactElement {
  return node.marks?.some((mark) => mark.type === 'lang') ? (
    <>{node.text}</>
  ) : (
    <Words text={node.text} locale={locale} />
  );
}

function drawMark(inner: ReactElement, mark: Mark): ReactElement {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'lang':
      return <span lang={mark.attrs.lang}>{inner}</span>;
    case 'link': {
      const href = safeHref(mark.attrs.href);
      return href === undefined ? inner : <a href={href}>{inner}</a>;
    }
  }
}
