import { ALL_STORIES } from '#db/seed/stories/all-stories.ts';
import type { Hand } from '#db/seed/drawing/hands.ts';
import type { Locale } from '#lib/locale.ts';

/** Somebody who makes pictures, always by the same hand. */
type Artist = Record<Locale, string> & { hand: Hand };

const IRA: Artist = { en: 'Ira Sengupta', hi: 'इरा सेनगुप्ता', hand: 'low sun' };
const NAVEEN: Artist = { en: 'Naveen Tirkey', hi: 'नवीन तिर्की', hand: 'noon' };
const FARHAN: Artist = { en: 'Farhan Alam', hi: 'फ़रहान आलम', hand: 'night' };
const LAKSHMI: Artist = { en: 'Lakshmi Menon', hi: 'लक्ष्मी मेनन', hand: 'ink and wash' };
const SAVITRI: Artist = { en: 'Savitri Bhosale', hi: 'सावित्री भोसले', hand: 'linocut' };
const GRAPHICS: Artist = { en: 'Setu Graphics', hi: 'सेतु ग्राफ़िक्स', hand: 'diagram' };

/** What a picture says about itself: whom it is owed to in each language, who made it, when and where. */
export type ImageFacts = {
  /** '' for the one picture whose credit nobody has found out yet. */
  credit: Record<Locale, string>;
  creator: string;
  /** ISO 8601 date. */
  takenAt: string;
  city: string;
  state: string;
  country: string;
  /** How it is made; see db/seed/drawing/hands.ts. */
  hand: Hand;
};

/** What a credit calls the work: nothing here is a photograph. */
const MADE: Record<Hand, Record<Locale, string>> = {
  'low sun': { en: 'illustration', hi: 'चित्रांकन' },
  noon: { en: 'illustration', hi: 'चित्रांकन' },
  night: { en: 'illustration', hi: 'चित्रांकन' },
  handout: { en: 'illustration', hi: 'चित्रांकन' },
  'ink and wash': { en: 'ink and wash', hi: 'स्याही और जलरंग' },
  linocut: { en: 'linocut', hi: 'लिनोकट' },
  diagram: { en: 'graphic', hi: 'ग्राफ़िक' },
};

/** A picture made for stories in Hindi alone says whom it is owed to in Hindi only. */
function creditOf(artist: Artist, country: string): Record<Locale, string> {
  const hi = `${artist.hi} (${MADE[artist.hand].hi})`;
  return { en: country === 'भारत' ? hi : `${artist.en} (${MADE[artist.hand].en})`, hi };
}

type Row = [key: string, artist: Artist, takenAt: string, city: string, state: string, country?: string];

const ROWS: Row[] = [
  ['river-bridge', IRA, '2026-11-18', 'Bagaha', 'Bihar'],
  ['ferry-ghat', IRA, '2026-11-17', 'Bagaha', 'Bihar'],
  ['classroom', NAVEEN, '2026-11-12', 'Mandla', 'Madhya Pradesh'],
  ['monsoon-clouds', GRAPHICS, '2026-07-09', 'Baramati', 'Maharashtra'],
  ['bus-library', NAVEEN, '2026-10-30', 'बाराबंकी', 'उत्तर प्रदेश', 'भारत'],
  ['glacier-lake', GRAPHICS, '2026-10-04', 'Thame', 'Koshi', 'Nepal'],
  ['cable-ship', GRAPHICS, '2026-11-14', 'Mombasa', '', 'Kenya'],
  ['night-bus', FARHAN, '2026-11-10', 'Lucknow', 'Uttar Pradesh'],
  ['metro-train', FARHAN, '2026-11-05', 'New Delhi', 'Delhi'],
  ['mangrove-coast', SAVITRI, '2026-09-22', 'Mumbai', 'Maharashtra'],
  ['mangrove-roots', SAVITRI, '2026-09-22', 'Mumbai', 'Maharashtra'],
  ['handloom', LAKSHMI, '2026-11-02', 'Maheshwar', 'Madhya Pradesh'],
  ['market-stall', FARHAN, '2026-10-27', 'Nashik', 'Maharashtra'],
  ['mustard-field', IRA, '2026-01-21', 'Bharatpur', 'Rajasthan'],
  ['cricket-ground', FARHAN, '2026-11-19', 'Indore', 'Madhya Pradesh'],
  ['hockey-field', NAVEEN, '2026-11-08', 'Kersai', 'Jharkhand'],
  ['satellite', GRAPHICS, '2026-11-11', 'Coimbatore', 'Tamil Nadu'],
  ['clinic-van', NAVEEN, '2026-11-06', 'Balangir', 'Odisha'],
  ['vulture-cliffs', SAVITRI, '2026-11-01', 'Panna', 'Madhya Pradesh'],
  ['stepwell', SAVITRI, '2026-10-15', 'Bundi', 'Rajasthan'],
  ['stepwell-detail', SAVITRI, '2026-10-15', 'Bundi', 'Rajasthan'],
  ['type-specimen', LAKSHMI, '2026-11-03', 'Ahmedabad', 'Gujarat'],
  ['radio-stage', LAKSHMI, '2026-11-07', 'Prayagraj', 'Uttar Pradesh'],
  ['street-trees', LAKSHMI, '2026-10-12', 'Mysuru', 'Karnataka'],
  ['letters-ink', LAKSHMI, '2026-10-20', 'Guwahati', 'Assam'],
  ['lake-birds', IRA, '2026-11-13', 'Bhopal', 'Madhya Pradesh'],
];

/** Every picture of the demo newsroom by its key: the name of its file in db/seed/pictures without `.jpg`. */
export const PICTURE_FACTS: Record<string, ImageFacts> = {
  ...Object.fromEntries(
    ROWS.map(([key, artist, takenAt, city, state, country = 'India']) => [
      key,
      {
        credit: creditOf(artist, country),
        creator: artist.en,
        takenAt,
        city,
        state,
        country,
        hand: artist.hand,
      },
    ]),
  ),
  'ports-podium': {
    credit: { en: 'X@IOPortsCouncil', hi: 'X@IOPortsCouncil' },
    creator: 'Indian Ocean Ports Council',
    takenAt: '2026-11-20',
    city: 'Hamburg',
    state: '',
    country: 'Germany',
    hand: 'handout',
  },
  ropeway: {
    credit: { en: '', hi: '' },
    creator: '',
    takenAt: '2026-11-16',
    city: 'Mussoorie',
    state: 'Uttarakhand',
    country: 'India',
    hand: 'handout',
  },
};

/** Caption and alt text of a picture per language, as the story that shows it has them; absent where no story does. */
export function pictureTexts(key: string): Partial<Record<Locale, { caption: string; alt: string }>> {
  const texts: Partial<Record<Locale, { caption: string; alt: string }>> = {};
  for (const story of ALL_STORIES) {
    for (const [locale, text] of Object.entries(story.texts) as [Locale, (typeof story.texts)[Locale]][]) {
      if (!text) continue;
      const figure = text.body.split('\n').find((line) => line.startsWith(`[[figure ${key} |`));
      const [, caption = '', alt = ''] = figure?.replace(/\]\]$/, '').split(' | ') ?? [];
      if (figure) texts[locale] = { caption, alt };
      else if (story.picture === key && text.caption && text.alt) {
        texts[locale] = { caption: text.caption, alt: text.alt };
      }
    }
  }
  return texts;
}
