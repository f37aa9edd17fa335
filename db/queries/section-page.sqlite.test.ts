import { expect, test } from 'vitest';
import { listLiveStories } from '#db/queries/live-stories.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import { sectionCounts } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { testNewsroom } from '#db/testing-newsroom.ts';
import { sqlitePlans } from '#db/testing-plans.ts';

test('a page of a section is found without reading the others, from whichever end it is nearer', async () => {
  const { db, worldId } = await testNewsroom(await testDatabase());
  await db.writer.insert(sectionCounts).values({ sectionId: worldId, locale: 'en', stories: 240 });
  const plans = await sqlitePlans(db, async (reader) => {
    for (const page of [undefined, 2, 8]) await findSectionPage({ locale: 'en', slug: 'world', page }, reader);
    await listLiveStories({ locale: 'en', of: 'paper', limit: 7 }, reader);
  });
  const steps = plans.flatMap((plan) => plan.steps);
  expect(steps).toContain(
    'SEARCH translations USING COVERING INDEX translations_live_section (locale=? AND live_section_id=?)',
  );
  expect(steps).toContain('SEARCH translations USING INDEX translations_live (locale=?)');
  expect(steps.filter((step) => /^SCAN (translations|revisions)/.test(step))).toEqual([]);
});
