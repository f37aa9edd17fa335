import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { encode, ENCODINGS, type Encoding, isCompressible } from '#app/_server/http/encodings.ts';
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
  /** The 304. */
  notModified: Buffer;
  /** Where Date stands in `full`. */
  dateAt: number;
  /** The second that `full` and `notModified` show. */
  second: number;
};

/** An answer in its final form, for any number of readers. */
export type FinishedPage = {
  status: number;
  /** Flat names and values without Date, ETag, Content-Length and Content-Encoding, for node's own writeHead. */
  headers: string[];
  variants: Partial<Record<Encoding, Variant>>;
  /** Makes the encodings that take long; resolves when all that are worth having stand in `variants`. */
  complete(): Promise<void>;
  bytes(): number;
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
const NOT_MODIFIED_DATE_AT = dateAtOf(304);

/** Turns an answer into a page: plain and gzip at once, brotli on `complete()`. `always` are flat headers of every page. */
export async function finishPage(
  answer: RawAnswer,
  cacheControl: string,
  always: readonly string[] = [],
): Promise<FinishedPage> {
  const contentType = one(answer.headers['content-type']) ?? '';
  const compressible = isCompressible(contentType, answer.body.length);
  const headers = [...outwardHeaders(answer, cacheControl, compressible), ...always];
  const hash = createHash('sha256').update(`${answer.status}\0${contentType}\0`).update(answer.body).digest();
  const stem = hash.subarray(0, ETAG_BYTES).toString('base64url');
  const variants: FinishedPage['variants'] = {};
  const add = async (encoding: Encoding) => {
    variants[encoding] = makeVariant(answer.status, headers, stem, encoding, await encode(answer.body, encoding));
  };
  await add('identity');
  if (compressible) await add('gzip');
  let completing: Promise<void> | undefined;
  return {
    status: answer.status,
    headers,
    variants,
    complete: () => (completing ??= compressible ? add('br') : Promise.resolve()),
    bytes: () => ENCODINGS.reduce((sum, encoding) => sum + sizeOf(variants[encoding]), 0),
  };
}

/** The best of the page's encodings for a reader who accepts `accepted`, best first. */
export function chooseVariant(
  page: FinishedPage,
  accepted: readonly Encoding[],
): { encoding: Encoding; variant: Variant } {
  for (const encoding of accepted) {
    const variant = page.variants[encoding];
    if (variant) return { encoding, variant };
  }
  throw new Error('A finished page always has its plain form');
}

/**
 * Whether `ifNoneMatch` names the page the reader would get. A list and `*` are understood, and `W/` does not matter.
 * @see RFC 9110 §13.1.2
 */
export function isUnchanged(ifNoneMatch: string | undefined, { etag }: Variant): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  return ifNoneMatch.split(',').some((part) => {
    const value = part.trim();
    return value === '*' || (value.startsWith('W/') ? value.slice(2) : value) === etag;
  });
}

/**
 * The bytes that answer a GET, a HEAD or a conditional request, with this second's Date in them. They are shared by all
 * readers: write them to a socket, never into them.
 */
export function bytesFor(variant: Variant, kind: 'GET' | 'HEAD' | '304'): Buffer {
  const now = httpDate();
  if (variant.second !== now.second) {
    // A write that a slow reader has not fetched yet shares these bytes: it then shows a Date some seconds younger.
    variant.full.write(now.text, variant.dateAt, 'latin1');
    variant.notModified.write(now.text, NOT_MODIFIED_DATE_AT, 'latin1');
    variant.second = now.second;
  }
  if (kind === 'GET') return variant.full;
  return kind === '304' ? variant.notModified : variant.full.subarray(0, variant.headBytes);
}

/** Whether this status may be answered with 304 when nothing changed. */
export function mayBeUnchanged(status: number): boolean {
  return status === 200;
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

function makeVariant(status: number, headers: string[], stem: string, encoding: Encoding, body: Buffer): Variant {
  const etag = `"${stem}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const { second, text: date } = httpDate();
  const ofBody = ['ETag', etag, ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding])];
  const head = headBytes(status, date, [...headers, ...ofBody, 'Content-Length', String(body.length)]);
  const notModified = headBytes(304, date, [...headers.filter(isOf304), 'ETag', etag]);
  return {
    etag,
    full: Buffer.concat([head, body]),
    headBytes: head.length,
    notModified,
    dateAt: dateAtOf(status),
    second,
  };
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

function sizeOf(variant: Variant | undefined): number {
  return variant ? variant.full.length + variant.notModified.length : 0;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function titled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}
