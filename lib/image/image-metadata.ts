import { IMAGE_TEXT_LIMITS } from '#lib/image/image-text-limits.ts';
import { readExif } from '#lib/image/read-exif.ts';
import { type Iim, readIim } from '#lib/image/read-iim.ts';
import { readXmp, type Xmp } from '#lib/image/read-xmp.ts';
import type { ImageTexts } from '#lib/image/picked-image.ts';
import { cutGraphemes } from '#lib/text/graphemes.ts';
import { LOCALE_RECORDS, LOCALES, type Locale } from '#lib/locale.ts';
import { nfc } from '#lib/text/nfc.ts';

/** The raw metadata blocks of a file, as sharp hands them over. */
type MetadataSegments = {
  exif?: Uint8Array | undefined;
  iptc?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
};

/** What a file says about itself that a newsroom prints. Everything NFC, trimmed, bounded; '' when not said. */
export type ImageMetadata = {
  texts: Record<Locale, ImageTexts>;
  credit: string;
  creator: string;
  copyright: string;
  /** ISO 8601, `2026-02-15` or `2026-02-15T11:22:00`, with an offset only where the file wrote one. */
  takenAt: string;
  /** From the smallest to the largest: «लाजपत नगर, नई दिल्ली, भारत». */
  place: string;
};

/** What {@link readImageMetadata} could not take over whole: a text of either language, or one that both share. */
export type CutText = 'caption' | 'alt' | 'credit' | 'creator' | 'copyright' | 'place';

/** Everything a file says of itself, in the three forms it may say it in. */
type Blocks = { xmp: Xmp; iim: Iim; exif: ReturnType<typeof readExif> };

// IIM dataset numbers of record 2.
const IIM = { headline: 105, caption: 120, credit: 110, source: 115, creator: 80, copyright: 116, date: 55, time: 60 };
const IIM_PLACE = [92, 90, 95, 101];
const XMP_PLACE = ['Iptc4xmpCore:Location', 'photoshop:City', 'photoshop:State', 'photoshop:Country'];

/** What cameras write where a person would describe the picture. */
const CAMERA_NOISE =
  /^(olympus|konica|minolta|sony|samsung|nikon|canon|kodak|fujifilm|dsc|dcim|digital|camera|untitled|default|ascii|image|[\s\d_-])+$/i;

/**
 * Reads the IPTC Photo Metadata of a picture from all three places. XMP comes first, since IIM cuts a credit at 32
 * bytes (ten Hindi letters) and a caption at 2,000; then IIM, then EXIF. Captions and alt texts go to the language they
 * say they are in (`xml:lang`), else to the one whose script they are written in, so a file may fill both languages.
 * `cut` names what was too long for the library and was cut: somebody has to be told.
 * @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
export function readImageMetadata(segments: MetadataSegments): ImageMetadata & { cut: CutText[] } {
  const blocks = {
    xmp: segments.xmp ? readXmp(segments.xmp) : new Map(),
    iim: segments.iptc ? readIim(segments.iptc) : new Map(),
    exif: segments.exif ? readExif(segments.exif) : { description: '', artist: '', copyright: '', takenAt: '' },
  };
  const read = pick(blocks, 1);
  return { ...read, cut: differing(read, pick(blocks, ROOM_TO_SEE_A_CUT)) };
}

/** How much longer than the library's texts one is read, to see that it does not end where ours does. */
const ROOM_TO_SEE_A_CUT = 2;

function differing(read: ImageMetadata, longer: ImageMetadata): CutText[] {
  const ofBoth = (['caption', 'alt'] as const).filter((field) =>
    LOCALES.some((locale) => read.texts[locale][field] !== longer.texts[locale][field]),
  );
  const shared = (['credit', 'creator', 'copyright', 'place'] as const).filter(
    (field) => read[field] !== longer[field],
  );
  return [...ofBoth, ...shared];
}

/** What is printed of it, every text at most `room` times as long as the library's. */
function pick({ xmp, iim, exif }: Blocks, room: number): ImageMetadata {
  const longest = {
    caption: IMAGE_TEXT_LIMITS.caption * room,
    alt: IMAGE_TEXT_LIMITS.alt * room,
    credit: IMAGE_TEXT_LIMITS.credit * room,
  };
  const fromXmp = (name: string) => xmp.get(name) ?? [];
  const fromIim = (dataset: number) => (iim.get(dataset) ?? []).map((text) => ({ lang: '', text }));
  const first = (...values: { text: string }[]) =>
    clean(values.find(({ text }) => clean(text, longest.credit) !== '')?.text ?? '', longest.credit);
  const described = CAMERA_NOISE.test(exif.description.trim()) ? '' : exif.description;

  const captions = [
    ...fromXmp('dc:description'),
    ...fromIim(IIM.caption),
    { lang: '', text: described },
    ...fromXmp('photoshop:Headline'),
    ...fromIim(IIM.headline),
  ];
  const alts = [...fromXmp('Iptc4xmpCore:AltTextAccessibility')];
  const texts = Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      {
        caption: inLanguage(captions, locale, longest.caption),
        alt: inLanguage(alts, locale, longest.alt),
      },
    ]),
  ) as Record<Locale, ImageTexts>;

  const creators = [...fromXmp('dc:creator')];
  const creator = (creators.length > 0 ? creators : fromIim(IIM.creator))
    .map(({ text }) => clean(text, longest.credit))
    .filter(Boolean);
  return {
    texts,
    credit: first(
      ...fromXmp('photoshop:Credit'),
      ...fromIim(IIM.credit),
      ...fromXmp('photoshop:Source'),
      ...fromIim(IIM.source),
    ),
    creator: clean(creator.join(', ') || exif.artist, longest.credit),
    copyright: first(...byDefault(fromXmp('dc:rights')), ...fromIim(IIM.copyright), { text: exif.copyright }),
    takenAt: firstInstant(
      first(...fromXmp('photoshop:DateCreated')),
      first(...fromXmp('exif:DateTimeOriginal')),
      `${first(...fromIim(IIM.date))} ${first(...fromIim(IIM.time))}`,
      exif.takenAt,
    ),
    place:
      readPlace(
        XMP_PLACE.map((name) => first(...fromXmp(name))),
        longest.credit,
      ) ||
      readPlace(
        IIM_PLACE.map((set) => first(...fromIim(set))),
        longest.credit,
      ),
  };
}

type Said = { lang: string; text: string };

/** The first text in `locale`: what says so by its language comes before what only looks so by its script. */
function inLanguage(values: Said[], locale: Locale, longest: number): string {
  const written = values
    .map(({ lang, text }) => ({ lang, text: clean(text, longest) }))
    .filter(({ text }) => text !== '');
  const said = written.find(
    ({ lang, text }) => (lang === locale || lang.startsWith(`${locale}-`)) && scriptOf(text) !== otherScript(locale),
  );
  return (said ?? written.find(({ text }) => scriptOf(text) === LOCALE_RECORDS[locale].script))?.text ?? '';
}

/** The script most letters are in, of the two we print; Latin when there are none of either. */
function scriptOf(text: string): 'Latn' | 'Deva' {
  const devanagari = text.match(/\p{Script=Devanagari}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return devanagari > latin / 2 ? 'Deva' : 'Latn';
}

/** The script that would show the language mark to be wrong: «hi» on English words is an exporter's default, not Hindi. */
function otherScript(locale: Locale): 'Latn' | 'Deva' {
  return LOCALE_RECORDS[locale].script === 'Deva' ? 'Latn' : 'Deva';
}

function byDefault(values: Said[]): Said[] {
  return [...values].sort((a, b) => Number(b.lang === 'x-default') - Number(a.lang === 'x-default'));
}

function readPlace(parts: string[], longest: number): string {
  return clean([...new Set(parts.filter(Boolean))].join(', '), longest);
}

// Joiners stay: Hindi needs them. The marks that turn reading direction do not belong in a caption.
const CONTROLS = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

// A letter of Hindi with all its signs has fewer; a letter with a thousand marks is no word.
const UNITS_A_GRAPHEME = 8;

/**
 * One line, NFC, without control characters, at most `longest` graphemes and {@link UNITS_A_GRAPHEME} UTF-16 units for
 * each; otherwise exactly what the file says.
 */
function clean(text: string, longest: number): string {
  const line = nfc(text.slice(0, longest * UNITS_A_GRAPHEME))
    .replace(/[\t\r\n]+/g, ' ')
    .replace(CONTROLS, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return saysNothing(line) ? '' : cutGraphemes(line, longest).trim();
}

/** A field that a form made somebody fill in: a dash, dots, or a word for «nothing». */
function saysNothing(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line) || /^(?:n\/?a|none|null|unknown)$/i.test(line);
}

/** The first of `values` that is a date, as ISO 8601. Accepts what XMP (ISO), IIM (20260215 112200+0530) and EXIF (2026:02:15 11:22:00) write. */
function firstInstant(...values: string[]): string {
  for (const value of values) {
    const found =
      /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?/.exec(
        value.trim(),
      );
    if (!found) continue;
    const [, year, month, day, hour, minute, second = '00', zone = ''] = found;
    if (year === '0000' || !isDay(Number(year), Number(month), Number(day))) continue;
    const date = `${year}-${month}-${day}`;
    if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
    const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
    return `${date}T${hour}:${minute}:${second}${offset}`;
  }
  return '';
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
