import type { QuickTime } from '#lib/article/publishing/schedule.ts';
import type { Locale } from '#lib/locale.ts';

/** A moment before the seeding: whole days back, and the clock in India («21:40»). */
export type When = { daysAgo: number; at: string };

/** One language of a demo story as its author wrote it. */
export type SeedText = {
  kicker?: string;
  headline: string;
  standfirst: string;
  dateline: string;
  /** Only where the printed byline differs from the contributors' names. */
  byline?: string;
  seoTitle?: string;
  seoDescription?: string;
  /** Caption and alt text of the lead picture; its credit only where this language prints it otherwise. */
  caption?: string;
  alt?: string;
  credit?: string;
  /** In the notation of {@link import('./body-from-notation.ts').bodyFromNotation}; `{day-1}` becomes a weekday. */
  body: string;
  /** When it went live. Absent: it never did. */
  live?: When;
  /** A later substantive update: the last `blocks` blocks of the body came with it, and `note` told readers so. */
  updated?: When & { blocks: number; note?: string };
  /** When it was taken back, what readers are told, and why, for the newsroom. */
  withdrawn?: When & { notice: string; reason: string };
  /** A draft that has been handed to the editors. */
  submitted?: boolean;
  /** The chief editor has marked it as ready since. */
  ready?: boolean;
  /** So many days from now, in the evening, it goes off the site by itself. */
  comesDownInDays?: number;
};

/** A demo story: what its languages share, and the languages it has, the source first. */
export type SeedStory = {
  /** Names the story within db/seed; block ids grow from it. */
  key: string;
  /** Last part of the address in every language. */
  slug: string;
  source: Locale;
  section: string;
  contributors: string[];
  agency?: string;
  topics: string[];
  /** Key of the lead picture, the file name in db/seed/pictures without its ending. */
  picture?: string;
  /** Over, and out of the desk's way. */
  archived?: boolean;
  /** When all its languages go live by themselves, or none. */
  scheduled?: QuickTime;
  /** So many days from now, at that hour in India, nothing of it may appear before. */
  embargoed?: { inDays: number; at: string };
  texts: Partial<Record<Locale, SeedText>>;
};
