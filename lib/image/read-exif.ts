import { decodeText } from '#lib/image/decode-text.ts';

/** The few EXIF fields a newsroom prints. '' when absent. GPS and everything else is not even looked at. */
type ExifTexts = {
  description: string;
  artist: string;
  copyright: string;
  /** As written by the camera, `2026:02:15 11:22:00`, with the offset `+05:30` behind it when the camera wrote one. */
  takenAt: string;
};

const MOST_ENTRIES = 512;
const MOST_BYTES_A_VALUE = 8_192;
const ASCII = 2;
const LONG = 4;
const DESCRIPTION = 0x010e;
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const EXIF_DIRECTORY = 0x8769;
const TAKEN_AT = 0x9003;
const TAKEN_AT_OFFSET = 0x9011;

/**
 * Reads those fields from a raw EXIF block, with or without its `Exif\0\0` header. Two directories are visited, each
 * once, so no chain of pointers can lead in circles. Text is UTF-8 when valid, else Windows-1252.
 * @see CIPA DC-008 (Exif 3.0) §4.6
 */
export function readExif(block: Uint8Array): ExifTexts {
  const hasHeader = block[0] === 0x45 && block[1] === 0x78 && block[2] === 0x69 && block[3] === 0x66;
  const bytes = hasHeader ? block.subarray(6) : block;
  const none: ExifTexts = { description: '', artist: '', copyright: '', takenAt: '' };
  if (bytes.length < 8) return none;
  const little = bytes[0] === 0x49 && bytes[1] === 0x49;
  if (!little && !(bytes[0] === 0x4d && bytes[1] === 0x4d)) return none;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const main = readDirectory(view, view.getUint32(4, little), little);
  const at = main.pointers.get(EXIF_DIRECTORY);
  const shot = at === undefined ? undefined : readDirectory(view, at, little);
  return {
    description: main.texts.get(DESCRIPTION) ?? '',
    artist: main.texts.get(ARTIST) ?? '',
    copyright: main.texts.get(COPYRIGHT) ?? '',
    takenAt: `${shot?.texts.get(TAKEN_AT) ?? ''}${shot?.texts.get(TAKEN_AT_OFFSET) ?? ''}`,
  };
}

type Directory = { texts: Map<number, string>; pointers: Map<number, number> };

function readDirectory(view: DataView, at: number, little: boolean): Directory {
  const found: Directory = { texts: new Map(), pointers: new Map() };
  if (at + 2 > view.byteLength) return found;
  const entries = Math.min(view.getUint16(at, little), MOST_ENTRIES);
  for (let index = 0; index < entries; index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > view.byteLength) break;
    const tag = view.getUint16(entry, little);
    const type = view.getUint16(entry + 2, little);
    const length = view.getUint32(entry + 4, little);
    const value = view.getUint32(entry + 8, little);
    if (type === LONG && length === 1) found.pointers.set(tag, value);
    // Type 129 is Exif 3.0's UTF-8.
    if (type !== ASCII && type !== 129) continue;
    const from = length <= 4 ? entry + 8 : value;
    if (length > MOST_BYTES_A_VALUE || from + length > view.byteLength) continue;
    found.texts.set(tag, decode(new Uint8Array(view.buffer, view.byteOffset + from, length)));
  }
  return found;
}

function decode(value: Uint8Array): string {
  const end = value.indexOf(0);
  return decodeText(end < 0 ? value : value.subarray(0, end));
}
