import { expect, test } from 'vitest';
import { findSectionPage } from '#db/queries/section-page.ts';
import { testDatabase } from '#db/testing.ts';
import { testNewsroom } from '#db/testing-newsroom.ts';
import { sqlitePlans } from '#db/testing-plans.ts';

test('the newest stories of a section are found without reading the others', async () => {
  const { db } = await testNewsroom(await testDatabase());
  const plans = await sqlitePlans(db, (reader) => findSectionPage({ locale: 'en', slug: 'world' }, reader));
  const listing = plans.find(({ query }) => query.includes('order by "translations"."first_published_at"'));
  expect(listing?.steps).toContain(
    'SEARCH translations USING INDEX translations_live_section (locale=? AND live_section_id=?)',
  );
});
