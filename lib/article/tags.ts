import type { Locale } from '#lib/locale.ts';

/**
 * A name for something a page was made from. Pages carry their tags in `Cache-Tag`; a command returns the tags whose
 * readers now see something else, and the page cache forgets every page that carries one of them.
 */
export type Tag =
  | `article:${number}:${Locale}`
  | `alternates:${number}`
  | `front:${Locale}`
  | `section:${number}:${Locale}`
  | `section:${number}:${Locale}:page:${number}`
  | `section:${number}:${Locale}:pages`
  | `${'contributor' | 'agency' | 'topic'}:${number}`
  | 'sections';

/** Names of everything a page can be made from. */
export const tag = {
  /** The live text of one language of a story, also for pages that show or link its headline. */
  article: (articleId: number, locale: Locale): Tag => `article:${articleId}:${locale}`,
  /** Which languages of a story are live, and where: the toggle and hreflang of its pages. */
  alternates: (articleId: number): Tag => `alternates:${articleId}`,
  /** The front page of one language. */
  front: (locale: Locale): Tag => `front:${locale}`,
  /** The newest stories of a section in one language, at its own address. */
  section: (sectionId: number, locale: Locale): Tag => `section:${sectionId}:${locale}`,
  /** A page of its older stories, numbered from the oldest. */
  sectionPage: (sectionId: number, locale: Locale, page: number): Tag => `section:${sectionId}:${locale}:page:${page}`,
  /** All pages of its older stories: touched where so many change that naming each would be too long. */
  sectionPages: (sectionId: number, locale: Locale): Tag => `section:${sectionId}:${locale}:pages`,
  /** A person's name as printed anywhere. */
  contributor: (contributorId: number): Tag => `contributor:${contributorId}`,
  /** An agency's name as printed anywhere. */
  agency: (agencyId: number): Tag => `agency:${agencyId}`,
  /** A topic's name as printed anywhere. */
  topic: (topicId: number): Tag => `topic:${topicId}`,
  /** The navigation that stands on every page. */
  sections: (): Tag => 'sections',
};
