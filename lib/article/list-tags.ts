import { sectionPagesTouched } from '#lib/article/section-pages.ts';
import type { ListTag, Tag } from '#lib/article/tags.ts';

/** What is touched is written down and told to other servers: beyond this, all pages of a list are named at once. */
export const MOST_PAGES_NAMED = 100;

/** How one story stood in a list and stands in it now; `stories` the list has after the change, `newer` than this one. */
type ListChange = { was: boolean; is: boolean; stories: number; newer: number };

/** The pages of a list of stories, of a section or of a name, whose readers see something else after a change. */
export function listTags(list: ListTag, { was, is, stories, newer }: ListChange, mostNamed = MOST_PAGES_NAMED): Tag[] {
  const { own, pages } = sectionPagesTouched({
    before: stories + Number(was) - Number(is),
    after: stories,
    older: stories - newer - Number(is),
  });
  const tags: Tag[] = own ? [list] : [];
  if (pages.length > mostNamed) tags.push(`${list}:pages`);
  else tags.push(...pages.map((page): Tag => `${list}:page:${page}`));
  return tags;
}
