import { describe, expect, test } from 'vitest';
import { sniffImage } from '#lib/image/sniff-image.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const brands = (...names: string[]) =>
  bytes([0, 0, 0, 8 + 4 * (names.length + 1)], 'ftyp', names[0] ?? '', [0, 0, 0, 0], ...names.slice(1));
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('what a file is', () => {
  test.each([
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['png', bytes([0x89], 'PNG\r\n\x1a\n')],
    ['gif', bytes('GIF87a')],
    ['gif', bytes('GIF89a')],
    ['webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['avif', brands('avif', 'mif1', 'miaf')],
    ['avif', brands('avis', 'avif')],
    ['avif', brands('mif1', 'avif', 'miaf')],
  ])('%s', (format, file) => expect(sniffImage(file)).toEqual({ ok: true, value: format }));

  test.each([
    ['nothing at all', 'image_empty', bytes()],
    ['an iPhone picture', 'image_heic', brands('heic', 'mif1', 'heic')],
    ['a Canon HEIF', 'image_heic', brands('mif1', 'heix')],
    ['a HEIF that names no codec', 'image_heic', brands('mif1', 'miaf')],
    ['a HEIC that also claims to be AVIF', 'image_heic', brands('heic', 'avif')],
    ['a film', 'image_format', brands('isom', 'mp42')],
    ['an iPhone film', 'image_format', brands('qt  ')],
    ['a drawing', 'image_svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'a drawing behind a preamble',
      'image_svg',
      bytes('<?xml version="1.0"?><!-- a --><!DOCTYPE svg><SVG onload="x()">'),
    ],
    ['a drawing behind a byte order mark', 'image_svg', bytes([0xef, 0xbb, 0xbf], '\n <svg>')],
    ['a drawing in UTF-16', 'image_svg', utf16('<svg onload="x()"/>')],
    ['a web page', 'image_format', bytes('<!doctype html><script>alert(1)</script>')],
    ['TIFF, Intel', 'image_format', bytes('II*\0')],
    ['TIFF, Motorola', 'image_format', bytes('MM\0*')],
    ['BMP', 'image_format', bytes('BM6\0')],
    ['PDF', 'image_format', bytes('%PDF-1.7')],
    ['Photoshop', 'image_format', bytes('8BPS\0\x01')],
    ['JPEG XL', 'image_format', bytes([0xff, 0x0a])],
    ['JPEG 2000', 'image_format', bytes([0, 0, 0, 12], 'jP  \r\n\x87\n')],
    ['icon', 'image_format', bytes([0, 0, 1, 0])],
    ['sound in a RIFF', 'image_format', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
    ['two bytes of a JPEG', 'image_format', bytes([0xff, 0xd8])],
    ['a page that talks of JPEG', 'image_format', bytes('GIF89')],
    ['zeros', 'image_format', Buffer.alloc(64)],
    ['a brand box that lies about its size', 'image_format', bytes([0xff, 0xff, 0xff, 0xff], 'ftypmp41')],
  ])('%s is refused', (_, error, file) => expect(sniffImage(file)).toEqual({ ok: false, error }));

  test('a picture stays one whatever is hidden behind its first bytes', () => {
    expect(sniffImage(bytes([0xff, 0xd8, 0xff, 0xe0], '<svg onload=x()><script>'))).toEqual({
      ok: true,
      value: 'jpeg',
    });
  });
});
