import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { encode, ENCODINGS, type Encoding, isCompressible, unpack } from '#app/_server/http/encodings.ts';
import { httpDate } from '#app/_server/http/http-date.ts';

/** An answer as the application gave it: names of headers in small letters, the body plain. */
export type RawAnswer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** A page in one encoding, as bytes that go to the socket as they are. */
export type Variant = {
  etag: string;
  /** The whole answer, head and body. Read it through {@link bytesFor}, which keeps its Date right. */
  full: Buffer;
  /** Bytes of `full` before the body. */
  headBytes: number;
  /** Where Date stands in `full`. */
  dateAt: number;
  /** The second that `full` shows. */
  second: number;
};

/** An answer in its final form, for any number of readers. */
export type FinishedPage = {
  status: number;
  /** Flat names and values without Date, ETag, Content-Length and Content-Encoding, for node's own writeHead. */
  headers: string[];
  /** What all its ETags begin with. */
  stem: string;
  /** The plain form is not among them where gzip is: few ask for it, it is three times as large, and unpacked in no time. */
  variants: Partial<Record<Encoding, Variant>>;
  plainBytes: number;
};

// What describes the page itself. Everything else, a cookie above all, belongs to one exchange and is left behind.
const KEPT = [
  'content-type',
  'content-language',
  'content-security-policy',
  'link',
  'location',
  'retry-after',
  'x-robots-tag',
];
const KEPT_TOO = ['cross-origin-resource-policy', 'referrer-policy', 'permissions-policy', 'last-modified'];
const ETAG_BYTES = 15;
// Brotli made in a hurry and brotli made at leisure are different bytes, and a strong ETag names bytes.
const SUFFIXES = ['', '-gzip', '-br', '-br11'] as const;
const MEMO_ENTRIES = 500;
const SHORTEST_SHARED = 60;
const memo = new Map<string, string>();

/**
 * Turns an answer into a page, compressed as far as somebody can wait for it: a page that stands in gzip and quick
 * brotli, everything else in gzip alone. `always` are flat headers of every page; `ahead` is the body in brotli where it
 * was made before, as small as it gets.
 */
export async function finishPage(
  answer: RawAnswer,
  cacheControl: string,
  always: readonly string[] = [],
  ahead?: Buffer,
): Promise<FinishedPage> {
  const { status, body } = answer;
  const contentType = one(answer.headers['content-type']) ?? '';
  const compressible = isCompressible(contentType, body.length);
  const headers = [...outwardHeaders(answer, cacheControl, compressible), ...always].map(sharedString);
  const hash = createHash('sha256').update(`${status}\0${contentType}\0`).update(body).digest();
  const stem = hash.subarray(0, ETAG_BYTES).toString('base64url');
  const encodings: readonly Encoding[] = !compressible ? ['identity'] : status === 200 ? ['br', 'gzip'] : ['gzip'];
  const variants: FinishedPage['variants'] = {};
  await Promise.all(
    encodings.map(async (encoding) => {
      const isAhead = encoding === 'br' && ahead !== undefined;
      const suffix = encoding === 'identity' ? '' : isAhead ? '-br11' : (`-${encoding}` as const);
      const bytes = isAhead ? ahead : await encode(body, encoding);
      variants[encoding] = makeVariant(status, headers, `"${stem}${suffix}"`, encoding, bytes);
    }),
  );
  return { status, headers, stem, variants, plainBytes: body.length };
}

/** The bytes a page takes in all its forms. No method of the page's own: what was made with it, its plain body too, would be kept with it. */
export function bytesOf({ variants }: FinishedPage): number {
  return ENCODINGS.reduce((sum, encoding) => sum + (variants[encoding]?.full.length ?? 0), 0);
}

/** Makes the page smaller for whoever takes brotli, with as much time as that needs (50 ms). */
export async function compressHarder(page: FinishedPage): Promise<void> {
  const { status, headers, stem, variants } = page;
  if (!variants.br) return;
  const body = await encode(await plainBody(page), 'br', 'best');
  if (body.length < bodyOf(variants.br).length)
    variants.br = makeVariant(status, headers, `"${stem}-br11"`, 'br', body);
}

/** The body of a kept form, without its head. */
export function bodyOf({ full, headBytes }: Variant): Buffer {
  return full.subarray(headBytes);
}

/** The body as the application gave it. */
export async function plainBody({ variants }: FinishedPage): Promise<Buffer> {
  if (variants.identity) return bodyOf(variants.identity);
  if (variants.gzip) return unpack(bodyOf(variants.gzip));
  throw new Error('A finished page is kept plain or in gzip');
}

/** The best of the page's kept forms for a reader who accepts `accepted`, best first; undefined: only the plain one will do. */
export function chooseVariant(
  page: FinishedPage,
  accepted: readonly Encoding[],
): { encoding: Encoding; variant: Variant } | undefined {
  for (const encoding of accepted) {
    const variant = page.variants[encoding];
    if (variant) return { encoding, variant };
  }
  return undefined;
}

/** The ETag of the plain form. */
export function plainEtag({ stem }: FinishedPage): string {
  return `"${stem}"`;
}

/**
 * The ETag by which `ifNoneMatch` says that its sender has this page, in whatever form we ever sent it; undefined when it
 * does not, or when the status knows no 304. A list and `*` (which gives `current`) are understood, and `W/` does not matter: the
 * comparison is weak, and a form made smaller later is the same page.
 * @see RFC 9110 §13.1.2
 */
export function knownEtag(ifNoneMatch: string | undefined, page: FinishedPage, current: string): string | undefined {
  if (ifNoneMatch === undefined || page.status !== 200) return undefined;
  if (ifNoneMatch === current) return current;
  for (const part of ifNoneMatch.split(',')) {
    const value = part.trim();
    if (value === '*') return current;
    const etag = value.startsWith('W/') ? value.slice(2) : value;
    if (SUFFIXES.some((suffix) => etag === `"${page.stem}${suffix}"`)) return etag;
  }
  return undefined;
}

/** The 304 that tells who has `etag` that it is still the page. Made on demand: a page is kept with as little as can be. */
export function notModified({ headers }: FinishedPage, etag: string): Buffer {
  return headBytes(304, httpDate().text, [...headers.filter(isOf304), 'ETag', etag]);
}

/**
 * The bytes that answer a GET or a HEAD, with this second's Date in them. They are shared by all readers: write them to a
 * socket, never into them.
 */
export function bytesFor(variant: Variant, kind: 'GET' | 'HEAD'): Buffer {
  const now = httpDate();
  if (variant.second !== now.second) {
    // A write that a slow reader has not fetched yet shares these bytes: it then shows a Date some seconds younger.
    variant.full.write(now.text, variant.dateAt, 'latin1');
    variant.second = now.second;
  }
  return kind === 'GET' ? variant.full : variant.full.subarray(0, variant.headBytes);
}

function outwardHeaders(answer: RawAnswer, cacheControl: string, compressible: boolean): string[] {
  const headers: string[] = [];
  for (const name of [...KEPT, ...KEPT_TOO]) {
    const value = answer.headers[name];
    for (const each of Array.isArray(value) ? value : value === undefined ? [] : [value])
      headers.push(titled(name), each);
  }
  headers.push('Cache-Control', cacheControl);
  if (compressible) headers.push('Vary', 'Accept-Encoding');
  if (answer.headers['referrer-policy'] === undefined)
    headers.push('Referrer-Policy', 'strict-origin-when-cross-origin');
  return headers;
}

function makeVariant(status: number, headers: string[], etag: string, encoding: Encoding, body: Buffer): Variant {
  const { second, text: date } = httpDate();
  const ofBody = ['ETag', etag, ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding])];
  const head = headBytes(status, date, [...headers, ...ofBody, 'Content-Length', String(body.length)]);
  // Memory of its own: a small piece of node's shared one would keep the rest of it, which held what was passing through.
  const full = Buffer.allocUnsafeSlow(head.length + body.length);
  head.copy(full);
  body.copy(full, head.length);
  return { etag, full, headBytes: head.length, dateAt: dateAtOf(status), second };
}

// RFC 9110 §15.4.5 asks for these of a 304 and discourages the rest.
function isOf304(_part: string, index: number, headers: string[]): boolean {
  const name = headers[index - (index % 2)];
  return name === 'Cache-Control' || name === 'Vary';
}

function dateAtOf(status: number): number {
  return startLine(status).length + 'Date: '.length;
}

function startLine(status: number): string {
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}\r\n`;
}

function headBytes(status: number, date: string, headers: string[]): Buffer {
  const lines = [`Date: ${date}`];
  for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`);
  return Buffer.from(`${startLine(status)}${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

/** The same text as one string: a policy of a kilobyte would else be kept once a page. */
function sharedString(text: string): string {
  if (text.length < SHORTEST_SHARED) return text;
  const known = memo.get(text);
  if (known !== undefined) return known;
  // Those that differ from page to page would only fill it.
  if (memo.size < MEMO_ENTRIES) memo.set(text, text);
  return text;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function titled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}
