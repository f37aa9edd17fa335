import { type Artist, creditOf, FARHAN, GRAPHICS, IRA, LAKSHMI, NAVEEN, SAVITRI } from '#db/seed/artists.ts';
import type { Hand } from '#db/seed/drawing/hands.ts';
import { FRAMING } from '#db/seed/framing.ts';
import { PORTRAIT_FACTS, portraitTexts } from '#db/seed/portrait-facts.ts';
import { ALL_STORIES } from '#db/seed/stories/all-stories.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

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
  /** How its crops are framed; around the middle unless said. */
  framing?: Partial<Pick<ImageSource, 'focalX' | 'focalY' | 'regions'>> | undefined;
};

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
  // The oldest of the library, so that they are no story's first choice.
  ...PORTRAIT_FACTS,
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
        framing: FRAMING[key],
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
    framing: FRAMING['ports-podium'],
  },
  ropeway: {
    credit: { en: '', hi: '' },
    creator: '',
    takenAt: '2026-11-16',
    city: 'Mussoorie',
    state: 'Uttarakhand',
    country: 'India',
    hand: 'handout',
    framing: FRAMING.ropeway,
  },
};

/** Caption and alt text of a picture per language, as the story that shows it has them; absent where no story does. */
export function pictureTexts(key: string): Partial<Record<Locale, { caption: string; alt: string }>> {
  const portrait = portraitTexts(key);
  if (portrait) return portrait;
  const texts: Partial<Record<Locale, { caption: string; alt: string }>> = {};
  for (const story of ALL_STORIES) {
    for (const [locale, text] of Object.entries(story.texts) as [Locale, (typeof story.texts)[Locale]][]) {
      // As the first story has it; later ones word it in their own way.
      if (!text || texts[locale]) continue;
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
