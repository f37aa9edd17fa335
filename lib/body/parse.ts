import { derivedBlockId, isBlockId } from '#lib/body/block-id.ts';
import { type BoundsCode, boundValue } from '#lib/body/bounds.ts';
import { readEmbedAddress } from '#lib/body/embed-address.ts';
import type {
  BlockId,
  BlockNode,
  Body,
  InlineNode,
  ListItemNode,
  Mark,
  ParagraphNode,
  TableCellNode,
  TableRowNode,
} from '#lib/body/nodes.ts';
import { safeHref } from '#lib/body/safe-href.ts';
import { isLocale } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** A block at the top of a body that cannot be stored: its place among the blocks sent, and its id where it has one. */
export type RefusedBlock = { index: number; id: BlockId | null };

/**
 * Why a document is not ours. `path` leads to the first node at fault («content.3.content.0.»), `reason` names the rule;
 * both are for the developer's eye. `blocks` are all that are at fault, so that the others can be sent without them; none
 * when it is the document itself. Nothing from the document is repeated but positions and ids.
 */
export type BodyFault = { path: string; reason: string; blocks: RefusedBlock[] };

/** Codes of {@link parseBody}: out of bounds, or not a document of our schema. */
export type BodyCode = BoundsCode | 'body_invalid';

/**
 * Reads a body from a parsed value: bounded first, then rebuilt field by field from the allow-list, so nothing of the
 * value itself is kept. A node, mark or attribute we do not know is refused, never dropped; only what TipTap writes as
 * `null` for "not set" (`colwidth`, a list's `type`, a link's `target` …) falls away, and the marks of a line break. Text comes out NFC, well-formed and
 * without control characters; links pass {@link safeHref}; an embed's address takes its one spelling. Missing, malformed
 * and repeated block ids are issued anew, the same way every time; the first bearer keeps its id.
 */
export function parseBody(value: unknown): Result<Body, BodyCode, BodyFault> {
  const bound = boundValue(value);
  if (bound) return { ok: false, error: bound.error };
  const blocks: RefusedBlock[] = [];
  try {
    return ok(new Rebuilder().doc(value, (block) => blocks.push(block)));
  } catch (error) {
    if (error instanceof Fault) return refuse('body_invalid', { path: error.path, reason: error.reason, blocks });
    throw error;
  }
}

/** Leaves the recursion; never leaves this file. */
class Fault extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}

type Fields = Record<string, unknown>;

// HTML's own bound for columns.
const MAX_SPAN = 1_000;
const MAX_START = 1_000_000;
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]', 'g');

/** Attributes TipTap writes as null when they are not set. With any other value they are refused like every unknown one. */
const NULLS: Record<string, readonly string[]> = {
  tableCell: ['colwidth', 'align'],
  tableHeader: ['colwidth', 'align'],
  orderedList: ['type'],
  link: ['target', 'rel', 'class', 'title'],
};

class Rebuilder {
  readonly #ids = new Set<string>();

  /** Reads on after a block at fault, tells `refused` of each, and throws the first fault at the end. */
  doc(value: unknown, refused: (block: RefusedBlock) => void): Body {
    const node = this.#node(value, '', 'doc', []);
    let first: Fault | undefined;
    const content = this.#children(node, '', (child, path, index) => {
      try {
        return [this.#block(child, path)];
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        first ??= error;
        refused({ index, id: idOf(child) });
        return [];
      }
    });
    if (first) throw first;
    return { type: 'doc', content: content.flat() };
  }

  #block(value: unknown, path: string): BlockNode {
    const type = this.#typeOf(value, path);
    switch (type) {
      case 'paragraph':
        return this.#paragraph(value, path);
      case 'heading': {
        const attrs = this.#attrs(value, path, type, ['level']);
        if (attrs.level !== 2 && attrs.level !== 3) throw new Fault(path, 'heading_level');
        return { type, attrs: { id: this.#id(attrs, path), level: attrs.level }, ...this.#line(value, path) };
      }
      case 'bulletList':
        return {
          type,
          attrs: { id: this.#id(this.#attrs(value, path, type, []), path) },
          content: this.#children(value, path, (child, at) => this.#listItem(child, at)),
        };
      case 'orderedList': {
        const attrs = this.#attrs(value, path, type, ['start']);
        const start = attrs.start === undefined ? 1 : this.#whole(attrs.start, path, 0, MAX_START);
        return {
          type,
          attrs: { id: this.#id(attrs, path), start },
          content: this.#children(value, path, (child, at) => this.#listItem(child, at)),
        };
      }
      case 'blockquote': {
        const attrs = this.#attrs(value, path, type, ['attribution']);
        return {
          type,
          attrs: { id: this.#id(attrs, path), attribution: this.#words(attrs.attribution, path) },
          content: this.#children(value, path, (child, at) => this.#paragraph(child, at)),
        };
      }
      case 'pullQuote': {
        const attrs = this.#attrs(value, path, type, ['attribution']);
        return {
          type,
          attrs: { id: this.#id(attrs, path), attribution: this.#words(attrs.attribution, path) },
          ...this.#line(value, path),
        };
      }
      case 'figure': {
        const attrs = this.#leafAttrs(value, path, type, ['imageId', 'caption', 'alt', 'credit']);
        return {
          type,
          attrs: {
            id: this.#id(attrs, path),
            imageId: this.#whole(attrs.imageId, path, 1, Number.MAX_SAFE_INTEGER),
            caption: this.#words(attrs.caption, path),
            alt: this.#words(attrs.alt, path),
            credit: this.#words(attrs.credit, path),
          },
        };
      }
      case 'table':
        return {
          type,
          attrs: { id: this.#id(this.#attrs(value, path, type, []), path) },
          content: this.#children(value, path, (child, at) => this.#row(child, at)),
        };
      case 'horizontalRule':
        return { type, attrs: { id: this.#id(this.#leafAttrs(value, path, type, []), path) } };
      case 'readMore': {
        const attrs = this.#leafAttrs(value, path, type, ['articleId']);
        const articleId = this.#whole(attrs.articleId, path, 1, Number.MAX_SAFE_INTEGER);
        return { type, attrs: { id: this.#id(attrs, path), articleId } };
      }
      case 'embed': {
        const attrs = this.#leafAttrs(value, path, type, ['provider', 'url', 'title']);
        const address = typeof attrs.url === 'string' ? readEmbedAddress(attrs.url) : undefined;
        if (!address || address.provider !== attrs.provider) throw new Fault(path, 'embed_address');
        return { type, attrs: { id: this.#id(attrs, path), ...address, title: this.#words(attrs.title, path) } };
      }
      default:
        throw new Fault(path, 'unknown_node');
    }
  }

  #paragraph(value: unknown, path: string): ParagraphNode {
    const attrs = this.#attrs(value, path, 'paragraph', []);
    return { type: 'paragraph', attrs: { id: this.#id(attrs, path) }, ...this.#line(value, path) };
  }

  #listItem(value: unknown, path: string): ListItemNode {
    const attrs = this.#attrs(value, path, 'listItem', []);
    const id = this.#id(attrs, path);
    const content = this.#children(value, path, (child, at) => {
      const block = this.#block(child, at);
      if (block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList') return block;
      throw new Fault(at, 'misplaced_node');
    });
    if (content[0]?.type !== 'paragraph') throw new Fault(path, 'list_item_without_paragraph');
    return { type: 'listItem', attrs: { id }, content };
  }

  #row(value: unknown, path: string): TableRowNode {
    const node = this.#node(value, path, 'tableRow', []);
    const cells = node.content === undefined ? [] : this.#list(node.content, path);
    if (cells.length === 0) return { type: 'tableRow' };
    return { type: 'tableRow', content: cells.map((cell, index) => this.#cell(cell, `${path}content.${index}.`)) };
  }

  #cell(value: unknown, path: string): TableCellNode {
    const type = this.#typeOf(value, path);
    if (type !== 'tableCell' && type !== 'tableHeader') throw new Fault(path, 'misplaced_node');
    const node = this.#node(value, path, type, ['attrs']);
    const attrs = this.#fields(node.attrs ?? {}, path, ['colspan', 'rowspan'], NULLS[type]);
    return {
      type,
      attrs: {
        colspan: attrs.colspan === undefined ? 1 : this.#whole(attrs.colspan, path, 1, MAX_SPAN),
        rowspan: attrs.rowspan === undefined ? 1 : this.#whole(attrs.rowspan, path, 1, MAX_SPAN),
      },
      content: this.#children(node, path, (child, at) => this.#paragraph(child, at)),
    };
  }

  /** The runs of a line; `content` is left out of an empty one, as TipTap does. */
  #line(value: unknown, path: string): { content?: InlineNode[] } {
    const node = value as Fields;
    if (node.content === undefined) return {};
    const runs: InlineNode[] = [];
    for (const [index, child] of this.#list(node.content, path).entries()) {
      const run = this.#inline(child, `${path}content.${index}.`);
      if (run) runs.push(run);
    }
    return runs.length > 0 ? { content: runs } : {};
  }

  #inline(value: unknown, path: string): InlineNode | undefined {
    const type = this.#typeOf(value, path);
    if (type === 'hardBreak') {
      // A mark over two lines lies on the break between them too, where it has nothing to show.
      this.#fields(value, path, ['type', 'marks']);
      return { type };
    }
    if (type !== 'text') throw new Fault(path, 'unknown_node');
    const node = this.#fields(value, path, ['type', 'text', 'marks']);
    const text = this.#string(node.text, path);
    if (text === '') return undefined;
    const marks = node.marks === undefined ? [] : this.#list(node.marks, path).map((mark) => this.#mark(mark, path));
    if (new Set(marks.map((mark) => mark.type)).size !== marks.length) throw new Fault(path, 'repeated_mark');
    return marks.length > 0 ? { type, text, marks } : { type, text };
  }

  #mark(value: unknown, path: string): Mark {
    const type = this.#typeOf(value, path);
    switch (type) {
      case 'bold':
      case 'italic': {
        const mark = this.#fields(value, path, ['type', 'attrs']);
        this.#fields(mark.attrs ?? {}, path, []);
        return { type };
      }
      case 'link': {
        const mark = this.#fields(value, path, ['type', 'attrs']);
        const attrs = this.#fields(mark.attrs, path, ['href'], NULLS.link);
        const href = typeof attrs.href === 'string' ? safeHref(attrs.href) : undefined;
        if (href === undefined) throw new Fault(path, 'link_address');
        return { type, attrs: { href } };
      }
      case 'lang': {
        const mark = this.#fields(value, path, ['type', 'attrs']);
        const attrs = this.#fields(mark.attrs, path, ['lang']);
        if (!isLocale(attrs.lang)) throw new Fault(path, 'language');
        return { type, attrs: { lang: attrs.lang } };
      }
      default:
        throw new Fault(path, 'unknown_mark');
    }
  }

  #node(value: unknown, path: string, type: string, more: readonly string[]): Fields {
    const node = this.#fields(value, path, ['type', 'content', ...more]);
    if (node.type !== type) throw new Fault(path, 'misplaced_node');
    return node;
  }

  #attrs(value: unknown, path: string, type: string, names: readonly string[]): Fields {
    const node = this.#node(value, path, type, ['attrs']);
    return this.#fields(node.attrs ?? {}, path, ['id', ...names], NULLS[type]);
  }

  #leafAttrs(value: unknown, path: string, type: string, names: readonly string[]): Fields {
    this.#fields(value, path, ['type', 'attrs']);
    return this.#attrs(value, path, type, names);
  }

  /** The value's own fields of these names, copied onto an object without a prototype; any other field is a fault. */
  #fields(value: unknown, path: string, names: readonly string[], nulls: readonly string[] = []): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault(path, 'not_an_object');
    const fields = Object.create(null) as Fields;
    for (const [name, field] of Object.entries(value)) {
      if (names.includes(name)) fields[name] = field;
      else if (!(nulls.includes(name) && field === null) && field !== undefined) throw new Fault(path, 'unknown_field');
    }
    return fields;
  }

  #children<T>(value: unknown, path: string, read: (child: unknown, path: string, index: number) => T): T[] {
    const list = this.#list((value as Fields).content, path);
    if (list.length === 0) throw new Fault(path, 'empty');
    return list.map((child, index) => read(child, `${path}content.${index}.`, index));
  }

  #list(value: unknown, path: string): unknown[] {
    if (!Array.isArray(value)) throw new Fault(path, 'not_a_list');
    return value as unknown[];
  }

  #typeOf(value: unknown, path: string): string {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'type'))
      throw new Fault(path, 'unknown_node');
    const type = (value as Fields).type;
    if (typeof type !== 'string') throw new Fault(path, 'unknown_node');
    return type;
  }

  #id(attrs: Fields, path: string): string {
    const asked = attrs.id;
    if (asked !== undefined && asked !== null && typeof asked !== 'string') throw new Fault(path, 'block_id');
    const id = isBlockId(asked) && !this.#ids.has(asked) ? asked : derivedBlockId(path, this.#ids);
    this.#ids.add(id);
    return id;
  }

  #words(value: unknown, path: string): string {
    return value === undefined || value === null ? '' : this.#string(value, path).replace(/[\t\n\r]+/g, ' ');
  }

  #string(value: unknown, path: string): string {
    if (typeof value !== 'string') throw new Fault(path, 'not_a_text');
    return value
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replace(CONTROLS, '')
      .normalize('NFC');
  }

  #whole(value: unknown, path: string, min: number, max: number): number {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max)
      throw new Fault(path, 'number');
    return value;
  }
}

/** The id a block came with, when it is one. */
function idOf(block: unknown): BlockId | null {
  const attrs: unknown = typeof block === 'object' && block !== null && 'attrs' in block ? block.attrs : undefined;
  const id: unknown = typeof attrs === 'object' && attrs !== null && 'id' in attrs ? attrs.id : undefined;
  return isBlockId(id) ? id : null;
}
