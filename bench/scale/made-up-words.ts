import type { Locale } from '#lib/locale.ts';

/** Numbers by chance that are the same every time (mulberry32), so that two runs of the bench fill the same newsroom. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1);
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end);
  }

  oneOf<T>(them: readonly T[]): T {
    const found = them[this.below(them.length)];
    if (found === undefined) throw new Error('Nothing to choose from');
    return found;
  }
}

type Words = {
  /** Every few headlines have one of these. */
  common: readonly string[];
  /** One headline in thirty or so has each. */
  frequent: readonly string[];
  /** A few thousand words are put together from two or three of these. */
  syllables: readonly string[];
};

const WORDS: Record<Locale, Words> = {
  en: {
    common: 'in of to for on after with over as by'.split(' '),
    frequent:
      'Patna river budget court minister school rain bridge farmers police train market cricket election water doctors village festival price road'.split(
        ' ',
      ),
    syllables: 'ba ter mon lin sor pad kel vin ros tam gar hol mis wen tor fal rud nep cas dol'.split(' '),
  },
  hi: {
    common: 'में के का की से पर को ने और है'.split(' '),
    frequent:
      'पटना नदी बजट अदालत मंत्री स्कूल बारिश पुल किसान पुलिस रेल बाज़ार क्रिकेट चुनाव पानी डॉक्टर गाँव त्योहार क़ीमत सड़क'.split(' '),
    syllables: 'का तर मन लिन सोर पद केल विन रोस तम गार होल मिस वेन टोर फल रूद नेप चस डोल'.split(' '),
  },
};

/** A headline of seven words: common, frequent and rare ones, as headlines are. */
export function headlineIn(locale: Locale, chance: Chance): string {
  const { frequent } = WORDS[locale];
  return headlineOf(chance.oneOf(frequent), rareWord(locale, chance), chance.oneOf(frequent), locale, chance);
}

/** What the bench searches for: two words that are frequent, and a rare one. */
export const SEARCHED: Record<Locale, { frequent: [string, string]; rare: string }> = {
  en: { frequent: ['Patna', 'river'], rare: 'baterba' },
  hi: { frequent: ['पटना', 'नदी'], rare: 'कातरका' },
};

/** A headline with everything that the bench searches for. */
export function searchedHeadlineIn(locale: Locale, chance: Chance): string {
  const { frequent, rare } = SEARCHED[locale];
  return headlineOf(frequent[0], rare, frequent[1], locale, chance);
}

function headlineOf(first: string, rare: string, second: string, locale: Locale, chance: Chance): string {
  const { common } = WORDS[locale];
  return [
    first,
    rare,
    chance.oneOf(common),
    rareWord(locale, chance),
    second,
    chance.oneOf(common),
    rareWord(locale, chance),
  ].join(' ');
}

/** Four paragraphs of forty such words. */
export function paragraphsIn(locale: Locale, chance: Chance): string[] {
  return Array.from({ length: 4 }, () =>
    Array.from({ length: 6 }, () => headlineIn(locale, chance)).join(locale === 'hi' ? '। ' : '. '),
  );
}

function rareWord(locale: Locale, chance: Chance): string {
  const { syllables } = WORDS[locale];
  return Array.from({ length: 2 + chance.below(2) }, () => chance.oneOf(syllables)).join('');
}
