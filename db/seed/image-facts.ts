import { ALL_STORIES } from '#db/seed/stories/all-stories.ts';
import type { Locale } from '#lib/locale.ts';

type Artist = Record<Locale, string>;

const IRA: Artist = { en: 'Ira Sengupta', hi: 'इरा सेनगुप्ता' };
const NAVEEN: Artist = { en: 'Naveen Tirkey', hi: 'नवीन तिर्की' };
const LAKSHMI: Artist = { en: 'Lakshmi Menon', hi: 'लक्ष्मी मेनन' };

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
};

/** A picture made for stories in Hindi alone says whom it is owed to in Hindi only. */
function creditOf(artist: Artist, country: string): Record<Locale, string> {
  const hi = `${artist.hi} (चित्रांकन)`;
  return { en: country === 'भारत' ? hi : `${artist.en} (illustration)`, hi };
}

type Row = [key: string, artist: Artist, takenAt: string, city: string, state: string, country?: string];

const ROWS: Row[] = [
  ['river-bridge', IRA, '2026-11-18', 'Bagaha', 'Bihar'],
  ['ferry-ghat', IRA, '2026-11-17', 'Bagaha', 'Bihar'],
  ['classroom', NAVEEN, '2026-11-12', 'Mandla', 'Madhya Pradesh'],
  ['monsoon-clouds', LAKSHMI, '2026-07-09', 'Baramati', 'Maharashtra'],
  ['bus-library', NAVEEN, '2026-10-30', 'बाराबंकी', 'उत्तर प्रदेश', 'भारत'],
  ['glacier-lake', IRA, '2026-10-04', 'Thame', 'Koshi', 'Nepal'],
  ['cable-ship', LAKSHMI, '2026-11-14', 'Mombasa', '', 'Kenya'],
  ['night-bus', IRA, '2026-11-10', 'Lucknow', 'Uttar Pradesh'],
  ['metro-train', NAVEEN, '2026-11-05', 'New Delhi', 'Delhi'],
  ['mangrove-coast', LAKSHMI, '2026-09-22', 'Mumbai', 'Maharashtra'],
  ['mangrove-roots', LAKSHMI, '2026-09-22', 'Mumbai', 'Maharashtra'],
  ['handloom', NAVEEN, '2026-11-02', 'Maheshwar', 'Madhya Pradesh'],
  ['market-stall', LAKSHMI, '2026-10-27', 'Nashik', 'Maharashtra'],
  ['mustard-field', IRA, '2026-01-21', 'Bharatpur', 'Rajasthan'],
  ['cricket-ground', NAVEEN, '2026-11-19', 'Indore', 'Madhya Pradesh'],
  ['hockey-field', NAVEEN, '2026-11-08', 'Kersai', 'Jharkhand'],
  ['satellite', IRA, '2026-11-11', 'Coimbatore', 'Tamil Nadu'],
  ['clinic-van', LAKSHMI, '2026-11-06', 'Balangir', 'Odisha'],
  ['vulture-cliffs', NAVEEN, '2026-11-01', 'Panna', 'Madhya Pradesh'],
  ['stepwell', IRA, '2026-10-15', 'Bundi', 'Rajasthan'],
  ['stepwell-detail', IRA, '2026-10-15', 'Bundi', 'Rajasthan'],
  ['type-specimen', LAKSHMI, '2026-11-03', 'Ahmedabad', 'Gujarat'],
  ['radio-stage', IRA, '2026-11-07', 'Prayagraj', 'Uttar Pradesh'],
  ['street-trees', LAKSHMI, '2026-10-12', 'Mysuru', 'Karnataka'],
  ['letters-ink', NAVEEN, '2026-10-20', 'Guwahati', 'Assam'],
  ['lake-birds', NAVEEN, '2026-11-13', 'Bhopal', 'Madhya Pradesh'],
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
  },
  ropeway: {
    credit: { en: '', hi: '' },
    creator: '',
    takenAt: '2026-11-16',
    city: 'Mussoorie',
    state: 'Uttarakhand',
    country: 'India',
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
