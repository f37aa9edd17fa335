import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type HtmlElement, treeOf, type TreeView } from '#lib/html/html-tree.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

type Node = DefaultTreeAdapterTypes.Node;

const VIEW: TreeView<Node> = {
  element: (node) =>
    defaultTreeAdapter.isElementNode(node) ? { tag: node.tagName, attributes: node.attrs } : undefined,
  text: (node) => (defaultTreeAdapter.isTextNode(node) ? node.value : undefined),
  children: (node) => ('childNodes' in node ? node.childNodes : []),
};

/**
 * The most HTML that is parsed: in UTF-16 units, and in elements in one another. The parser's work grows with the square
 * of the depth; Chrome stops at 512.
 */
const HTML_BOUNDS = { characters: 10_000_000, depth: 1_000 } as const;

/** Over {@link HTML_BOUNDS}. */
export type HtmlCode = 'html_too_large' | 'html_too_deep';

/** Leaves the parser; never leaves this file. */
class TooDeep extends Error {}

/**
 * The body of a page or of a piece of one, parsed as browsers do (WHATWG HTML) without one: on a server, in a worker, in
 * a test. A browser's script takes its own parser, which it has already.
 */
export function parseHtml(html: string): Result<HtmlElement, HtmlCode> {
  if (html.length > HTML_BOUNDS.characters) return refuse('html_too_large');
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1;
      if (depth > HTML_BOUNDS.depth) throw new TooDeep();
    },
    onItemPop() {
      depth -= 1;
    },
  };
  try {
    const page = parse(html, { treeAdapter });
    const body = childNamed(childNamed(page, 'html'), 'body');
    return ok(body ? treeOf<Node>(body, VIEW) : { tag: 'body', attributes: {}, children: [] });
  } catch (error) {
    if (error instanceof TooDeep) return refuse('html_too_deep');
    throw error;
  }
}

function childNamed(parent: Node | undefined, tag: string): Node | undefined {
  if (!parent || !('childNodes' in parent)) return undefined;
  return parent.childNodes.find((node) => defaultTreeAdapter.isElementNode(node) && node.tagName === tag);
}
