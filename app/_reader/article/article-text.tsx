import { createElement, Fragment, type ReactNode } from 'react';
import { words } from '#app/_reader/page/words.tsx';
import { safeHref } from '#lib/body/address/safe-href.ts';
import type { Mark, PrintedInline, TextNode } from '#lib/body/nodes.ts';
import { undrawn } from '#lib/body/undrawn.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * What stands inside a line: text with its marks, and line breaks. A link whose address is not allowed keeps its words and
 * loses the link. No component: a story has hundreds of texts, and most are plain strings.
 */
export function storyText(nodes: readonly PrintedInline[] | undefined, locale: Locale): ReactNode {
  if (nodes === undefined) return undefined;
  const [only] = nodes;
  if (nodes.length === 1 && only) return drawInline(only, locale);
  return createElement(Fragment, null, ...nodes.map((node) => drawInline(node, locale)));
}

function drawInline(node: PrintedInline, locale: Locale): ReactNode {
  switch (node.type) {
    case 'hardBreak':
      return <br />;
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(drawMark, drawWords(node, locale));
    default:
      return undrawn(node);
  }
}

// Where a writer has said which language it is, the script is not asked again: romanised Hindi is Hindi.
function drawWords(node: TextNode<Mark>, locale: Locale): ReactNode {
  return node.marks?.some((mark) => mark.type === 'lang') ? node.text : words(node.text, locale);
}

function drawMark(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'strike':
      return <s>{inner}</s>;
    case 'subscript':
      return <sub>{inner}</sub>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'lang':
      return <span lang={mark.attrs.lang}>{inner}</span>;
    case 'link': {
      const href = safeHref(mark.attrs.href);
      return href === undefined ? inner : <a href={href}>{inner}</a>;
    }
    default:
      return undrawn(mark);
  }
}
