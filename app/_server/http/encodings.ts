import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';

/** How a body can travel, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;

/** One of {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number];

const SMALLEST_BYTES = 600;
// Quality 11 takes about 2 µs a byte: well spent on a page, not on a bundle of half a megabyte.
const BEST_QUALITY_UP_TO_BYTES = 200_000;
// A window of brotli holds that much less than its size. @see RFC 7932 §9.1
const WINDOW_GAP = 16;
const WINDOW_BITS = 16;
const MEMO_ENTRIES = 500;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const unpackers = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };
const memo = new Map<string, readonly Encoding[]>();

/**
 * The encodings an `Accept-Encoding` header allows, best first; `identity` is always among them, since a page is better
 * than none. Without a header, or with one nobody can read, it is the only one.
 * @see RFC 9110 §12.5.3
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ['identity'];
  const known = memo.get(header);
  if (known) return known;
  const accepted = parseAccepted(header);
  // Browsers send a handful of spellings; the bound is for those who send endless ones.
  if (memo.size < MEMO_ENTRIES) memo.set(header, accepted);
  return accepted;
}

function parseAccepted(header: string): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name === 'x-gzip' ? 'gzip' : name, q === undefined ? 1 : Number(q) || 0);
  }
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const compressed = ENCODINGS.filter((encoding) => encoding !== 'identity' && weightOf(encoding) > 0);
  return [...compressed.sort((one, other) => weightOf(other) - weightOf(one)), 'identity'];
}

/** Whether compressing a body of this type and length is worth it: text of more than a packet's half. */
export function isCompressible(contentType: string, bytes: number): boolean {
  return (
    bytes >= SMALLEST_BYTES && /^(text\/|application\/(.*\+)?(json|xml|javascript)|image\/svg\+xml)/.test(contentType)
  );
}

/**
 * `body` in `encoding`. The same body and effort always give the same bytes, which the strong ETag promises. `quick` is
 * for a page somebody waits for: brotli 5 takes a fortieth of what brotli 11 takes, for 10 to 13 % more bytes. `best` is
 * for a server with nothing else to do, `unhurried` for a build.
 */
export async function encode(
  body: Buffer,
  encoding: Encoding,
  effort: 'quick' | 'best' | 'unhurried' = 'quick',
): Promise<Buffer> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return gzipAsync(body, { level: 9 });
  const isBest = effort === 'unhurried' || (effort === 'best' && body.length <= BEST_QUALITY_UP_TO_BYTES);
  return brotliAsync(body, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
      [constants.BROTLI_PARAM_QUALITY]: isBest ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** No larger than the body needs: brotli clears all of it first, which takes a fifth of the time of a short page. */
function windowFor(bytes: number): number {
  return Math.min(constants.BROTLI_DEFAULT_WINDOW, Math.max(WINDOW_BITS, Math.ceil(Math.log2(bytes + WINDOW_GAP))));
}

/** The plain form of a body in `encoding`. */
export function unpack(packed: Buffer, encoding: keyof typeof unpackers): Promise<Buffer> {
  return unpackers[encoding](packed);
}
