import { expect, test } from 'vitest';
import { type ActivityFilter, listActivity, MACHINE } from '#db/queries/activity.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { sqlitePlans } from '#db/testing-plans.ts';

test('every page of the record, however narrowed, is read from an index and sorted by it', async () => {
  const room = await testNewsroom(await testDatabase());
  await addStory(room, { en: { publish: true }, hi: {} });
  const place = { at: minutesLater(9).toISOString(), id: 3 };
  const days = { from: minutesLater(0).toISOString(), until: minutesLater(60).toISOString() };
  const filters: ActivityFilter[] = [
    {},
    { by: room.editor.id },
    { by: MACHINE },
    { kind: 'translation.publish' },
    { by: room.editor.id, kind: 'translation.publish' },
    days,
    { by: room.editor.id, kind: 'translation.publish', ...days },
  ];
  const plans = await sqlitePlans(room.db, async (reader) => {
    for (const filter of filters) {
      await listActivity(filter, reader);
      await listActivity({ ...filter, olderThan: place }, reader);
      await listActivity({ ...filter, newerThan: place }, reader);
    }
  });
  expect(plans.length).toBeGreaterThan(20);
  for (const { query, steps } of plans) {
    // Without a filter the index is walked from its end, a page of it.
    const wrong = steps.filter((step) =>
      /^SCAN (?!audit_log USING INDEX audit_log_at)|TEMP B-TREE FOR ORDER/.test(step),
    );
    expect([query, wrong]).toEqual([query, []]);
  }
});
