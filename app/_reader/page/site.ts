import { listPublishedSections } from '#db/queries/live-sections.ts';
import type { PublishedSection } from '#lib/article/published-article.ts';
import { settings } from '#lib/env.ts';
import type { Locale } from '#lib/locale.ts';

/** What every reader page stands in. `now` is the moment it is made for: its date, and what is today's. */
export type Site = { origin: string; sections: PublishedSection[]; now: Date };

/** The surroundings of a page of one edition, as they are now. A page made from them carries the tag `sections`. */
export async function findSite(locale: Locale): Promise<Site> {
  return { origin: settings().origin, sections: await listPublishedSections(locale), now: new Date() };
}
