import { describe, expect, test } from 'vitest';
import { readImageMetadata } from '#lib/image/image-metadata.ts';
import { iimBlock, xmpPacket } from '#lib/image/testing.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

const CAPTION = 'लाजपत नगर में रविवार को बारिश के बाद जाम में फँसी गाड़ियाँ। ज़ोरदार क्‍या?';
const CREDIT = 'सेतु समाचार / अनन्या श्रीवास्तव';
const COPYRIGHT = '© 2026 सेतु';
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const alt = (...items: [string, string][]) =>
  `<rdf:Alt>${items.map(([lang, text]) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`).join('')}</rdf:Alt>`;

describe('IIM', () => {
  test.each([true, false])('Hindi in UTF-8 is exact, marker written: %s', (marker) => {
    const read = readImageMetadata({
      iptc: iimBlock(
        [
          [120, CAPTION],
          [110, CREDIT],
          [80, 'अनन्या श्रीवास्तव'],
          [116, COPYRIGHT],
        ],
        { marker },
      ),
    });
    expect(read.texts).toEqual({ en: { caption: '', alt: '' }, hi: { caption: CAPTION.normalize('NFC'), alt: '' } });
    expect(read).toMatchObject({ credit: CREDIT, creator: 'अनन्या श्रीवास्तव', copyright: COPYRIGHT });
  });

  test.each([
    ['Müller', 'Müller'],
    ['Café', 'Café'],
    ['Société Générale, São Paulo', 'Société Générale, São Paulo'],
    ['© AFP', '© AFP'],
    ['plain', 'plain'],
  ])('Latin-1 %j', (written, credit) => {
    expect(readImageMetadata({ iptc: iimBlock([[110, latin1(written)]]) }).credit).toBe(credit);
  });

  test('Windows dashes and quotes, which Latin-1 does not have', () => {
    const bytes = Buffer.from([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x42]);
    expect(readImageMetadata({ iptc: iimBlock([[110, bytes]]) }).credit).toBe('“A” – B');
  });

  test.each([32, 31, 30])('a Hindi credit cut at %i bytes loses its half letter and nothing else', (length) => {
    const cut = Buffer.from(CREDIT).subarray(0, length);
    for (const marker of [true, false]) {
      const { credit } = readImageMetadata({ iptc: iimBlock([[110, cut]], { marker }) });
      expect(CREDIT.startsWith(credit)).toBe(true);
      expect(Buffer.byteLength(credit)).toBeGreaterThanOrEqual(length - 3);
    }
  });

  test('date, time and place', () => {
    const read = readImageMetadata({
      iptc: iimBlock([
        [55, '20260215'],
        [60, '112200+0530'],
        [92, 'Lajpat Nagar'],
        [90, 'New Delhi'],
        [95, 'Delhi'],
        [101, 'India'],
      ]),
    });
    expect(read).toMatchObject({
      takenAt: '2026-02-15T11:22:00+05:30',
      place: 'Lajpat Nagar, New Delhi, Delhi, India',
    });
  });

  test.each(['-', '--', ' – ', '.', '…', 'n/a', 'N/A', 'Unknown', '///'])('%j says nothing', (nothing) => {
    const read = readImageMetadata({
      iptc: iimBlock([
        [110, nothing],
        [120, nothing],
        [92, 'Kitzbuehel'],
        [90, nothing],
        [101, 'Austria'],
      ]),
    });
    expect(read).toMatchObject({ credit: '', texts: { en: { caption: '' } }, place: 'Kitzbuehel, Austria', cut: [] });
  });

  test('what is too long for the library is cut, and that is said', () => {
    const long = `${'क्षमा '.repeat(400)}`;
    const read = readImageMetadata({
      iptc: iimBlock([[110, 'c'.repeat(300)]]),
      xmp: xmpPacket(
        `<dc:description>${alt(['hi', long], ['en', 'Short'])}</dc:description><dc:rights>${alt(['x-default', 'r'.repeat(301)])}</dc:rights>`,
      ),
    });
    expect(read.cut).toEqual(['caption', 'copyright']);
    expect([read.credit.length, read.copyright.length, read.texts.en.caption]).toEqual([300, 300, 'Short']);
  });

  test('the day a file was written is not the day a picture was taken', () => {
    const xmp = xmpPacket('<xmp:CreateDate>2026-02-20T10:00:00</xmp:CreateDate>');
    expect(readImageMetadata({ xmp }).takenAt).toBe('');
  });

  test('a headline stands in where there is no caption, a source where there is no credit', () => {
    const read = readImageMetadata({
      iptc: iimBlock([
        [105, 'Rain in Delhi'],
        [115, 'Setu Wire'],
      ]),
    });
    expect(read).toMatchObject({ texts: { en: { caption: 'Rain in Delhi' } }, credit: 'Setu Wire' });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from('ab'.repeat(3000))],
    [
      'a resource longer than the block',
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00\xff\xff\xff\xff\x1c\x02\x78', 'latin1'),
    ],
    ['a dataset longer than the block', Buffer.from([0x1c, 2, 120, 0x7f, 0xff, 65])],
    ['an extended dataset of absurd length', Buffer.from([0x1c, 2, 120, 0x80, 4, 0xff, 0xff, 0xff, 0xff, 65])],
    ['an extended dataset of absurd width', Buffer.from([0x1c, 2, 120, 0xff, 0xff, 65])],
    ['a Photoshop block that ends in its name', Buffer.from('Photoshop 3.0\x008BIM\x04\x04\xff', 'latin1')],
  ])('%s says nothing and breaks nothing', (_, iptc) => {
    expect(readImageMetadata({ iptc })).toMatchObject({
      credit: '',
      texts: { en: { caption: '' }, hi: { caption: '' } },
    });
  });

  test('a thousand empty datasets are read quickly', () => {
    const flood = iimBlock(Array.from({ length: 12_000 }, () => [110, ''] as [number, string]));
    expect(cpuMs(() => void readImageMetadata({ iptc: flood }))).toBeLessThan(200);
  });
});

describe('XMP', () => {
  test('comes before an IIM that was cut, for credit and caption', () => {
    const long = `${CAPTION} `.repeat(4).trim();
    const read = readImageMetadata({
      iptc: iimBlock([
        [110, Buffer.from(CREDIT).subarray(0, 32)],
        [120, Buffer.from(long).subarray(0, 200)],
      ]),
      xmp: xmpPacket(
        `<photoshop:Credit>${CREDIT}</photoshop:Credit><dc:description>${alt(['x-default', long])}</dc:description>`,
      ),
    });
    expect(read.credit).toBe(CREDIT);
    expect(read.texts.hi.caption).toBe(long);
  });

  test('each language goes to its own field', () => {
    const read = readImageMetadata({
      xmp: xmpPacket(
        `<dc:description>${alt(['x-default', 'Rain in Delhi'], ['en-US', 'Rain in New Delhi'], ['hi-IN', CAPTION])}</dc:description>` +
          `<Iptc4xmpCore:AltTextAccessibility>${alt(['x-default', 'Cars in water'], ['hi', 'पानी में गाड़ियाँ'])}</Iptc4xmpCore:AltTextAccessibility>`,
      ),
    });
    expect(read.texts).toEqual({
      en: { caption: 'Rain in New Delhi', alt: 'Cars in water' },
      hi: { caption: CAPTION.normalize('NFC'), alt: 'पानी में गाड़ियाँ' },
    });
  });

  test('x-default goes where its script belongs', () => {
    const read = readImageMetadata({
      xmp: xmpPacket(`<dc:description>${alt(['x-default', CAPTION])}</dc:description>`),
    });
    expect(read.texts).toEqual({ en: { caption: '', alt: '' }, hi: { caption: CAPTION.normalize('NFC'), alt: '' } });
  });

  test('English in XMP and Hindi in IIM fill both languages', () => {
    const read = readImageMetadata({
      iptc: iimBlock([[120, CAPTION]]),
      xmp: xmpPacket(`<dc:description>${alt(['x-default', 'Rain in Delhi, after दिल्ली'])}</dc:description>`),
    });
    expect(read.texts.en.caption).toBe('Rain in Delhi, after दिल्ली');
    expect(read.texts.hi.caption).toBe(CAPTION.normalize('NFC'));
  });

  test('other prefixes, attributes, entities, CDATA and several creators', () => {
    const xmp = Buffer.from(
      `<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" p:Credit="R&amp;D &#x0938;&#2375;&#2340;&#2369; &lt;desk>" p:City="दिल्ली"><d:creator><r:Seq><r:li>A</r:li><r:li>ब</r:li></r:Seq></d:creator><d:rights><r:Alt><r:li xml:lang="hi">हक़</r:li><r:li xml:lang="x-default"><![CDATA[© <Setu>]]></r:li></r:Alt></d:rights></r:Description></r:RDF>`,
    );
    expect(readImageMetadata({ xmp })).toMatchObject({
      credit: 'R&D सेतु <desk>',
      creator: 'A, ब',
      copyright: '© <Setu>',
      place: 'दिल्ली',
    });
  });

  test('UTF-16', () => {
    const text = xmpPacket(`<photoshop:Credit>${CREDIT}</photoshop:Credit>`).toString('utf8');
    const xmp = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(readImageMetadata({ xmp }).credit).toBe(CREDIT);
  });

  test('what looks like the names of other people or places is not taken', () => {
    const xmp = xmpPacket(
      '<photoshop:Instructions>secret</photoshop:Instructions><xmp:CreatorTool>Canon 12345</xmp:CreatorTool>',
    );
    expect(JSON.stringify(readImageMetadata({ xmp }))).not.toMatch(/secret|Canon/);
  });

  test.each([
    ['deep nesting', '<a>'.repeat(100_000)],
    ['no end of a tag', '<a '.repeat(200_000)],
    ['open quotes', `<a ${'b="'.repeat(200_000)}`],
    ['attributes without values', `<a ${'b '.repeat(400_000)}>`],
    ['ampersands', `<a>${'&#'.repeat(400_000)}</a>`],
    ['open comments', '<!--'.repeat(200_000)],
    ['closing tags', '</a>'.repeat(200_000)],
    ['a billion laughs', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'],
    [
      'many namespaces',
      `<a ${Array.from({ length: 20_000 }, (_, i) => `xmlns:n${i}="u"`).join(' ')}>${'<b xmlns:z="q">'.repeat(60)}`,
    ],
  ])('%s end quickly and say nothing', (_, xml) => {
    const cost = cpuMs(() => expect(readImageMetadata({ xmp: Buffer.from(xml) }).credit).toBe(''));
    expect(cost).toBeLessThan(400);
  });

  test('a caption that is one letter with a hundred thousand marks is cut, and quickly', () => {
    const xmp = Buffer.from(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
        `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt>` +
        `<rdf:li xml:lang="x-default">a${'\u0323\u0301\u0316'.repeat(33_000)}</rdf:li>` +
        `</rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`,
    );
    let caption = '';
    const cost = cpuMs(() => {
      caption = readImageMetadata({ xmp }).texts.en.caption;
    });
    expect(caption).toMatch(/^\p{L}\p{M}/u);
    expect(caption.length).toBeLessThanOrEqual(20_000);
    expect(cost).toBeLessThan(400);
  });
});

describe('EXIF', () => {
  /** TIFF with ASCII entries in its first directory and a date in the Exif one. */
  const exif = (entries: [number, string | Buffer][], taken?: string, little = true) => {
    const u16 = (n: number) => {
      const b = Buffer.alloc(2);
      if (little) b.writeUInt16LE(n);
      else b.writeUInt16BE(n);
      return b;
    };
    const u32 = (n: number) => {
      const b = Buffer.alloc(4);
      if (little) b.writeUInt32LE(n);
      else b.writeUInt32BE(n);
      return b;
    };
    const count = entries.length + (taken === undefined ? 0 : 1);
    let dataAt = 8 + 2 + count * 12 + 4;
    const rows: Buffer[] = [];
    const data: Buffer[] = [];
    const text = (tag: number, value: string | Buffer) => {
      const bytes = Buffer.concat([Buffer.from(value), Buffer.from([0])]);
      const row = Buffer.concat([
        u16(tag),
        u16(2),
        u32(bytes.length),
        bytes.length <= 4 ? Buffer.concat([bytes, Buffer.alloc(4 - bytes.length)]) : u32(dataAt),
      ]);
      if (bytes.length > 4) {
        data.push(bytes);
        dataAt += bytes.length;
      }
      return row;
    };
    for (const [tag, value] of entries) rows.push(text(tag, value));
    if (taken !== undefined) {
      rows.push(Buffer.concat([u16(0x8769), u16(4), u32(1), u32(dataAt)]));
      const at = dataAt;
      dataAt += 2 + 12 + 4;
      const before = data.length;
      const row = text(0x9003, taken);
      const late = data.splice(before);
      data.push(Buffer.concat([u16(1), row, u32(0), ...late]));
      expect(at).toBeLessThan(dataAt);
    }
    return Buffer.concat([
      Buffer.from(little ? 'II*\0' : 'MM\0*', 'latin1'),
      u32(8),
      u16(count),
      ...rows,
      u32(0),
      ...data,
    ]);
  };

  test.each([true, false])('description, artist, copyright and date; little-endian: %s', (little) => {
    const read = readImageMetadata({
      exif: exif(
        [
          [0x010e, CAPTION],
          [0x013b, 'Ananya'],
          [0x8298, COPYRIGHT],
        ],
        '2026:02:15 11:22:00',
        little,
      ),
    });
    expect(read).toMatchObject({ creator: 'Ananya', copyright: COPYRIGHT, takenAt: '2026-02-15T11:22:00' });
    expect(read.texts.hi.caption).toBe(CAPTION.normalize('NFC'));
  });

  test.each(['OLYMPUS DIGITAL CAMERA', 'SAMSUNG', 'DSC_0001', '   '])('%j is no caption', (words) => {
    expect(readImageMetadata({ exif: exif([[0x010e, words]]) }).texts.en.caption).toBe('');
  });

  test.each([
    ['cut short', Buffer.from('II*\0', 'latin1')],
    ['a directory beyond the end', Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1')],
    [
      'a directory of its own',
      Buffer.concat([Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1'), Buffer.alloc(4_000, 0x69)]),
    ],
  ])('%s breaks nothing', (_, block) => {
    expect(readImageMetadata({ exif: block }).creator).toBe('');
  });
});

test('marks that turn reading direction, controls and lines are gone; joiners stay', () => {
  const read = readImageMetadata({ iptc: iimBlock([[120, 'एक\u202Eदो\r\nक्‍या\u0007  तीन']]) });
  expect(read.texts.hi.caption).toBe('एकदो क्‍या तीन');
});

test.each([
  ['0000:00:00 00:00:00', ''],
  ['2026:13:01 00:00:00', ''],
  ['2026-02-30', ''],
  ['2026-02-15T11:22:33.125+05:30', '2026-02-15T11:22:33+05:30'],
  ['2026-02-15T05:52Z', '2026-02-15T05:52:00Z'],
  ['2026-02-15', '2026-02-15'],
  ['yesterday', ''],
])('a date written %j is %j', (written, takenAt) => {
  expect(
    readImageMetadata({ xmp: xmpPacket(`<photoshop:DateCreated>${written}</photoshop:DateCreated>`) }).takenAt,
  ).toBe(takenAt);
});
