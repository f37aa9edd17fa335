import { isLocale, type Locale } from '#lib/locale.ts';

/** The parts of a story's address, decoded and NFC. */
export type StoryAddress = { locale: Locale; section: string; slug: string; articleId: number };

/**
 * The path of a story, percent-encoded: `/hi/duniya/bajat-2026-42`. Absolute within the site, no host. `slug` may be ''
 * (then the last part is the id alone).
 */
export function storyPath({ locale, section, slug, articleId }: StoryAddress): string {
  const last = slug === '' ? String(articleId) : `${slug}-${articleId}`;
  return `/${locale}/${encodeURIComponent(section)}/${encodeURIComponent(last)}`;
}

const LAST_PART = /^(?:(.*)-)?([1-9]\d{0,15})$/su;
const MAX_SEGMENT = 2_000;

/**
 * Reads the three parts of a story's address as a router hands them over, percent-encoded or not. The id is the number
 * at the end, 1 to 2^53 − 1; the slug may be wrong or missing (the page answers with a redirect to the right one).
 * Undefined when it cannot be an address of ours: no id, a broken escape, an unknown language, a control character.
 */
export function readStoryAddress(parts: { locale: string; section: string; slug: string }): StoryAddress | undefined {
  if (!isLocale(parts.locale)) return undefined;
  const section = decodeSegment(parts.section);
  const last = decodeSegment(parts.slug);
  if (section === undefined || section === '' || last === undefined) return undefined;
  const match = LAST_PART.exec(last);
  const articleId = Number(match?.[2]);
  if (!match || !Number.isSafeInteger(articleId)) return undefined;
  return { locale: parts.locale, section, slug: match[1] ?? '', articleId };
}

/** One path segment decoded once and NFC, or undefined when it is broken, overlong or holds a slash or control character. */
export function decodeSegment(segment: string): string | undefined {
  if (segment.length > MAX_SEGMENT) return undefined;
  try {
    const decoded = decodeURIComponent(segment).normalize('NFC');
    return /[\p{Cc}/\\]/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
