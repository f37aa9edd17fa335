import type { Locale } from '#lib/locale.ts';

/** What a story's address is made of; the slugs as stored, NFC and not encoded. */
type Parts = { locale: Locale; section: string; slug: string; articleId: number };

/**
 * The address of a story as people read it: `/hi/दुनिया/बजट-2026-42`. Absolute within the site, no host, not encoded.
 * `slug` may be '' (then the last part is the id alone).
 */
export function storyAddress({ locale, section, slug, articleId }: Parts): string {
  return `/${locale}/${section}/${slug === '' ? '' : `${slug}-`}${articleId}`;
}

/** {@link storyAddress} as it travels, percent-encoded. */
export function storyPath(story: Parts): string {
  return encodeURI(storyAddress(story));
}
