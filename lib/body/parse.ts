import { derivedBlockId, isBlockId } from '#lib/body/block-id.ts';
import { type BoundsCode, boundValue } from '#lib/body/bounds.ts';
import type { BlockId, DraftBody, DraftNode } from '#lib/body/nodes.ts';
import { type Content, markRule, nodeRule, type NodeRule, readText } from '#lib/body/schema.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';
import { readSuggested, suggestionMarkRule } from '#lib/body/suggestion-rules.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** A block at the top of a body that cannot be stored: its place among the blocks sent, and its id where it has one. */
type BlockAtFault = { index: number; id: BlockId | null };

/**
 * Why a document is not ours. `path` leads to the first node at fault («content.3.content.0.»), `reason` names the rule;
 * both are for the developer's eye. `blocks` are all that are at fault, so that the others can be sent without them; none
 * when it is the document itself. Nothing from the document is repeated but positions and ids.
 */
export type BodyFault = { path: string; reason: string; blocks: BlockAtFault[] };

/** Codes of {@link parseBody}: out of bounds, or not a document of our schema. */
export type BodyCode = BoundsCode | 'body_invalid';

/**
 * Reads a draft's body from a parsed value: bounded first, then rebuilt field by field by the table of lib/body/schema.ts,
 * so nothing of the value itself is kept. A node, mark or attribute we do not know is refused, never dropped; only what TipTap writes as
 * `null` for "not set" (`colwidth`, a list's `type`, a link's `target` …) falls away, and the marks of a line break. Text comes out NFC, well-formed and
 * without control characters; links pass lib/body/address/safe-href.ts; an embed's address takes its one spelling. Missing, malformed
 * and repeated block ids are issued anew, the same way every time; the first bearer keeps its id.
 */
export function parseBody(value: unknown): Result<DraftBody, BodyCode, BodyFault> {
  const bound = boundValue(value);
  if (bound) return { ok: false, error: bound.error };
  const blocks: BlockAtFault[] = [];
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

/** What every node of lib/body/schema.ts is, before its type is known. */
type Rebuilt = { type: string; attrs?: Fields; content?: Rebuilt[] };

/** The places where a fault need not end the reading: told of each child of the document, it may answer for it. */
type Guard = (read: () => Rebuilt, child: unknown, index: number) => Rebuilt | undefined;

class Rebuilder {
  readonly #ids = new Set<string>();

  /** Reads on after a block at fault, tells `refused` of each, and throws the first fault at the end. */
  doc(value: unknown, refused: (block: BlockAtFault) => void): DraftBody {
    let first: Fault | undefined;
    const doc = this.#node(value, '', ['doc'], (read, child, index) => {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        first ??= error;
        refused({ index, id: idOf(child) });
        return undefined;
      }
    });
    if (first) throw first;
    // The table it was rebuilt from has the shape of these types, which the compiler holds.
    return doc as unknown as DraftBody;
  }

  /** A node of one of `allowed`, rebuilt by its rule. */
  #node(value: unknown, path: string, allowed: readonly string[], guard?: Guard): Rebuilt {
    const type = typeOf(value, path);
    const rule = nodeRule(type);
    if (!rule) throw new Fault(path, 'unknown_node');
    if (!allowed.includes(type)) throw new Fault(path, 'misplaced_node');
    // Of the document itself nothing can be suggested.
    const hasAttrs = type !== 'doc';
    const node = fieldsOf(value, path, [
      'type',
      ...(hasAttrs ? ['attrs'] : []),
      ...(rule.content === null ? [] : ['content']),
    ]);
    const read = hasAttrs ? this.#attrs(node.attrs, path, { type, rule }) : {};
    const attrs = Object.keys(read).length > 0 ? { attrs: read } : {};
    if (rule.content === null) return { type, ...attrs };
    const content = this.#content(node.content, path, rule.content, guard);
    // The children are as the table of nodes wants them, which the compiler holds.
    if (rule.whole && !rule.whole.holds(content as unknown as DraftNode[])) throw new Fault(path, rule.whole.fault);
    return { type, ...attrs, ...(content.length > 0 || rule.content.atLeastOne ? { content } : {}) };
  }

  #attrs(value: unknown, path: string, { type, rule }: { type: string; rule: NodeRule }): Fields {
    const names = [...(rule.hasId ? ['id'] : []), ...Object.keys(rule.attrs), 'suggested'];
    const sent = fieldsOf(value ?? {}, path, names, rule.nulls);
    const read = attributesOf(sent, path, rule);
    const suggested = readSuggested(sent.suggested, type);
    if (suggested === undefined) throw new Fault(path, 'suggestion');
    if (suggested) read.suggested = suggested;
    if (rule.together && rule.together.read(read) === undefined) throw new Fault(path, rule.together.fault);
    return rule.hasId ? { id: this.#id(sent, path), ...read } : read;
  }

  /** The children; a run without text says nothing and falls away, as `content` does where nothing need stand. */
  #content(value: unknown, path: string, { first, of, atLeastOne }: Content, guard?: Guard): Rebuilt[] {
    if (value === undefined && !atLeastOne) return [];
    const list = listOf(value, path);
    if (list.length === 0 && atLeastOne) throw new Fault(path, 'empty');
    const children = list.flatMap((child, index): Rebuilt[] => {
      const at = `${path}content.${index}.`;
      const read = () => (of.includes('text') ? inline(child, at) : this.#node(child, at, of));
      const node = guard ? guard(() => read() as Rebuilt, child, index) : read();
      return node ? [node] : [];
    });
    if (first !== undefined && children[0]?.type !== first) throw new Fault(path, `not_${first}_first`);
    return children;
  }

  #id(attrs: Fields, path: string): string {
    const asked = attrs.id;
    if (asked !== undefined && asked !== null && typeof asked !== 'string') throw new Fault(path, 'block_id');
    const id = isBlockId(asked) && !this.#ids.has(asked) ? asked : derivedBlockId(path, this.#ids);
    this.#ids.add(id);
    return id;
  }
}

function inline(value: unknown, path: string): Rebuilt | undefined {
  const type = typeOf(value, path);
  if (type === 'hardBreak') {
    // A mark over two lines lies on the break between them too, where it has nothing to show; but what is suggested counts.
    const { marks } = fieldsOf(value, path, ['type', 'marks']);
    const ours = Array.isArray(marks)
      ? (marks as unknown[]).filter((mark) => isSuggestionMark({ type: nameOf(mark) }))
      : [];
    const suggested = marksOf(ours, path);
    return { type, ...(suggested.length > 0 ? { marks: suggested } : {}) } as Rebuilt;
  }
  if (type !== 'text') throw new Fault(path, nodeRule(type) ? 'misplaced_node' : 'unknown_node');
  const node = fieldsOf(value, path, ['type', 'text', 'marks']);
  const text = readText(node.text);
  if (text === undefined) throw new Fault(path, 'not_a_text');
  if (text === '') return undefined;
  const marks = node.marks === undefined ? [] : marksOf(node.marks, path);
  return { type, text, ...(marks.length > 0 ? { marks } : {}) } as Rebuilt;
}

function marksOf(value: unknown, path: string): { type: string; attrs?: Fields }[] {
  const marks = listOf(value, path).map((mark) => markOf(mark, path));
  if (new Set(marks.map((mark) => mark.type)).size !== marks.length) throw new Fault(path, 'repeated_mark');
  return marks;
}

function markOf(value: unknown, path: string): { type: string; attrs?: Fields } {
  const type = typeOf(value, path);
  const rule = markRule(type) ?? suggestionMarkRule(type);
  if (!rule) throw new Fault(path, 'unknown_mark');
  const names = Object.keys(rule.attrs);
  const mark = fieldsOf(value, path, ['type', 'attrs']);
  const sent = fieldsOf(mark.attrs ?? {}, path, names, rule.nulls);
  return names.length > 0 ? { type, attrs: attributesOf(sent, path, rule) } : { type };
}

function attributesOf(sent: Fields, path: string, { attrs }: Pick<NodeRule, 'attrs'>): Fields {
  return Object.fromEntries(
    Object.entries(attrs).flatMap(([name, attribute]) => {
      const read = attribute.read(sent[name]);
      if (read === undefined) throw new Fault(path, attribute.fault);
      return attribute.isOptional && read === attribute.blank ? [] : [[name, read]];
    }),
  );
}

/** The value's own fields of these names, copied onto an object without a prototype; any other field is a fault. */
function fieldsOf(value: unknown, path: string, names: readonly string[], nulls: readonly string[] = []): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault(path, 'not_an_object');
  const fields = Object.create(null) as Fields;
  for (const [name, field] of Object.entries(value)) {
    if (names.includes(name)) fields[name] = field;
    else if (!(nulls.includes(name) && field === null) && field !== undefined) throw new Fault(path, 'unknown_field');
  }
  return fields;
}

function listOf(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new Fault(path, 'not_a_list');
  return value as unknown[];
}

function nameOf(value: unknown): string {
  const type: unknown = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return typeof type === 'string' ? type : '';
}

function typeOf(value: unknown, path: string): string {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'type'))
    throw new Fault(path, 'unknown_node');
  const type = (value as Fields).type;
  if (typeof type !== 'string') throw new Fault(path, 'unknown_node');
  return type;
}

/** The id a block came with, when it is one. */
function idOf(block: unknown): BlockId | null {
  const attrs: unknown = typeof block === 'object' && block !== null && 'attrs' in block ? block.attrs : undefined;
  const id: unknown = typeof attrs === 'object' && attrs !== null && 'id' in attrs ? attrs.id : undefined;
  return isBlockId(id) ? id : null;
}
