import type { Locale } from '#lib/locale.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';
import { latinFromDevanagari } from '#lib/text/latin-from-devanagari.ts';

/** Longest slug we propose, in characters; a typed one may be longer (lib/article/limits.ts). */
export const SLUG_LENGTH = 70;

const FALLBACK = 'story';

// Words that say nothing in an address; both the Devanagari and what transliteration makes of it never arrive together,
// so Hindi is dropped before it is transliterated.
const HINDI_SMALL = new Set(
  'ने को का की के में से है हैं था थी थे पर और तो ही भी यह वह ये वे एक कि जो तक लिए लिये इस उस इन उन हो रहा रही रहे गया गई गए कर करे किया'.split(
    ' ',
  ),
);
const ENGLISH_SMALL = new Set('a an the of in on at to for and or as by is are was were be its with from'.split(' '));

/**
 * Words as the last part of an address, in their own script: lower case, NFC, hyphens between words; '' when nothing is
 * left. Devanagari stays whole (without \p{M} हिंदी would become हद); Latin loses its accents.
 */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036F]+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cf}'’‘]/gu, '') // joiners and apostrophes vanish, they do not split a word
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .replace(/^\p{M}+/u, '');
}

/** What {@link proposeSlug} goes by. `englishHeadline` is the linked English story's, where there is one. */
type SlugWish = { headline: string; locale: Locale; englishHeadline?: string };

/**
 * The slug offered for a headline: Latin, at most {@link SLUG_LENGTH} characters cut at a word, small words dropped.
 * A Hindi story takes the English headline's words where there are any, as Hindi papers mostly do, else its own
 * transliterated. Never empty: 'story' when nothing can be spelled.
 */
export function proposeSlug({ headline, locale, englishHeadline = '' }: SlugWish): string {
  const fromEnglish = locale === 'en' ? '' : latinSlug(englishHeadline);
  const slug = fromEnglish === '' ? latinSlug(headline) : fromEnglish;
  return slug === '' ? FALLBACK : slug;
}

function latinSlug(headline: string): string {
  const words = headline.normalize('NFC').split(/\s+/u);
  const telling = words.filter((word) => !HINDI_SMALL.has(word.replace(/[^\p{L}\p{M}]/gu, '')));
  const latin = slugify(
    (telling.length > 0 ? telling : words)
      .map((word) => (hasDevanagari(word) ? latinFromDevanagari(word) : word))
      .join(' '),
  )
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  const parts = latin.split('-');
  const kept = parts.filter((part) => !ENGLISH_SMALL.has(part));
  return cutAtWord((kept.length > 0 ? kept : parts).join('-'));
}

function cutAtWord(slug: string): string {
  if (slug.length <= SLUG_LENGTH) return slug;
  const end = slug.lastIndexOf('-', SLUG_LENGTH);
  return slug.slice(0, end > 0 ? end : SLUG_LENGTH);
}
