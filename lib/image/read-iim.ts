import { decodeText } from '#lib/image/decode-text.ts';

/** What IPTC-IIM says of a picture: record 2 datasets by number, values in file order, decoded. */
export type Iim = Map<number, string[]>;

const MOST_DATASETS = 1_000;
const MOST_BYTES_A_VALUE = 32_768;

/**
 * Reads IPTC-IIM out of a Photoshop APP13 block («Photoshop 3.0», 8BIM resource 0x0404) or a bare IIM stream. Text is
 * UTF-8 when dataset 1:90 says so or when it is valid UTF-8 (many programs leave the mark out), else Windows-1252, the
 * superset of Latin-1 that old desks wrote. A character cut in two by IIM's byte limits is left out. Anything malformed
 * ends the reading; what was read before it counts.
 * @see https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf §1.6, dataset 1:90
 */
export function readIim(block: Uint8Array): Iim {
  const found: Iim = new Map();
  const bytes = iimStream(block);
  let saysUtf8 = false;
  let at = 0;
  for (let count = 0; count < MOST_DATASETS && at + 5 <= bytes.length && bytes[at] === 0x1c; count += 1) {
    const record = bytes[at + 1] ?? 0;
    const dataset = bytes[at + 2] ?? 0;
    let length = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0);
    at += 5;
    if (length & 0x8000) {
      // An extended dataset: the length says how many bytes hold the true length.
      const digits = length & 0x7fff;
      if (digits > 4 || at + digits > bytes.length) break;
      length = 0;
      for (let index = 0; index < digits; index += 1) length = length * 256 + (bytes[at + index] ?? 0);
      at += digits;
    }
    if (at + length > bytes.length) break;
    const value = bytes.subarray(at, at + Math.min(length, MOST_BYTES_A_VALUE));
    at += length;
    if (record === 1 && dataset === 90) saysUtf8 = value[0] === 0x1b && value[1] === 0x25 && value[2] === 0x47;
    if (record !== 2) continue;
    const values = found.get(dataset) ?? [];
    values.push(decode(value, saysUtf8));
    found.set(dataset, values);
  }
  return found;
}

/** The IIM stream inside a Photoshop block; the block itself when it already is one; nothing when there is none. */
function iimStream(block: Uint8Array): Uint8Array {
  if (block[0] === 0x1c) return block;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const nothing = block.subarray(0, 0);
  let at = startsWith(block, 0, 'Photoshop 3.0\0') ? 14 : 0;
  for (let count = 0; count < MOST_DATASETS && at + 12 <= block.length && startsWith(block, at, '8BIM'); count += 1) {
    const id = view.getUint16(at + 4);
    // The resource's name: a length byte and its letters, padded to an even number.
    const nameLength = (block[at + 6] ?? 0) + 1;
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > block.length) return nothing;
    const size = view.getUint32(sizeAt);
    const dataAt = sizeAt + 4;
    if (dataAt + size > block.length) return id === 0x0404 ? block.subarray(dataAt) : nothing;
    if (id === 0x0404) return block.subarray(dataAt, dataAt + size);
    at = dataAt + size + (size % 2);
  }
  return nothing;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function decode(value: Uint8Array, saysUtf8: boolean): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  for (let cut = 0; cut <= Math.min(3, value.length); cut += 1) {
    const kept = value.subarray(0, value.length - cut);
    // «Café» in Latin-1 also ends like a cut character; only where the rest is UTF-8 beyond ASCII is it one.
    if (cut > 0 && !(isCutCharacter(value.subarray(kept.length)) && (saysUtf8 || kept.some((byte) => byte > 0x7f))))
      continue;
    try {
      return utf8.decode(kept);
    } catch {
      // Not UTF-8 up to here: cut one byte more, or take the older encoding.
    }
  }
  if (saysUtf8) return new TextDecoder('utf-8').decode(value).replaceAll('\uFFFD', '');
  return decodeText(value);
}

/** True when `tail` is the beginning, and only the beginning, of one UTF-8 character. */
function isCutCharacter(tail: Uint8Array): boolean {
  const lead = tail[0] ?? 0;
  const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return tail.length < needed && tail.subarray(1).every((byte) => (byte & 0xc0) === 0x80);
}
