import { expect, test } from 'vitest';
import { findNamePage } from '#db/queries/name-page.ts';
import { nameCounts } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { testNewsroom } from '#db/testing-newsroom.ts';
import { sqlitePlans } from '#db/testing-plans.ts';

test('a page of a topic is found without reading the others, from whichever end it is nearer', async () => {
  const { db, topicId: nameId } = await testNewsroom(await testDatabase());
  await db.writer.insert(nameCounts).values({ kind: 'topic', nameId, locale: 'en', stories: 240 });
  const plans = await sqlitePlans(db, async (reader) => {
    for (const page of [undefined, 2, 8])
      await findNamePage({ locale: 'en', kind: 'topic', slug: 'budget', page }, reader);
  });
  const steps = plans.flatMap((plan) => plan.steps);
  expect(steps).toContain(
    'SEARCH named_stories USING COVERING INDEX named_stories_order (kind=? AND name_id=? AND locale=?)',
  );
  expect(steps.filter((step) => /^SCAN (?!page)/.test(step))).toEqual([]);
});
