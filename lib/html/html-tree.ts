/** An element as plain data: its name and those of its attributes in lower case. */
export type HtmlElement = { tag: string; attributes: Readonly<Record<string, string>>; children: HtmlNode[] };

/** A run of text or an element. Comments are nothing. */
export type HtmlNode = string | HtmlElement;

/** How some parser's tree is looked at. `element` is undefined for what is no element, `text` for what is no text. */
export type TreeView<N> = {
  element(node: N): { tag: string; attributes: Iterable<{ name: string; value: string }> } | undefined;
  text(node: N): string | undefined;
  children(node: N): Iterable<N>;
};

/**
 * The tree below `root` as plain data, so that what reads it need not know who parsed it: a browser's DOM, or a parser
 * without one. Copies without recursion, since HTML from elsewhere may be as deep as it likes.
 */
export function treeOf<N>(root: N, view: TreeView<N>): HtmlElement {
  const top: HtmlElement = { tag: 'body', attributes: {}, children: [] };
  const waiting = [{ node: root, copy: top }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of view.children(next.node)) {
      const text = view.text(child);
      const element = view.element(child);
      if (text !== undefined) next.copy.children.push(text);
      else if (element) {
        const attributes = Object.create(null) as Record<string, string>;
        for (const { name, value } of element.attributes) attributes[name.toLowerCase()] = value;
        const copy = { tag: element.tag.toLowerCase(), attributes, children: [] };
        next.copy.children.push(copy);
        waiting.push({ node: child, copy });
      }
    }
  }
  return top;
}

/** All text in an element, in reading order; `passesOver` names elements whose text does not count. */
export function textOf(root: HtmlElement, passesOver: (element: HtmlElement) => boolean = () => false): string {
  let text = '';
  const waiting: HtmlNode[] = [...root.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') text += next;
    else if (!passesOver(next)) {
      for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at] ?? '');
    }
  }
  return text;
}

/** The first element below `root`, in reading order, of which `is` is true. */
export function findElement(root: HtmlElement, is: (element: HtmlElement) => boolean): HtmlElement | undefined {
  const waiting: HtmlNode[] = [...root.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') continue;
    if (is(next)) return next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at] ?? '');
  }
  return undefined;
}
