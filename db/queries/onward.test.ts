import { expect, test } from 'vitest';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { perform } from '#db/perform.ts';
import { findOnward } from '#db/queries/onward.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, lastTouched, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { onwardStories } from '#lib/article/onward.ts';
import { tagsOf } from '#lib/article/tags.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

const live = { publish: true };

test('a story leads on to live stories of its own language, each once, and carries the tag of each', async () => {
  const room = await testNewsroom(await testDatabase());
  const { db, chief, indiaId } = room;
  const at = (minute: number) => ({ now: minutesLater(minute) });
  const first = await addStory(room, { en: live, hi: live, ...at(0) });
  // By the same writer on the same topic, in other sections and languages, and one that is no more than a draft.
  const same = [];
  for (let minute = 1; minute <= 10; minute++) same.push((await addStory(room, { en: live, ...at(minute) })).articleId);
  await addStory(room, { hi: live, ...at(15) });
  await addStory(room, { en: {}, ...at(16) });
  const nameless = { contributorIds: [], topicIds: [], sectionId: indiaId };
  const others = [];
  for (let minute = 17; minute <= 19; minute++)
    others.push(await addStory(room, { en: { ...live, text: { byline: 'Staff' } }, details: nameless, ...at(minute) }));

  const onward = async (locale: Locale) => {
    const article = (await findPublishedArticle({ locale, articleId: first.articleId }, db.reader))!;
    const found = await findOnward(article, db.reader);
    const tags = tagsOf({ kind: 'article', article, teasers: onwardStories(found) });
    for (const { articleId } of onwardStories(found)) expect(tags).toContain(`teaser:${articleId}:${locale}`);
    const ids = (stories: { articleId: number }[]) => stories.map(({ articleId }) => articleId);
    return {
      named: found.named.map(({ kind, stories }) => [kind, ids(stories)]),
      section: ids(found.section),
      latest: ids(found.latest),
    };
  };
  const newest = others.map(({ articleId }) => articleId).reverse();
  expect(await onward('en')).toEqual({
    section: [same[9], same[8], same[7], same[6], same[5], same[4]],
    named: [
      ['contributor', [same[3], same[2], same[1]]],
      ['topic', [same[0]]],
    ],
    latest: newest,
  });
  expect(await onward('hi')).toEqual({ section: [12], named: [], latest: [] });

  const [gone] = others;
  const order = { translationId: gone!.en!.translationId, version: gone!.en!.version, notice: '' };
  granted(await perform(withdrawTranslation, order, chief, minutesLater(20), db));
  expect(await lastTouched(db)).toContain(`teaser:${gone!.articleId}:en`);
  expect((await onward('en')).latest).toEqual(newest.filter((id) => id !== gone!.articleId));
});
