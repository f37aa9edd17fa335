import { Buffer } from 'node:buffer';

/** One IIM dataset of record 2: its number, and text (written as UTF-8) or the bytes themselves. */
type Dataset = [number: number, value: string | Uint8Array];

/** IIM datasets as the payload of a JPEG's APP13; with `marker`, opened by dataset 1:90 saying UTF-8. */
export function iimBlock(datasets: Dataset[], { marker = false }: { marker?: boolean } = {}): Buffer {
  const parts = datasets.map(([number, value]) => {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 0xff]), bytes]);
  });
  if (marker) parts.unshift(Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]));
  const stream = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(stream.length);
  // A resource of another kind first, with a name of odd length: what Photoshop writes too.
  const other = Buffer.concat([Buffer.from('8BIM'), Buffer.from([0x04, 0x25, 2, 0x61, 0x62, 0, 0, 0, 0, 1, 9, 0])]);
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    other,
    Buffer.from('8BIM'),
    Buffer.from([0x04, 0x04, 0, 0]),
    size,
    stream,
    Buffer.alloc(stream.length % 2),
  ]);
}

/** An XMP packet round the given properties, XML inside one `rdf:Description`. */
export function xmpPacket(properties: string): Buffer {
  return Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );
}

/** A JPEG with metadata segments put behind its first two bytes. */
export function withSegments(jpeg: Buffer, { iim, xmp, exif }: { iim?: Buffer; xmp?: Buffer; exif?: Buffer }): Buffer {
  const parts: Buffer[] = [jpeg.subarray(0, 2)];
  if (exif) parts.push(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])));
  if (xmp) parts.push(segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp])));
  if (iim) parts.push(segment(0xed, iim));
  return Buffer.concat([...parts, jpeg.subarray(2)]);
}

function segment(marker: number, payload: Buffer): Buffer {
  const length = payload.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), payload]);
}
