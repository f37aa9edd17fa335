const MULTIPART = /^multipart\/form-data\s*;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*$/i;
const PART_NAME = /^content-disposition:\s*form-data;\s*name="([^"\r\n]*)"/im;
// What React numbers, or, in a form sent before any script, what Next names: there stands JSON, anywhere else a field.
const CHUNK = /^(\$ACTION_\d+:)?\d+$/;
// How such a form names its action: by a hash, or by a number under whose chunks the hash and what is bound to it stand.
const FORM_ACTION = /^\$ACTION_(?:ID_[0-9a-f]{40,64}|REF_(\d+))$/;
const ACTION_HASH = /^[0-9a-f]{40,64}$/;
const CRLF = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');

/** What React writes for values that JSON has not; `$$` begins a text that begins with `$`. */
const PLAIN = /^\$(?:\$|undefined$|NaN$|-?Infinity$|-0$|T$|n-?\d{1,300}$|K[0-9a-f]{1,6}$)/;
const DATE = /^\$D(.{1,40})$/;
const REFERENCE = /^\$@?([0-9a-f]{1,6})((?::[^:]{1,200}){0,64})$/;

type Chunks = ReadonlyMap<string, unknown>;

/**
 * Whether a body is something that our pages send to a server action: the list of its arguments as React writes it, as
 * text or in the parts of a form; or, where no script has called (`isCall` false), a form that names its action itself.
 * Anything else the application would answer with 500, and log, for whoever cares to send it.
 */
export function isActionBody(body: Buffer, contentType: string, isCall: boolean): boolean {
  if (!/^multipart\//i.test(contentType)) {
    const root = readJson(body.toString('utf8'));
    return Array.isArray(root) && isSound(new Map([['0', root]]));
  }
  const [, quoted, bare] = MULTIPART.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  const parts = boundary === undefined ? undefined : readParts(body, boundary);
  if (!parts) return false;
  const chunks = new Map<string, unknown>();
  for (const [name, value] of parts) {
    if (!CHUNK.test(name)) continue;
    const json = chunks.has(name) ? undefined : readJson(value.toString('utf8'));
    if (json === undefined) return false;
    chunks.set(name, json);
  }
  return isSound(chunks) && (isCall ? Array.isArray(chunks.get('0')) : namesItsAction(parts, chunks));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names and bodies of the parts, undefined where it is not such a form from the first boundary to the last. */
function readParts(body: Buffer, boundary: string): [name: string, value: Buffer][] | undefined {
  const mark = Buffer.from(`--${boundary}`);
  const next = Buffer.concat([CRLF, mark]);
  const parts: [string, Buffer][] = [];
  if (!body.subarray(0, mark.length).equals(mark)) return undefined;
  let at = mark.length;
  for (;;) {
    const after = body.subarray(at, at + 2).toString('latin1');
    if (after === '--') return body.length - at <= 4 ? parts : undefined;
    if (after !== '\r\n') return undefined;
    const headEnd = body.indexOf(HEAD_END, at);
    const end = headEnd < 0 ? -1 : body.indexOf(next, headEnd + 2);
    if (end < 0) return undefined;
    const [, name] = PART_NAME.exec(body.subarray(at + 2, headEnd).toString('utf8')) ?? [];
    if (name === undefined) return undefined;
    parts.push([name, body.subarray(Math.min(headEnd + HEAD_END.length, end), end)]);
    at = end + next.length;
  }
}

function namesItsAction(parts: readonly [name: string, value: Buffer][], chunks: Chunks): boolean {
  const named = parts.flatMap(([name]) => FORM_ACTION.exec(name) ?? []).length > 0;
  return named && parts.every(([name]) => !name.startsWith('$ACTION_') || isOfAction(name, chunks));
}

function isOfAction(name: string, chunks: Chunks): boolean {
  if (name === '$ACTION_KEY' || CHUNK.test(name)) return true;
  const [whole, number] = FORM_ACTION.exec(name) ?? [];
  if (whole === undefined) return false;
  if (number === undefined) return true;
  const bound = chunks.get(`$ACTION_${number}:0`);
  return typeof bound === 'object' && bound !== null && 'id' in bound && ACTION_HASH.test(String(bound.id));
}

/** Whether every text in the chunks that means something to React means something there. */
function isSound(chunks: Chunks): boolean {
  for (const [name, chunk] of chunks) {
    const prefix = CHUNK.exec(name)?.[1] ?? '';
    const waiting = [chunk];
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (typeof value === 'string') {
        if (value.startsWith('$') && !isKnown(value, prefix, chunks)) return false;
      } else if (typeof value === 'object' && value !== null) {
        for (const inner of Object.values(value)) waiting.push(inner);
      }
    }
  }
  return true;
}

function isKnown(value: string, prefix: string, chunks: Chunks): boolean {
  if (PLAIN.test(value)) return true;
  const [, date] = DATE.exec(value) ?? [];
  if (date !== undefined) return !Number.isNaN(Date.parse(date));
  const [, id, path = ''] = REFERENCE.exec(value) ?? [];
  if (id === undefined) return false;
  // React counts parts in sixteens where it refers to them, and in tens where it names them. Nothing refers to the whole.
  const number = Number.parseInt(id, 16);
  let found = chunks.get(`${prefix}${number}`);
  if (path === '') return number > 0 && found !== undefined;
  for (const key of path.slice(1).split(':')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return false;
    found = (found as Record<string, unknown>)[key];
  }
  return true;
}
