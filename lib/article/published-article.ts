import type { Body } from '#lib/body/nodes.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

/** A picture with the words it is printed with in one language. */
export type PublishedImage = { picture: ImageSource; caption: string; alt: string; credit: string };

/** A section as readers of one language see it; `accent` is one of lib/taxonomy/accents.ts. */
export type PublishedSection = { id: number; name: string; slug: string; accent: string; address: string };

/** A topic, contributor or agency as printed at a story; `address` is its page, null where it has none in this language. */
export type PrintedName = { id: number; name: string; address: string | null };

/** A contributor as printed at a story: what they are («विशेष संवाददाता»), '' when unsaid, and their portrait, if any. */
export type PrintedContributor = PrintedName & { role: string; portrait: ImageSource | null };

/** What readers are told was wrong, and since when (ISO 8601, UTC). */
export type PublishedCorrection = { text: string; issuedAt: string };

/** What readers are told an update has changed, and when it did (ISO 8601, UTC). */
export type PublishedUpdate = { note: string; at: string };

/** Where the same thing stands in one language. */
export type Alternate = { locale: Locale; address: string };

/**
 * Everything a page needs to draw one story in one language: plain data, names already looked up in that language.
 * Instants are ISO 8601 in UTC. Addresses are own paths, without the origin. Empty strings mean "not written".
 */
export type PublishedArticle = {
  articleId: number;
  locale: Locale;
  /** The language the others were made from. */
  sourceLocale: Locale;
  address: string;
  /** Null only in a draft that has no section yet. */
  section: PublishedSection | null;
  kicker: string;
  headline: string;
  standfirst: string;
  dateline: string;
  /** The byline line as printed, when it is not made from the names; else ''. */
  byline: string;
  /** In printed order. */
  contributors: PrintedContributor[];
  agency: PrintedName | null;
  topics: PrintedName[];
  lead: PublishedImage | null;
  body: Body;
  /** The pictures of the body's figures by image id; a figure without an entry is left out. */
  pictures: Record<number, { picture: ImageSource; credit: string }>;
  /** What stands on a "Read more" card of every story the body names, as far as it is live in this language. */
  readMore: Record<number, { headline: string; address: string; picture: ImageSource | null }>;
  seoTitle: string;
  seoDescription: string;
  /** Null only in a draft that was never published. */
  firstPublishedAt: string | null;
  /** The first publication until a substantive change was published. Null only in a draft that was never published. */
  lastUpdatedAt: string | null;
  /** What was corrected, and what updates have changed, as far as readers were told: newest first, in this language alone. */
  corrections: PublishedCorrection[];
  updates: PublishedUpdate[];
  /** Where this story is live, in list order of the languages; in a published story its own page included. */
  alternates: Alternate[];
  /** Its section in the languages it is not live in: the nearest place there. */
  nearby: NearbyPlace[];
};

/** A place in another language that is near what is not live there, and its name in that language. */
export type NearbyPlace = Alternate & { name: string };

/** A story as it stands in a list. */
export type StoryCard = {
  articleId: number;
  address: string;
  section: PublishedSection;
  kicker: string;
  headline: string;
  standfirst: string;
  lead: PublishedImage | null;
  /** The byline line as printed, when it is not made from the names; else ''. */
  byline: string;
  contributorIds: number[];
  topicIds: number[];
  /** ISO 8601, UTC. */
  firstPublishedAt: string;
  /** ISO 8601, UTC; the first publication until a substantive change was published. Null where a row says nothing. */
  lastUpdatedAt: string | null;
};
