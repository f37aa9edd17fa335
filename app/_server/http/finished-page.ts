import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { encode, ENCODINGS, type Encoding, isCompressible, unpack } from '#app/_server/http/encodings.ts';
import { httpDate } from '#app/_server/http/http-date.ts';

/** An answer as the application gave it: names of headers in small letters, the body plain. */
export type RawAnswer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** A page in one encoding, as bytes that go to the socket as they are. */
export type PageForm = {
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

/** A finished answer, for any number of readers. */
export type FinishedPage = {
  status: number;
  /** Flat names and values without Date, ETag, Content-Length and Content-Encoding, for node's own writeHead. */
  headers: string[];
  /** What all its ETags begin with. */
  stem: string;
  /** How it may travel, best first; the last is plain, which everybody takes. */
  encodings: readonly Encoding[];
  /** The forms that are there: one to begin with, others once somebody has asked for them. */
  forms: Partial<Record<Encoding, PageForm>>;
  /** The forms that are being made. */
  making: Partial<Record<Encoding, Promise<PageForm>>>;
};

type FinishOptions = {
  cacheControl: string;
  /** Flat headers of every page. */
  always?: readonly string[];
  /** Whether it will be kept. One that will not stays plain until it is known how its only reader takes it. */
  keep?: boolean;
  /** The body in brotli where it was made before, as small as it gets. */
  ahead?: Buffer;
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
const SUFFIX = { identity: '', gzip: '-gzip', br: '-br' } as const;
const SUFFIXES = ['', '-gzip', '-br', '-br11'] as const;
const MEMO_ENTRIES = 500;
const SHORTEST_SHARED = 60;
const memo = new Map<string, string>();

/**
 * Turns an answer into a page in one form, compressed no harder than somebody can wait for: quick brotli for a page,
 * gzip for whatever else is worth it. Every other form is made by {@link formOf} for the first who asks for it.
 */
export async function finishPage(
  answer: RawAnswer,
  { cacheControl, always = [], keep = true, ahead }: FinishOptions,
): Promise<FinishedPage> {
  const { status, body } = answer;
  const contentType = one(answer.headers['content-type']) ?? '';
  const encodings = encodingsOf(status, isCompressible(contentType, body.length));
  const headers = [...outwardHeaders(answer, cacheControl, encodings.length > 1), ...always].map(sharedString);
  const hash = createHash('sha256').update(`${status}\0${contentType}\0`).update(body).digest();
  const stem = hash.subarray(0, ETAG_BYTES).toString('base64url');
  const page: FinishedPage = { status, headers, stem, encodings, forms: {}, making: {} };
  const [best = 'identity'] = encodings;
  if (best === 'br' && ahead) page.forms.br = makeForm(page, 'br', ahead, '-br11');
  else {
    const first = keep ? best : 'identity';
    page.forms[first] = makeForm(page, first, await encode(body, first));
  }
  return page;
}

// What is no page has addresses without end: as little as can be is done about it.
function encodingsOf(status: number, compressible: boolean): readonly Encoding[] {
  if (!compressible) return ['identity'];
  return status === 200 ? ENCODINGS : ['gzip', 'identity'];
}

/**
 * The page in one of its encodings: the form that is there, or one made now from it. Many who ask at once wait for one
 * making. The plain form is made for each crowd anew and not left with the page: few ask for it, it is four times as
 * large, and unpacked in no time.
 */
export function formOf(page: FinishedPage, encoding: Encoding): Promise<PageForm> {
  const there = page.forms[encoding];
  if (there) return Promise.resolve(there);
  return (page.making[encoding] ??= make().finally(() => delete page.making[encoding]));
  async function make(): Promise<PageForm> {
    const form = makeForm(page, encoding, await encode(await plainBody(page), encoding));
    if (encoding !== 'identity') page.forms[encoding] = form;
    return form;
  }
}

/** The bytes a page takes in all its forms. No method of the page's own: what was made with it, its plain body too, would be kept with it. */
export function bytesOf({ forms }: FinishedPage): number {
  return ENCODINGS.reduce((sum, encoding) => sum + (forms[encoding]?.full.length ?? 0), 0);
}

/** Makes the page smaller for whoever takes brotli, with as much time as that needs (50 ms). */
export async function compressHarder(page: FinishedPage): Promise<void> {
  const { forms } = page;
  if (!forms.br) return;
  const body = await encode(await plainBody(page), 'br', 'best');
  if (body.length < bodyOf(forms.br).length) forms.br = makeForm(page, 'br', body, '-br11');
}

/** The body of a form, without its head. */
export function bodyOf({ full, headBytes }: PageForm): Buffer {
  return full.subarray(headBytes);
}

/** The body as the application gave it. */
export async function plainBody({ forms }: FinishedPage): Promise<Buffer> {
  if (forms.identity) return bodyOf(forms.identity);
  if (forms.br) return unpack(bodyOf(forms.br), 'br');
  if (forms.gzip) return unpack(bodyOf(forms.gzip), 'gzip');
  throw new Error('A finished page stands in no form');
}

/** The encoding in which a page goes to a reader who accepts `accepted`, best first; that form may not be there yet. */
export function bestEncoding({ encodings }: FinishedPage, accepted: readonly Encoding[]): Encoding {
  return accepted.find((encoding) => encodings.includes(encoding)) ?? 'identity';
}

/** The ETag of the page in this encoding, also where that form is not there yet. */
export function etagOf({ stem, forms }: FinishedPage, encoding: Encoding): string {
  return forms[encoding]?.etag ?? `"${stem}${SUFFIX[encoding]}"`;
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
export function bytesFor(form: PageForm, kind: 'GET' | 'HEAD'): Buffer {
  const now = httpDate();
  if (form.second !== now.second) {
    // A write that a slow reader has not fetched yet shares these bytes: it then shows a Date some seconds younger.
    form.full.write(now.text, form.dateAt, 'latin1');
    form.second = now.second;
  }
  return kind === 'GET' ? form.full : form.full.subarray(0, form.headBytes);
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

function makeForm(
  { status, headers, stem }: FinishedPage,
  encoding: Encoding,
  body: Buffer,
  suffix: (typeof SUFFIXES)[number] = SUFFIX[encoding],
): PageForm {
  const etag = `"${stem}${suffix}"`;
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
