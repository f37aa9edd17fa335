import { isBlockId } from '#lib/body/block-id.ts';
import type { BlockSuggestion, Mark, Suggester, SuggestionMark } from '#lib/body/nodes.ts';
import { type Attribute, type DraftName, markRule, type MarkRule, nodeRule } from '#lib/body/schema.ts';

/** Ids of people are words of letters and figures; this many at most. */
const PERSON = /^[\w-]{1,64}$/;
/** So many people can suggest something of one block at a time. */
const MOST_OF_ONE_BLOCK = 16;

const id: Attribute<string> = {
  read: (value) => (isBlockId(value) ? value : undefined),
  fault: 'suggestion',
  blank: '',
  must: true,
};
const by: Attribute<string> = {
  read: (value) => (typeof value === 'string' && PERSON.test(value) ? value : undefined),
  fault: 'suggestion',
  blank: '',
  must: true,
};
const at: Attribute<string> = { read: readInstant, fault: 'suggestion', blank: '', must: true };
const was: Attribute<Mark[]> = { read: readMarks, fault: 'suggestion', blank: [], must: true };

/**
 * The marks by which a change is suggested. They have no form in HTML, so nothing that is pasted or imported can bear one,
 * whatever name it gives.
 */
export const SUGGESTION_MARKS: {
  insertion: MarkRule<Suggester>;
  deletion: MarkRule<Suggester>;
  modification: MarkRule<Suggester & { was: Mark[] }>;
} = {
  insertion: { attrs: { id, by, at }, html: [] },
  deletion: { attrs: { id, by, at }, html: [] },
  modification: { attrs: { id, by, at, was }, html: [] },
};

/** The rule of a mark by which something is suggested, by a name that came from outside; undefined when there is none. */
export function suggestionMarkRule(name: string): MarkRule | undefined {
  return Object.hasOwn(SUGGESTION_MARKS, name)
    ? (SUGGESTION_MARKS[name as SuggestionMark['type']] as unknown as MarkRule)
    : undefined;
}

/** The nodes that may become each other: of one content, so that nothing of it is in question. */
const KINDS: readonly (readonly DraftName[])[] = [
  ['paragraph', 'heading', 'pullQuote', 'question'],
  ['bulletList', 'orderedList'],
  ['tableCell', 'tableHeader'],
];

/** Whether a node of type `one` can become one of type `other` and keep its content. */
export function isSameKind(one: string, other: string): boolean {
  return (
    one === other || KINDS.some((kind) => [one, other].every((name) => (kind as readonly string[]).includes(name)))
  );
}

/**
 * What is suggested of a node of type `name`, rebuilt from outside; null where nothing is, undefined where it cannot be
 * stored: another field, an attribute its kind does not have, the same twice.
 */
export function readSuggested(value: unknown, name: string): BlockSuggestion[] | null | undefined {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value) || value.length > MOST_OF_ONE_BLOCK) return undefined;
  const read = value.flatMap((one) => readOne(one, name) ?? []);
  if (read.length < value.length || new Set(read.map((one) => `${one.kind} ${one.id}`)).size < read.length)
    return undefined;
  return read.length > 0 ? read : null;
}

const FIELDS = ['id', 'by', 'at', 'kind'];

function readOne(value: unknown, name: string): BlockSuggestion | undefined {
  if (!isFields(value)) return undefined;
  const { kind } = value;
  const known = kind === 'change' ? [...FIELDS, 'was'] : FIELDS;
  const suggester = readSuggester(value);
  if (!suggester || Object.keys(value).some((field) => !known.includes(field))) return undefined;
  switch (kind) {
    case 'insertion':
    case 'deletion':
    case 'split':
    case 'join':
      return { ...suggester, kind };
    case 'change': {
      const before = readWas(value.was, name);
      return before && { ...suggester, kind, was: before };
    }
    default:
      return undefined;
  }
}

function readSuggester(value: Record<string, unknown>): Suggester | undefined {
  const read = { id: id.read(value.id), by: by.read(value.by), at: readInstant(value.at) };
  return read.id === undefined || read.by === undefined || read.at === undefined
    ? undefined
    : { id: read.id, by: read.by, at: read.at };
}

/** What a node was: a type its kind can be, and every attribute that type has. */
function readWas(value: unknown, name: string): { type?: string; attrs?: Record<string, unknown> } | undefined {
  if (!isFields(value) || Object.keys(value).some((field) => field !== 'type' && field !== 'attrs')) return undefined;
  const { type = name, attrs = {} } = value;
  const rule = typeof type === 'string' && isSameKind(name, type) ? nodeRule(type) : undefined;
  if (!rule || !isFields(attrs)) return undefined;
  if (Object.keys(attrs).some((field) => !Object.hasOwn(rule.attrs, field))) return undefined;
  const read: Record<string, unknown> = {};
  for (const [field, attribute] of Object.entries(rule.attrs)) {
    const kept = attribute.read(attrs[field]);
    if (kept === undefined) return undefined;
    if (!attribute.isOptional || kept !== attribute.blank) read[field] = kept;
  }
  if (rule.together && rule.together.read(read) === undefined) return undefined;
  return { ...(type === name ? {} : { type: String(type) }), ...(Object.keys(read).length > 0 ? { attrs: read } : {}) };
}

function readInstant(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length !== 24) return undefined;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) || instant.toISOString() !== value ? undefined : value;
}

function readMarks(value: unknown): Mark[] | undefined {
  if (!Array.isArray(value) || value.length > 7) return undefined;
  const read = value.flatMap((one) => readMark(one) ?? []);
  if (read.length < value.length || new Set(read.map(({ type }) => type)).size < read.length) return undefined;
  return read;
}

function readMark(value: unknown): Mark | undefined {
  const rule = isFields(value) ? markRule(value.type) : undefined;
  if (!isFields(value) || !rule || Object.keys(value).some((field) => field !== 'type' && field !== 'attrs'))
    return undefined;
  const attrs = isFields(value.attrs) ? value.attrs : {};
  const names = Object.keys(rule.attrs);
  if (Object.keys(attrs).some((field) => !names.includes(field))) return undefined;
  const read = Object.entries(rule.attrs).map(([field, attribute]) => [field, attribute.read(attrs[field])] as const);
  if (read.some(([, kept]) => kept === undefined)) return undefined;
  // The rules it was read by are those of the type, which the compiler holds.
  return { type: value.type, ...(names.length > 0 ? { attrs: Object.fromEntries(read) } : {}) } as Mark;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
