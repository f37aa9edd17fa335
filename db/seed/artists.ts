import type { Hand } from '#db/seed/drawing/hands.ts';
import type { Locale } from '#lib/locale.ts';

/** Somebody who makes pictures, always by the same hand. */
export type Artist = Record<Locale, string> & { hand: Hand };

/** Paints by the low sun. */
export const IRA: Artist = { en: 'Ira Sengupta', hi: 'इरा सेनगुप्ता', hand: 'low sun' };
/** Paints at noon. */
export const NAVEEN: Artist = { en: 'Naveen Tirkey', hi: 'नवीन तिर्की', hand: 'noon' };
/** Paints at night. */
export const FARHAN: Artist = { en: 'Farhan Alam', hi: 'फ़रहान आलम', hand: 'night' };
/** Draws with ink, and washes colour over it. */
export const LAKSHMI: Artist = { en: 'Lakshmi Menon', hi: 'लक्ष्मी मेनन', hand: 'ink and wash' };
/** Cuts in linoleum and prints. */
export const SAVITRI: Artist = { en: 'Savitri Bhosale', hi: 'सावित्री भोसले', hand: 'linocut' };
/** The graphics desk. */
export const GRAPHICS: Artist = { en: 'Setu Graphics', hi: 'सेतु ग्राफ़िक्स', hand: 'diagram' };

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
export function creditOf(artist: Artist, country: string): Record<Locale, string> {
  const hi = `${artist.hi} (${MADE[artist.hand].hi})`;
  return { en: country === 'भारत' ? hi : `${artist.en} (${MADE[artist.hand].en})`, hi };
}
