import { EMBED_PROVIDERS, type EmbedAddress, readEmbedAddress } from '#lib/body/address/embed-address.ts';
import type { BlockId, BlockNode, DraftNode, Mark, TableCellNode, TableRowNode } from '#lib/body/nodes.ts';
import { safeHref } from '#lib/body/address/safe-href.ts';
import { WHOLE_WIDTH } from '#lib/body/table-columns.ts';
import { MOST_GAPS, tableGaps } from '#lib/body/table-gaps.ts';
import { isLocale } from '#lib/locale.ts';
import { nfc } from '#lib/text/nfc.ts';

/** What one attribute of a node or mark may hold. */
export type Attribute<T> = {
  /**
   * The value as it is stored, or undefined where it cannot be. Asked with undefined where nothing was written, so an
   * attribute that must be there answers undefined to that.
   */
  read(value: unknown): T | undefined;
  /** Why it was refused, for {@link BodyFault}. */
  fault: string;
  /** What a fresh node begins with. */
  blank: T;
  /** Where an element must say it to stand for this node; elsewhere what it says wrongly is blank. */
  must?: true;
  /** Not stored where it is blank, which is null then: nodes that were written before there was such an attribute stay the same. */
  isOptional?: true;
  /** The attribute of the element that holds it; `value` turns its text into what `read` expects. Absent where the element says it. */
  html?: { name: string; value?(text: string): unknown };
};

/** An element that stands for a node or mark: by its name, by an attribute it must have, and by what it says of itself. */
export type HtmlForm<A> = { tag: string; has?: string; attrs?: Partial<A> };

/** What may stand in a node: `first`, where there is one, then any number of the others; with `atLeastOne`, never nothing. */
export type Content = { of: readonly DraftName[]; first?: DraftName; atLeastOne: boolean };

type Attributes<A> = {
  [K in keyof A]-?: undefined extends A[K]
    ? Attribute<Exclude<A[K], undefined> | null> & { isOptional: true }
    : Attribute<A[K]>;
};

/** One node: its attributes beside the id, what stands in it (null in a leaf), and how it is written in HTML, first the form we write. */
export type NodeRule<A = Record<string, unknown>> = {
  /** True for a block that carries an id of its own. */
  hasId: boolean;
  attrs: Attributes<A>;
  content: Content | null;
  html: readonly HtmlForm<A>[];
  /** Attributes that TipTap writes as null when they are not set; with any other value they are refused. */
  nulls?: readonly string[];
  /** What several attributes must be together; undefined refuses the node with `fault`. */
  together?: { read(attrs: A): A | undefined; fault: string };
  /** What its children must be together; where they do not hold the node is refused with `fault`. */
  whole?: { holds(content: readonly DraftNode[]): boolean; fault: string };
};

/** One mark on a run of text. */
export type MarkRule<A = Record<string, unknown>> = Pick<NodeRule<A>, 'attrs' | 'html' | 'nulls'>;

/** The name of a node. */
export type DraftName = DraftNode['type'];
// One type may bear two names, as the two kinds of cell do.
type Named<N extends DraftName, D = DraftNode> = D extends { type: infer T } ? (N extends T ? D : never) : never;
type AttrsOf<T> = T extends { attrs: infer A } ? Omit<A, 'id' | 'suggested'> : Record<never, never>;
type HasId<T> = T extends { attrs: { id: BlockId } } ? true : false;

// HTML's own bound for columns; the editor fills every place of a table, so what is read from elsewhere is bounded closer.
const MOST_SPANNED = 1_000;
const MOST_SPANNED_ELSEWHERE = 50;
const MOST_COUNTED = 1_000_000;

const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]', 'g');

/** A text as it is stored: NFC, well-formed, without control characters; undefined when it is none. */
export function readText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return nfc(value.replace(/\p{Cs}/gu, '\uFFFD').replace(CONTROLS, ''));
}

const whole = (value: unknown, min: number, max: number) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max ? value : undefined;

/** Words beside the text, on one line; '' when unsaid. */
const words = (name: string): Attribute<string> => ({
  read: (value) => (value === undefined || value === null ? '' : readText(value)?.replace(/[\t\n\r]+/g, ' ')),
  fault: 'not_a_text',
  blank: '',
  html: { name: `data-${name}` },
});

/** One of a few words, or nothing said. */
const choice = <T extends string>(name: string, among: readonly T[]): Attribute<T | null> & { isOptional: true } => ({
  read: (value) => (value === undefined || value === null ? null : among.find((known) => known === value)),
  fault: 'choice',
  blank: null,
  isOptional: true,
  html: { name: `data-${name}` },
});

/** The number of something of ours that must exist. */
const reference = (name: string): Attribute<number> => ({
  read: (value) => whole(value, 1, Number.MAX_SAFE_INTEGER),
  fault: 'number',
  blank: 0,
  must: true,
  html: { name: `data-${name}`, value: Number },
});

const span = (name: 'colspan' | 'rowspan'): Attribute<number> => ({
  read: (value) => (value === undefined ? 1 : whole(value, 1, MOST_SPANNED)),
  fault: 'number',
  blank: 1,
  html: { name, value: (text) => Math.min(Number(text), MOST_SPANNED_ELSEWHERE) },
});

/** Shares of the table's width, one for each column; lib/body/table-columns.ts says what becomes of them. */
const shares: Attribute<number[] | null> & { isOptional: true } = {
  read: (value) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value) || value.length > MOST_SPANNED) return undefined;
    const read = value.flatMap((one) => whole(one, 0, WHOLE_WIDTH) ?? []);
    if (read.length < value.length) return undefined;
    return read.length > 0 ? read : null;
  },
  fault: 'column_width',
  blank: null,
  isOptional: true,
  html: { name: 'data-colwidth', value: (text) => text.split(',').map(Number) },
};

const provider: Attribute<EmbedAddress['provider']> = {
  read: (value) => EMBED_PROVIDERS.find((known) => known === value),
  fault: 'embed_address',
  blank: 'youtube',
  must: true,
  html: { name: 'data-provider' },
};
const embedUrl: Attribute<string> = {
  read: (value) => (typeof value === 'string' ? readEmbedAddress(value)?.url : undefined),
  fault: 'embed_address',
  blank: '',
  must: true,
  html: { name: 'data-url' },
};

/** How deep lists go: as deep as word processors let them. The bound on depth (lib/body/bounds.ts) lies well beyond. */
export const MOST_LIST_LEVELS = 9;

/** What may stand at the top of a body. The first is what an empty place is filled with. */
const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'box',
  'interview',
  'figure',
  'gallery',
  'table',
  'horizontalRule',
  'readMore',
  'embed',
] as const satisfies readonly BlockNode['type'][];

const LINE: Content = { of: ['text', 'hardBreak'], atLeastOne: false };
const PARAGRAPHS: Content = { of: ['paragraph'], atLeastOne: true };
const ITEMS: Content = { of: ['listItem'], atLeastOne: true };
const cell = (tag: 'td' | 'th') => ({
  hasId: false as const,
  attrs: {
    colspan: span('colspan'),
    rowspan: span('rowspan'),
    align: choice('align', ['start', 'end']),
    colwidth: shares,
  },
  content: PARAGRAPHS,
  html: [{ tag }],
  together: {
    read: (attrs: TableCellNode['attrs']) => ((attrs.colwidth?.length ?? 0) <= attrs.colspan ? attrs : undefined),
    fault: 'column_width',
  },
});

/**
 * Every node a body may hold. The parser (lib/body/parse.ts) and TipTap's schema (app/_newsroom/editor/schema) are both
 * made from this table; that it and the types of lib/body/nodes.ts agree is for the compiler to hold.
 */
export const BODY_NODES: { [N in DraftName]: NodeRule<AttrsOf<Named<N>>> & { hasId: HasId<Named<N>> } } = {
  doc: { hasId: false, attrs: {}, content: { of: BLOCKS, atLeastOne: true }, html: [] },
  text: { hasId: false, attrs: {}, content: null, html: [] },
  hardBreak: { hasId: false, attrs: {}, content: null, html: [{ tag: 'br' }] },
  paragraph: { hasId: true, attrs: {}, content: LINE, html: [{ tag: 'p' }] },
  heading: {
    hasId: true,
    attrs: {
      level: { read: (value) => (value === 2 || value === 3 ? value : undefined), fault: 'heading_level', blank: 2 },
    },
    content: LINE,
    html: [
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
    ],
  },
  bulletList: { hasId: true, attrs: {}, content: ITEMS, html: [{ tag: 'ul' }] },
  orderedList: {
    hasId: true,
    attrs: {
      start: {
        read: (value) => (value === undefined ? 1 : whole(value, 0, MOST_COUNTED)),
        fault: 'number',
        blank: 1,
        html: { name: 'start', value: Number },
      },
    },
    content: ITEMS,
    html: [{ tag: 'ol' }],
    nulls: ['type'],
  },
  listItem: {
    hasId: true,
    attrs: {},
    content: { first: 'paragraph', of: ['paragraph', 'bulletList', 'orderedList'], atLeastOne: true },
    html: [{ tag: 'li' }],
  },
  blockquote: {
    hasId: true,
    attrs: { attribution: words('attribution') },
    content: PARAGRAPHS,
    html: [{ tag: 'blockquote' }],
  },
  pullQuote: {
    hasId: true,
    attrs: { attribution: words('attribution') },
    content: LINE,
    html: [{ tag: 'aside', has: 'data-pull-quote' }],
  },
  box: {
    hasId: true,
    attrs: { title: words('title') },
    content: { of: ['paragraph', 'bulletList', 'orderedList'], atLeastOne: true },
    html: [{ tag: 'aside', has: 'data-box' }],
  },
  // Any order of its lines is one: what two people make of an interview together need not begin with a question.
  interview: {
    hasId: true,
    attrs: {},
    content: { of: ['paragraph', 'question'], atLeastOne: true },
    html: [{ tag: 'section', has: 'data-interview' }],
  },
  question: { hasId: true, attrs: {}, content: LINE, html: [{ tag: 'p', has: 'data-question' }] },
  figure: {
    hasId: true,
    attrs: {
      imageId: reference('image-id'),
      caption: words('caption'),
      alt: words('alt'),
      credit: words('credit'),
      size: choice('size', ['wide', 'small']),
    },
    content: null,
    html: [{ tag: 'figure', has: 'data-image-id' }],
  },
  gallery: {
    hasId: true,
    attrs: {},
    // A picture cannot be made up, as an empty line can: so there may be none.
    content: { of: ['figure'], atLeastOne: false },
    html: [{ tag: 'section', has: 'data-gallery' }],
  },
  table: {
    hasId: true,
    attrs: {},
    content: { of: ['tableRow'], atLeastOne: true },
    html: [{ tag: 'table' }],
    whole: { holds: (rows) => tableGaps(rows as readonly TableRowNode[]) <= MOST_GAPS, fault: 'table_gaps' },
  },
  tableRow: {
    hasId: false,
    attrs: {},
    content: { of: ['tableCell', 'tableHeader'], atLeastOne: false },
    html: [{ tag: 'tr' }],
  },
  tableCell: cell('td'),
  tableHeader: cell('th'),
  horizontalRule: { hasId: true, attrs: {}, content: null, html: [{ tag: 'hr' }] },
  readMore: {
    hasId: true,
    attrs: { articleId: reference('article-id') },
    content: null,
    html: [{ tag: 'aside', has: 'data-article-id' }],
  },
  embed: {
    hasId: true,
    attrs: { provider, url: embedUrl, title: words('title') },
    content: null,
    html: [{ tag: 'aside', has: 'data-provider' }],
    together: {
      read: (attrs) => (readEmbedAddress(attrs.url)?.provider === attrs.provider ? attrs : undefined),
      fault: 'embed_address',
    },
  },
};

/** Every mark a run of text may bear, outermost first. */
export const BODY_MARKS: { [M in Mark['type']]: MarkRule<AttrsOf<Extract<Mark, { type: M }>>> } = {
  link: {
    attrs: {
      href: {
        read: (value) => (typeof value === 'string' ? safeHref(value) : undefined),
        fault: 'link_address',
        blank: '',
        must: true,
        html: { name: 'href' },
      },
    },
    html: [{ tag: 'a', has: 'href' }],
    nulls: ['target', 'rel', 'class', 'title'],
  },
  bold: { attrs: {}, html: [{ tag: 'strong' }, { tag: 'b' }] },
  italic: { attrs: {}, html: [{ tag: 'em' }, { tag: 'i' }] },
  // Not <del>: that is what somebody took out, and <s> what is meant to be seen struck out.
  strike: { attrs: {}, html: [{ tag: 's' }, { tag: 'strike' }] },
  subscript: { attrs: {}, html: [{ tag: 'sub' }] },
  superscript: { attrs: {}, html: [{ tag: 'sup' }] },
  lang: {
    attrs: {
      lang: {
        read: (value) => (isLocale(value) ? value : undefined),
        fault: 'language',
        blank: 'en',
        must: true,
        html: { name: 'lang' },
      },
    },
    html: [{ tag: 'span', has: 'lang' }],
  },
};

/** The blocks that carry an id: every one but the rows and cells of a table. */
export const BLOCKS_WITH_ID = (Object.keys(BODY_NODES) as DraftName[]).filter((name) => BODY_NODES[name].hasId);

/** The rule of a node by a name that came from outside; undefined when there is no such node. */
export function nodeRule(name: unknown): NodeRule | undefined {
  return typeof name === 'string' && Object.hasOwn(BODY_NODES, name)
    ? (BODY_NODES[name as DraftName] as unknown as NodeRule)
    : undefined;
}

/** The rule of a mark by a name that came from outside; undefined when there is no such mark. */
export function markRule(name: unknown): MarkRule | undefined {
  return typeof name === 'string' && Object.hasOwn(BODY_MARKS, name)
    ? (BODY_MARKS[name as Mark['type']] as unknown as MarkRule)
    : undefined;
}

/** One attribute as the text of an element's attribute says it, null where the element has none: undefined where that cannot be stored. */
export function readHtmlAttribute<T>({ read, html }: Attribute<T>, text: string | null): T | undefined {
  return read(text === null ? undefined : (html?.value?.(text) ?? text));
}

/**
 * Whether an element can stand for a node or mark: every attribute that it must say can be stored, and all of them
 * together. `get` answers an attribute's text or null. Other attributes that cannot be stored are blank.
 */
export function standsFor(rule: MarkRule & Pick<NodeRule, 'together'>, get: (name: string) => string | null): boolean {
  const attrs: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(rule.attrs)) {
    const value = attribute.html && readHtmlAttribute(attribute, get(attribute.html.name));
    if (value === undefined && attribute.must) return false;
    attrs[name] = value ?? attribute.blank;
  }
  return !rule.together || rule.together.read(attrs) !== undefined;
}
