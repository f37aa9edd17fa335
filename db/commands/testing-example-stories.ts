import { addStory, minutesLater, type TestNewsroom } from '#db/testing-newsroom.ts';
import type { Tag } from '#lib/article/tags.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';

/** When every example is performed: an hour after its newsroom was set up. */
export const EXAMPLE_NOW = minutesLater(60);

/** A story with an English translation, as an input. */
export async function begun(desk: TestNewsroom, wish: Parameters<typeof addStory>[1]) {
  const { articleId, en } = await addStory(desk, wish);
  if (!en) throw new Error('The story has no English');
  return { articleId, translationId: en.translationId, version: en.version };
}

/** A story with a draft in both languages, with its English as an input. */
export const draft = (desk: TestNewsroom) => begun(desk, { en: {}, hi: {}, by: desk.reporter });
/** A story that is live in English, with that as an input. */
export const live = (desk: TestNewsroom) => begun(desk, { en: { publish: true } });

/** Everything a command's page tags can be for a story in World. */
export const storyTags = ({ worldId }: TestNewsroom, articleId: number): Tag[] => [
  `article:${articleId}:en`,
  'front:en',
  `section:${worldId}:en`,
  `alternates:${articleId}`,
  // The pages of those whose names it carries.
  'contributor:1:en',
  'topic:1:en',
];

/** What is touched where the first story of the newsroom's topic and contributor comes in `locale`, or the last one goes. */
export function firstOfNames({ topicId, contributorId }: TestNewsroom, locale: Locale): Tag[] {
  const lists = [`topic:${topicId}`, `contributor:${contributorId}`] as const;
  return lists.flatMap((list): Tag[] => [
    `${list}:${locale}`,
    ...otherLocales(locale).flatMap((other): Tag[] => [`${list}:${other}`, `${list}:${other}:pages`]),
  ]);
}
