import { expect, it } from 'vitest';
import { planWithdrawal } from '#db/commands/publishing/plan-withdrawal.ts';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { perform } from '#db/perform.ts';
import { listLatePublications } from '#db/queries/publishing/late-publications.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

it('names what went live more than a minute after its moment, for a day; the list says what is still to come', async () => {
  const desk = await testNewsroom(await testDatabase());
  const scheduled = async (minute: number) => {
    const { articleId, en } = await addStory(desk, { en: {} });
    const { translationId, version } = en!;
    const publishAt = minutesLater(minute).toISOString();
    const input = { translationId, version, substantive: false, publishAt };
    granted(await perform(scheduleTranslation, input, desk.editor, minutesLater(0), desk.db));
    return { articleId, translationId, publishAt };
  };
  const [punctual, late, waiting] = [await scheduled(30), await scheduled(10), await scheduled(600)];
  for (const { translationId } of [punctual, late])
    granted(await perform(publishScheduled, { translationId }, 'machine', minutesLater(30), desk.db));

  const told = await listLatePublications(minutesLater(40), desk.db.reader);
  expect(told).toEqual([
    {
      articleId: late.articleId,
      locale: 'en',
      sectionId: desk.worldId,
      headline: expect.any(String),
      dueAt: late.publishAt,
      liveAt: minutesLater(30).toISOString(),
    },
  ]);
  expect(await listLatePublications(minutesLater(30 + 24 * 60 + 1), desk.db.reader)).toEqual([]);

  const { en: live } = await addStory(desk, { en: { publish: true } });
  const withdrawAt = minutesLater(700).toISOString();
  const plan = { translationId: live!.translationId, version: live!.version, notice: '', withdrawAt };
  granted(await perform(planWithdrawal, plan, desk.chief, minutesLater(1), desk.db));
  const { stories } = await listStories({}, desk.db.reader);
  const listed = new Map(stories.map(({ articleId, translations }) => [articleId, translations.en]));
  expect(listed.get(waiting.articleId)).toMatchObject({
    planned: { publishAt: waiting.publishAt, hasFailed: false },
    withdrawAt: null,
  });
  expect(listed.get(punctual.articleId)).toMatchObject({ planned: null, withdrawAt: null });
  expect(stories.map(({ translations }) => translations.en?.withdrawAt)).toContain(withdrawAt);
});
