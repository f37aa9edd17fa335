import { type HtmlElement, treeOf, type TreeView } from '#lib/html/html-tree.ts';

const VIEW: TreeView<Node> = {
  element: (node) => (node instanceof Element ? { tag: node.tagName, attributes: node.attributes } : undefined),
  text: (node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : undefined),
  children: (node) => node.childNodes,
};

/** The body of a page or of a piece of one, parsed by the browser; the twin of lib/html/parse-html.ts. */
export function domTree(html: string): HtmlElement {
  return treeOf<Node>(new DOMParser().parseFromString(html, 'text/html').body, VIEW);
}
