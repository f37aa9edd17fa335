import { Buffer } from 'node:buffer';
import type { ImageFacts } from '#db/seed/image-facts.ts';
import type { Locale } from '#lib/locale.ts';

/** Caption and alt text per language, in reading order of importance: the first is the default. */
type PictureTexts = Partial<Record<Locale, { caption: string; alt: string }>>;

/**
 * The same JPEG with its IPTC Photo Metadata inside: IIM in an APP13 segment, as older picture desks read it (UTF-8,
 * said so by dataset 1:90), and XMP in an APP1 segment, which alone can hold a caption in each language.
 * @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
export function writeImageMetadata(jpeg: Buffer, key: string, facts: ImageFacts, texts: PictureTexts): Buffer {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error('Not a JPEG');
  const xmp = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmpPacket(key, facts, texts)]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, xmp),
    segment(0xed, photoshopBlock(iim(key, facts, texts))),
    jpeg.subarray(2),
  ]);
}

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** The resource 0x0404 of Photoshop's list, padded to an even length. */
function photoshopBlock(stream: Buffer): Buffer {
  const head = Buffer.from([0x38, 0x42, 0x49, 0x4d, 0x04, 0x04, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(stream.length, 8);
  return Buffer.concat([Buffer.from('Photoshop 3.0\0'), head, stream, Buffer.alloc(stream.length % 2)]);
}

function iim(key: string, facts: ImageFacts, texts: PictureTexts): Buffer {
  const caption = texts.hi?.caption ?? texts.en?.caption ?? '';
  const utf8 = dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47]));
  const version = dataset(2, 0, Buffer.from([0, 4]));
  const said: [number, string][] = [
    [5, key],
    [55, facts.takenAt.replaceAll('-', '')],
    [80, facts.creator],
    [90, facts.city],
    [95, facts.state],
    [101, facts.country],
    [110, facts.credit.en],
    [116, rights(facts)],
    [120, caption],
  ];
  const rows = said.filter(([, text]) => text !== '').map(([number, text]) => dataset(2, number, Buffer.from(text)));
  return Buffer.concat([utf8, version, ...rows]);
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

function rights(facts: ImageFacts): string {
  return facts.creator === '' ? '' : `© ${facts.takenAt.slice(0, 4)} ${facts.creator}`;
}

function xmpPacket(key: string, facts: ImageFacts, texts: PictureTexts): Buffer {
  const languages = Object.entries(texts) as [Locale, { caption: string; alt: string }][];
  const alternatives = (pick: 'caption' | 'alt') => {
    const first = languages[0]?.[1][pick] ?? '';
    const rows = languages.map(([locale, text]) => `<rdf:li xml:lang="${locale}">${escape(text[pick])}</rdf:li>`);
    return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(first)}</rdf:li>${rows.join('')}</rdf:Alt>`;
  };
  const plain = (name: string, value: string) => (value === '' ? '' : `<${name}>${escape(value)}</${name}>`);
  const properties = [
    languages.length > 0 ? `<dc:description>${alternatives('caption')}</dc:description>` : '',
    languages.length > 0
      ? `<Iptc4xmpCore:AltTextAccessibility>${alternatives('alt')}</Iptc4xmpCore:AltTextAccessibility>`
      : '',
    facts.creator === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escape(facts.creator)}</rdf:li></rdf:Seq></dc:creator>`,
    facts.creator === ''
      ? ''
      : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escape(rights(facts))}</rdf:li></rdf:Alt></dc:rights>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(key)}</rdf:li></rdf:Alt></dc:title>`,
    plain('photoshop:Credit', facts.credit.en),
    plain('photoshop:DateCreated', facts.takenAt),
    plain('photoshop:City', facts.city),
    plain('photoshop:State', facts.state),
    plain('photoshop:Country', facts.country),
  ];
  return Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${properties.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
