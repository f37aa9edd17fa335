import type { Body } from '#lib/body/nodes.ts';

/**
 * Everything of a story that belongs to one language: what a revision holds. Strings are NFC, trimmed of nothing;
 * empty means "not written". Limits are in graphemes (lib/article/limits.ts).
 */
export type TranslationText = {
  /** The short line above the headline. */
  kicker: string;
  headline: string;
  /** The summary below the headline (schema.org `description`). */
  standfirst: string;
  /** Last part of the address, without the id. Empty until proposed or typed. */
  slug: string;
  /** Where it was filed, «नई दिल्ली». Never a date. */
  dateline: string;
  /** The byline as printed, when the words differ from the contributors' names («By our correspondent»); '' = from the names. */
  byline: string;
  body: Body;
  /** Title for search results and cards; '' = the headline. */
  seoTitle: string;
  /** Description for search results and cards; '' = the standfirst. */
  seoDescription: string;
  /** Caption of the lead picture in this language. */
  leadCaption: string;
  /** What is to be seen in the lead picture, in this language; never equal to the caption. */
  leadAlt: string;
  /** Whom the lead picture is owed to, when this language prints it otherwise than the image's own credit; '' = the image's. */
  leadCredit: string;
};

/** Everything of a story that all its languages share. Order of contributors is the printed order. */
export type StoryDetails = {
  sectionId: number | null;
  agencyId: number | null;
  contributorIds: number[];
  topicIds: number[];
  leadImageId: number | null;
};
