import type { ImageFormat } from '#lib/image/image-format.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Why a file is no picture for us: nothing in it, a drawing with scripts (SVG), an iPhone's HEIC, anything else. */
export type SniffRefusal = 'image_empty' | 'image_svg' | 'image_heic' | 'image_format';

/**
 * What a file is, by its first bytes and never by its name: the format, or why it is refused. Says nothing of whether
 * the rest is sound; only decoding shows that.
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 * @see ISO/IEC 23008-12 (HEIF brands), https://aomediacodec.github.io/av1-avif/#brands
 */
export function sniffImage(bytes: Uint8Array): Result<ImageFormat, SniffRefusal> {
  if (bytes.length === 0) return refuse('image_empty');
  if (starts(bytes, 0xff, 0xd8, 0xff)) return ok('jpeg');
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return ok('png');
  const head = ascii(bytes, 0, 12);
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return ok('gif');
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return ok('webp');
  if (head.slice(4, 8) === 'ftyp') return sniffBrands(bytes);
  return refuse(isSvg(bytes) ? 'image_svg' : 'image_format');
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const AVIF_BRANDS = new Set(['avif', 'avis']);
const LONGEST_BRAND_BOX = 512;

/** The major brand decides; `mif1` and `msf1` are only the container's name, there the compatible brands do. */
function sniffBrands(bytes: Uint8Array): Result<ImageFormat, SniffRefusal> {
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const end = Math.min(size, bytes.length, LONGEST_BRAND_BOX);
  const brands = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, at + 4));
  const known = brands.find((brand) => AVIF_BRANDS.has(brand) || HEIC_BRANDS.has(brand));
  if (known !== undefined) return AVIF_BRANDS.has(known) ? ok('avif') : refuse('image_heic');
  // A HEIF whose brands name no codec is, in practice, a phone's; its owner needs the same advice.
  return refuse(brands.includes('mif1') || brands.includes('msf1') ? 'image_heic' : 'image_format');
}

/** Text that opens an SVG somewhere in its first 4 KB, also as UTF-16 or behind an XML or HTML preamble. */
function isSvg(bytes: Uint8Array): boolean {
  const text = ascii(bytes, 0, 4096).replaceAll('\0', '').toLowerCase();
  return text.includes('<svg') && /^[^a-z0-9]{0,64}</.test(text);
}

function starts(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Bytes as text, one character a byte; for signatures only. */
function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
