import { type Artist, creditOf, FARHAN, GRAPHICS, IRA, LAKSHMI, NAVEEN } from '#db/seed/artists.ts';
import type { ImageFacts } from '#db/seed/image-facts.ts';
import { CONTRIBUTORS } from '#db/seed/seed-taxonomy.ts';
import type { Locale } from '#lib/locale.ts';

type Row = [slug: string, artist: Artist, city: string, state: string, country?: string];

const ROWS: Row[] = [
  ['ananya-rastogi', IRA, 'Lucknow', 'Uttar Pradesh'],
  ['devendra-solanki', NAVEEN, 'Bhopal', 'Madhya Pradesh'],
  ['meenakshi-subbarayan', GRAPHICS, 'New Delhi', 'Delhi'],
  ['kabir-bhatnagar', FARHAN, 'New Delhi', 'Delhi'],
  ['nandita-kulkarni', IRA, 'Mumbai', 'Maharashtra'],
  ['imran-beg', FARHAN, 'New Delhi', 'Delhi'],
  ['harpreet-dhaliwal', GRAPHICS, 'New Delhi', 'Delhi'],
  ['shalini-thakur', NAVEEN, 'New Delhi', 'Delhi'],
  ['farheen-siddiqui', LAKSHMI, 'New Delhi', 'Delhi'],
  ['tenzin-wangdi', LAKSHMI, 'New Delhi', 'Delhi'],
  ['claire-aubert', IRA, 'Hamburg', '', 'Germany'],
  ['raghav-mahadevan', IRA, 'New Delhi', 'Delhi'],
  ['rukmini-barua', NAVEEN, 'New Delhi', 'Delhi'],
];

const ALTS: Record<string, Record<Locale, string>> = {
  'ananya-rastogi': {
    en: 'A drawn young woman with long dark hair, in a teal kurta',
    hi: 'लंबे काले बालों वाली युवती का रेखांकन, नीलाभ हरा कुर्ता',
  },
  'devendra-solanki': {
    en: 'A drawn man in his fifties with a moustache, in a pale shirt',
    hi: 'मूंछों वाले अधेड़ व्यक्ति का रेखांकन, हल्के रंग की कमीज़',
  },
  'meenakshi-subbarayan': {
    en: 'A drawn woman with glasses and jasmine in her hair, in a green sari',
    hi: 'चश्मा पहने महिला का रेखांकन, बालों में चमेली, हरी साड़ी',
  },
  'kabir-bhatnagar': {
    en: 'A drawn young man with a short beard and glasses, in a dark jacket',
    hi: 'छोटी दाढ़ी और चश्मे वाले युवक का रेखांकन, गहरे रंग का कोट',
  },
  'nandita-kulkarni': {
    en: 'A drawn woman with hair to her chin, in a coral shirt',
    hi: 'ठोड़ी तक कटे बालों वाली महिला का रेखांकन, मूंगिया कमीज़',
  },
  'imran-beg': {
    en: 'A drawn young man with curly hair, in a sand-coloured kurta',
    hi: 'घुंघराले बालों वाले युवक का रेखांकन, रेतीले रंग का कुर्ता',
  },
  'harpreet-dhaliwal': {
    en: 'A drawn man with a full beard and an orange turban',
    hi: 'घनी दाढ़ी और नारंगी पगड़ी वाले व्यक्ति का रेखांकन',
  },
  'shalini-thakur': {
    en: 'A drawn woman with a plait over her shoulder and a plum dupatta',
    hi: 'कंधे पर चोटी और बैंगनी दुपट्टे वाली महिला का रेखांकन',
  },
  'farheen-siddiqui': {
    en: 'A drawn woman with a cream dupatta over her hair, before shelves of books',
    hi: 'सिर पर मलाईदार दुपट्टा ओढ़े महिला का रेखांकन, पीछे किताबों की अलमारियां',
  },
  'tenzin-wangdi': {
    en: 'A drawn man in a russet coat, before mountains',
    hi: 'भूरे-लाल कोट में व्यक्ति का रेखांकन, पीछे पहाड़',
  },
  'claire-aubert': {
    en: 'A drawn woman with light brown hair and a terracotta scarf',
    hi: 'हल्के भूरे बालों और गेरुए स्कार्फ़ वाली महिला का रेखांकन',
  },
  'raghav-mahadevan': {
    en: 'A drawn elderly man with round glasses and a white moustache',
    hi: 'गोल चश्मे और सफ़ेद मूंछों वाले बुज़ुर्ग का रेखांकन',
  },
  'rukmini-barua': {
    en: 'A drawn elderly woman with grey hair in a knot and a white sari with a red border',
    hi: 'जूड़े में बंधे सफ़ेद बालों वाली बुज़ुर्ग महिला का रेखांकन, लाल किनारी की सफ़ेद साड़ी',
  },
};

/** The portraits of the demo paper's contributors, by their slug: the name of the file in db/seed/pictures without `.jpg`. */
export const PORTRAIT_FACTS: Record<string, ImageFacts> = Object.fromEntries(
  ROWS.map(([slug, artist, city, state, country = 'India']) => [
    slug,
    {
      credit: creditOf(artist, country),
      creator: artist.en,
      takenAt: '2026-10-01',
      city,
      state,
      country,
      hand: artist.hand,
    },
  ]),
);

/** Caption and alt text of a contributor's portrait in both languages; undefined for any other picture. */
export function portraitTexts(key: string): Record<Locale, { caption: string; alt: string }> | undefined {
  const contributor = CONTRIBUTORS.find(({ slug }) => slug === key);
  const alt = ALTS[key];
  if (!contributor || !alt) return undefined;
  const { name } = contributor;
  return { en: { caption: name.en, alt: alt.en }, hi: { caption: name.hi, alt: alt.hi } };
}
