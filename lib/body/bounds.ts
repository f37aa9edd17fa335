import { refuse, type Refusal } from '#lib/result.ts';

/** The most a document may be. Beyond, it is refused before anything recursive looks at it. */
export const BODY_BOUNDS = { bytes: 2 * 1024 * 1024, depth: 40, nodes: 20_000, characters: 500_000 } as const;

// A text node with every mark and a figure with all its fields stay below it.
const VALUES_PER_NODE = 24;

/** Over {@link BODY_BOUNDS}: bytes (413), or depth, nodes or characters (422). */
export type BoundsCode = 'body_too_large' | 'body_too_complex' | 'body_too_long';

/**
 * Looks at a JSON text byte by byte, without parsing: its size in UTF-8 and how deep its brackets go. Each node of a
 * body costs two brackets (the object and its list), so brackets may go twice as deep as nodes, plus the field around.
 */
export function boundJson(json: string): Refusal<BoundsCode> | undefined {
  if (json.length > BODY_BOUNDS.bytes) return refuse('body_too_large');
  let bytes = 0;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
    if (inString) {
      if (unit === 0x5c) at += 1;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > 2 * BODY_BOUNDS.depth + 8) return refuse('body_too_complex');
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return bytes > BODY_BOUNDS.bytes ? refuse('body_too_large') : undefined;
}

/**
 * Counts a parsed value's nodes, depth and characters with a stack of its own, so a deep document cannot overflow the
 * engine's. Stops at the first bound; a value that contains itself ends there too.
 */
export function boundValue(value: unknown): Refusal<BoundsCode> | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  let values = 0;
  let nodes = 0;
  let characters = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1;
    if (typeof next.value === 'string') characters += next.value.length;
    if (characters > BODY_BOUNDS.characters) return refuse('body_too_long');
    if (values > BODY_BOUNDS.nodes * VALUES_PER_NODE || next.depth > 2 * BODY_BOUNDS.depth + 3)
      return refuse('body_too_complex');
    if (typeof next.value !== 'object' || next.value === null) continue;
    if ('content' in next.value && Array.isArray(next.value.content)) nodes += next.value.content.length;
    if (nodes > BODY_BOUNDS.nodes) return refuse('body_too_complex');
    const children: unknown[] = Array.isArray(next.value) ? next.value : Object.values(next.value);
    for (const child of children) waiting.push({ value: child, depth: next.depth + 1 });
  }
  return undefined;
}
