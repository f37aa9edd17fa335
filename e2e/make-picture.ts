import sharp from 'sharp';

/** What the file says of itself, in IPTC's older form (IIM). */
type PictureWords = { caption?: string; credit?: string; creator?: string };

/** A JPEG that exists nowhere else, 1600 × 1000, with its words inside as a picture desk's program writes them, in UTF-8. */
export async function makePicture(words: PictureWords = {}): Promise<Buffer> {
  const colour = () => `hsl(${Math.floor(Math.random() * 360)} 40% 55%)`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000">
    <rect width="1600" height="1000" fill="${colour()}"/>
    <circle cx="${Math.floor(Math.random() * 1600)}" cy="500" r="240" fill="${colour()}"/>
    <path d="M0 760 Q 800 ${Math.floor(Math.random() * 900)} 1600 760 V 1000 H 0 Z" fill="${colour()}"/>
  </svg>`;
  const jpeg = await sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
  const said: [number, string | undefined][] = [
    [80, words.creator],
    [110, words.credit],
    [120, words.caption],
  ];
  const rows = said.flatMap(([number, text]) => (text ? [dataset(2, number, Buffer.from(text))] : []));
  if (rows.length === 0) return jpeg;
  const stream = Buffer.concat([
    dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47])),
    dataset(2, 0, Buffer.from([0, 4])),
    ...rows,
  ]);
  const head = Buffer.from([0x38, 0x42, 0x49, 0x4d, 0x04, 0x04, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(stream.length, 8);
  const payload = Buffer.concat([Buffer.from('Photoshop 3.0\0'), head, stream, Buffer.alloc(stream.length % 2)]);
  const segment = Buffer.from([0xff, 0xed, 0, 0]);
  segment.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, payload, jpeg.subarray(2)]);
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}
