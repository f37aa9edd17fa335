import { z } from 'zod';
import { FIELD_LIMITS, type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TextChanges } from '#lib/merge/text-changes.ts';
import { cleanField, type TextFault } from '#lib/article/text.ts';
import type { BlockChange } from '#lib/merge/block-changes.ts';
import { isBlockId } from '#lib/body/block-id.ts';
import { boundValue } from '#lib/body/bounds.ts';
import { cleanBody } from '#lib/body/clean-body.ts';
import { blocksInside, idsIn, type NamedBlock, withBlocksInside } from '#lib/body/nested-blocks.ts';
import { type BodyCode, type BodyFault, parseBody } from '#lib/body/parse.ts';
import type { Locale } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

const print = z.string().max(16);
const from = z.array(print).max(8);
const blockId = z.string().refine(isBlockId);
const anchors = z.array(blockId).max(8);

const blockChange = z.strictObject({
  id: blockId,
  from,
  to: z.unknown().optional(),
  shell: z.literal(true).optional(),
  gone: z.literal(true).optional(),
  place: z.strictObject({ after: anchors, before: anchors }).optional(),
  in: blockId.optional(),
  group: z.number().int().nonnegative().optional(),
});

const fieldChange = (field: TextField) =>
  z.strictObject({ from, to: z.string().max(FIELD_LIMITS[field] * 8) }).optional();

const shape = z.strictObject({
  fields: z.strictObject(
    Object.fromEntries(TEXT_FIELDS.map((field) => [field, fieldChange(field)])) as Record<
      TextField,
      ReturnType<typeof fieldChange>
    >,
  ),
  blocks: z.array(blockChange),
});

/** What of the changes is kept in other words, or another form, than it was sent in. */
export type CleanedWords = { fields: Partial<Record<TextField, string>>; blocks: NamedBlock[] };

/** Changes as they are merged, and what cleaning made of them. */
export type ReadChanges = { changes: TextChanges; cleaned: CleanedWords };

/**
 * Reads changes of a text (lib/merge/text-changes.ts) from what a browser sent: exactly our fields, every string and block
 * cleaned and rebuilt as parseTranslationText does it. Refuses 'invalid' with the fields concerned, and what parseBody
 * refuses with the blocks at fault, their `index` among the changes.
 */
export function readTextChanges(value: unknown, locale: Locale): Result<ReadChanges, 'invalid' | BodyCode, TextFault> {
  const bound = boundValue(value);
  if (bound) return refuse(bound.error, { fields: ['body'] });
  const read = shape.safeParse(value);
  if (!read.success) {
    // A name that is none of ours is not told back: nobody is helped, and it may be as long as one likes.
    const names = read.error.issues.flatMap(({ path }) => (path[0] === 'fields' ? path.slice(1, 2) : 'body'));
    return refuse('invalid', { fields: [...new Set(names.map(String))] });
  }
  const fields: TextChanges['fields'] = {};
  const cleaned: CleanedWords = { fields: {}, blocks: [] };
  for (const field of TEXT_FIELDS) {
    const change = read.data.fields[field];
    if (!change) continue;
    const to = cleanField(field, change.to, locale);
    fields[field] = { from: change.from, to };
    if (to !== change.to) cleaned.fields[field] = to;
  }
  const tooLong = TEXT_FIELDS.filter((field) => countGraphemes(fields[field]?.to ?? '') > FIELD_LIMITS[field]);
  if (tooLong.length > 0) return refuse('invalid', { fields: tooLong });

  const blocks: BlockChange[] = [];
  const faults: BodyFault[] = [];
  const ids = new Set<string>();
  for (const [index, { to, ...change }] of read.data.blocks.entries()) {
    const { id, place, in: inside } = change;
    // A block changed twice, or placed by itself, is nothing an editor says.
    if (ids.has(id) || inside === id || place?.after.includes(id) || place?.before.includes(id)) {
      return refuse('invalid', { fields: ['body'] });
    }
    ids.add(id);
    if (to === undefined) {
      blocks.push(definite(change));
      continue;
    }
    const block = readBlock(to, change, locale);
    if ('reason' in block) faults.push({ ...block, blocks: [{ index, id: change.id }] });
    else {
      blocks.push({ ...definite(change), to: block });
      if (!change.shell && !sameJson(to, block)) cleaned.blocks.push(block);
    }
  }
  const [first] = faults;
  if (!first) return ok({ changes: { fields, blocks }, cleaned });
  const body: BodyFault = { ...first, blocks: faults.flatMap((fault) => fault.blocks) };
  return refuse('body_invalid', { fields: ['body'], body });
}

/** The change without keys that are there and undefined. */
function definite({
  shell,
  gone,
  place,
  in: inside,
  group,
  ...rest
}: Omit<z.infer<typeof blockChange>, 'to'>): BlockChange {
  return {
    ...rest,
    ...(shell && { shell }),
    ...(gone && { gone }),
    ...(place && { place }),
    ...(inside !== undefined && { in: inside }),
    ...(group !== undefined && { group }),
  };
}

// Maps, since a node of a request may be called as what every object has: "constructor".
const HOLDERS: ReadonlyMap<string, string> = new Map([
  ['listItem', 'bulletList'],
  ['question', 'interview'],
]);

const line = (id: string) => [{ type: 'paragraph', attrs: { id } }];
const points = (id: string) => [{ type: 'listItem', content: line(id) }];
/** What a shell is filled with to be read as a whole block: of each that holds others. Of a point it is what is suggested of it. */
const FILLED: ReadonlyMap<string, (id: string) => unknown> = new Map<string, (id: string) => unknown>([
  ['blockquote', line],
  ['box', line],
  ['interview', line],
  ['bulletList', points],
  ['orderedList', points],
  ['listItem', line],
  ['gallery', () => undefined],
]);

function readBlock(
  value: unknown,
  { id, shell }: { id: string; shell?: true | undefined },
  locale: Locale,
): NamedBlock | BodyFault {
  const fault = (reason: string): BodyFault => ({ path: '', reason, blocks: [] });
  const type: unknown = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  if (typeof type !== 'string' || (shell && !FILLED.has(type))) return fault(shell ? 'shell' : 'no_node');
  const filled = shell ? { ...(value as object), content: FILLED.get(type)?.(id) } : value;
  // A point of a list and a question stand in no body by themselves.
  const holder = HOLDERS.get(type);
  const parsed = parseBody({ type: 'doc', content: [holder ? { type: holder, content: [filled] } : filled] });
  if (!parsed.ok) return parsed.detail ?? fault(parsed.error);
  const [outer] = cleanBody(parsed.value, locale).content;
  const block = holder && outer ? blocksInside(outer)?.[0] : outer;
  if (!block || (block.attrs.id !== id && !shell)) return fault('id');
  if (!shell) return new Set(idsIn(block)).size === idsIn(block).length ? block : fault('repeated_id');
  const named = { ...block, attrs: { ...block.attrs, id } } as NamedBlock;
  return withBlocksInside(named, []);
}
