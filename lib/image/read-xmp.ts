/** One property's values: each with its `xml:lang` in lower case, '' where none is written. */
type XmpValue = { lang: string; text: string };
/** Properties by name as IPTC writes them (`dc:description`), whatever prefix the file itself uses. */
export type Xmp = Map<string, XmpValue[]>;

const MOST_CHARACTERS = 1_048_576;
const MOST_TAGS = 20_000;
const DEEPEST = 64;
const MOST_VALUES = 64;
const MOST_PREFIXES = 128;

/** Our name of each namespace we read. Prefixes are the file's own business. */
const NAMESPACES: Record<string, string> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
};

type Open = { name: string; lang: string; text: string; prefixes: Map<string, string> };

/**
 * Reads an XMP packet: simple properties as attributes or elements, and every item of Alt, Seq and Bag with its
 * language. One pass from tag to tag with a stack of at most 64, no regular expression over the text and no entity but
 * XML's own five and numbers; a document type ends the reading, since only an attack brings one. Structures inside
 * structures are passed over.
 * @see ISO 16684-1 (XMP) §7
 */
export function readXmp(packet: Uint8Array): Xmp {
  const found: Xmp = new Map();
  const xml = decodePacket(packet).slice(0, MOST_CHARACTERS);
  const stack: Open[] = [];
  const add = (name: string, value: XmpValue) => {
    const values = found.get(name) ?? [];
    if (value.text.trim() === '' || values.length >= MOST_VALUES) return;
    values.push(value);
    found.set(name, values);
  };

  let at = 0;
  for (let count = 0; count < MOST_TAGS; count += 1) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    const top = stack.at(-1);
    if (top) top.text += unescapeXml(xml.slice(at, start));
    if (xml.startsWith('<!--', start)) {
      at = after(xml, '-->', start);
    } else if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start);
      if (top && at > 0) top.text += xml.slice(start + 9, at - 3);
    } else if (xml.startsWith('<!', start)) {
      break;
    } else if (xml.startsWith('<?', start)) {
      at = after(xml, '?>', start);
    } else if (xml.startsWith('</', start)) {
      at = after(xml, '>', start);
      const closed = stack.pop();
      if (closed) close(closed, stack, add);
    } else {
      const end = endOfTag(xml, start + 1);
      if (end < 0 || stack.length >= DEEPEST) break;
      const selfClosing = xml[end - 1] === '/';
      const opened = open(xml.slice(start + 1, selfClosing ? end - 1 : end), top, add);
      if (!selfClosing) stack.push(opened);
      at = end + 1;
    }
    if (at <= 0) break;
  }
  return found;
}

/** An element begins: its name resolved, its attributes kept as properties where it is an `rdf:Description`. */
function open(tag: string, parent: Open | undefined, add: (name: string, value: XmpValue) => void): Open {
  const { name, attributes } = readTag(tag);
  let prefixes = parent?.prefixes ?? new Map<string, string>();
  for (const [key, value] of attributes) {
    if ((key !== 'xmlns' && !key.startsWith('xmlns:')) || prefixes.size >= MOST_PREFIXES) continue;
    if (prefixes === parent?.prefixes) prefixes = new Map(prefixes);
    prefixes.set(key === 'xmlns' ? '' : key.slice(6), value);
  }
  const opened = { name: resolve(name, prefixes), lang: parent?.lang ?? '', text: '', prefixes };
  for (const [key, value] of attributes) {
    if (key === 'xml:lang') opened.lang = value.toLowerCase();
    else if (opened.name === 'rdf:Description' && key.includes(':'))
      add(resolve(key, prefixes), { lang: '', text: value });
  }
  return opened;
}

/** An element ends: an item belongs to the property two levels up, a plain text to the element itself. */
function close(closed: Open, stack: readonly Open[], add: (name: string, value: XmpValue) => void): void {
  if (closed.name === 'rdf:li') {
    const property = stack.at(-2);
    if (property) add(property.name, { lang: closed.lang, text: closed.text });
  } else if (stack.at(-1)?.name === 'rdf:Description') {
    add(closed.name, { lang: closed.lang, text: closed.text });
  }
}

function resolve(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const namespace = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  return `${(namespace !== undefined && NAMESPACES[namespace]) || '?'}:${name.slice(colon + 1)}`;
}

/** Where the tag that begins before `from` ends: the first `>` outside quotes, or -1. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

/** `name a="b" c='d'` taken apart, by hand because a pattern over hostile text can take for ever. */
function readTag(tag: string): { name: string; attributes: [string, string][] } {
  const attributes: [string, string][] = [];
  let at = 0;
  const isSpace = () => at < tag.length && tag.charCodeAt(at) <= 0x20;
  const word = () => {
    const from = at;
    while (at < tag.length && !isSpace() && tag[at] !== '=') at += 1;
    return tag.slice(from, at);
  };
  const name = word();
  while (at < tag.length) {
    while (isSpace()) at += 1;
    const key = word();
    while (isSpace()) at += 1;
    if (tag[at] !== '=') {
      if (key === '') at += 1;
      continue;
    }
    at += 1;
    while (isSpace()) at += 1;
    const quote = tag[at];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, at + 1);
    if (end < 0) break;
    attributes.push([key, unescapeXml(tag.slice(at + 1, end))]);
    at = end + 1;
  }
  return { name, attributes };
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);/gi, (whole: string, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const sound = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return sound ? String.fromCodePoint(code) : '';
  });
}

function decodePacket(packet: Uint8Array): string {
  const bytes = packet.subarray(0, MOST_CHARACTERS * 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
