import { type BodyFromHtml, bodyFromTree, type FromHtmlOptions } from '#lib/body/from-html/body-from-tree.ts';
import { type HtmlCode, parseHtml } from '#lib/html/parse-html.ts';
import { ok, type Result } from '#lib/result.ts';

/**
 * {@link bodyFromTree} for HTML as text, without a browser: for imports and wires, on a server or in a worker. Refuses
 * what lib/html/parse-html.ts does not parse. The editor's paste hands the same reader the tree of the browser's own
 * parser (app/_newsroom/editor/paste).
 */
export function bodyFromHtml(html: string, options: FromHtmlOptions): Result<BodyFromHtml, HtmlCode> {
  const tree = parseHtml(html);
  return tree.ok ? ok(bodyFromTree(tree.value, options)) : tree;
}
