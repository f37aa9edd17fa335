import { boundJson } from '#lib/body/bounds.ts';
import { parseBody } from '#lib/body/parse.ts';

/** A document of these blocks, as it arrives. */
export const doc = (...content: unknown[]) => ({ type: 'doc', content });
/** A document with a table of one row, of cells with these attributes. */
export const tableOf = (...cells: unknown[]) =>
  doc({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: cells.map((attrs) => ({ type: 'tableCell', attrs, content: [{ type: 'paragraph' }] })),
      },
    ],
  });
/** A run of text under these marks. */
export const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
/** A paragraph with an id. */
export const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { id: 'aaaaaaaaaaa1' }, content });
/** A body as it arrives: bounded as text, parsed, read. */
export const read = (json: string) => boundJson(json) ?? parseBody(JSON.parse(json));
/** A link's mark. */
export const link = (href: unknown, more = {}) => ({ type: 'link', attrs: { href, ...more } });

/** A bulleted list in a list in a list. */
export function nested(levels: number): unknown {
  let inner: unknown = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] };
  for (let at = 1; at < levels; at += 1) {
    inner = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, inner] }] };
  }
  return inner;
}
