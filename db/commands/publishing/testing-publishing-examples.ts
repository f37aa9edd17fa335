import { confirmTranslation } from '#db/commands/publishing/confirm-translation.ts';
import { planWithdrawal } from '#db/commands/publishing/plan-withdrawal.ts';
import { dropWithdrawal } from '#db/commands/publishing/drop-withdrawal.ts';
import { moveSchedule } from '#db/commands/publishing/move-schedule.ts';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { publishTogether } from '#db/commands/publishing/publish-together.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTogether } from '#db/commands/publishing/schedule-together.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { unscheduleTranslation } from '#db/commands/publishing/unschedule-translation.ts';
import { withdrawPlanned } from '#db/commands/publishing/withdraw-planned.ts';
import { withdrawTogether } from '#db/commands/publishing/withdraw-together.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { type Example, example, nextNumber } from '#db/commands/testing-example.ts';
import { draft, live, storyTags } from '#db/commands/testing-example-stories.ts';
import { perform } from '#db/perform.ts';
import { addStory, minutesLater, sampleText, type TestNewsroom } from '#db/testing-newsroom.ts';
import { firstOfNames } from '#db/commands/testing-example-stories.ts';
import type { Tag } from '#lib/article/tags.ts';
import { LOCALES } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

/** A story whose English goes live by itself in the 45th minute, with its English translation as an input. */
async function scheduled(desk: TestNewsroom) {
  const { articleId, translationId, version } = await draft(desk);
  const input = { translationId, version, substantive: true, publishAt: minutesLater(45).toISOString() };
  const now = granted(await perform(scheduleTranslation, input, desk.editor, minutesLater(30), desk.db));
  return { articleId, translationId, version: now.version };
}

/** Both languages of a story, begun or live, as inputs. */
async function bothOf(desk: TestNewsroom, publish: boolean) {
  const { articleId, en, hi } = await addStory(desk, { en: { publish }, hi: { publish }, by: desk.reporter });
  const translations = [en, hi].map((one) => {
    if (!one) throw new Error('The story lacks a language');
    return { translationId: one.translationId, version: one.version };
  });
  return { articleId, translations };
}

/** A live story that is to go off the site in the 45th minute, with its English translation as an input. */
async function goingDown(desk: TestNewsroom) {
  const { articleId, translationId, version } = await live(desk);
  const input = { translationId, version, notice: '', withdrawAt: minutesLater(45).toISOString() };
  const now = granted(await perform(planWithdrawal, input, desk.chief, minutesLater(30), desk.db));
  return { articleId, translationId, version: now.version };
}

const substantive = true;

/** What is touched where both languages of the newsroom's only story come or go at once. */
const bothTags = (desk: TestNewsroom, articleId: number): Tag[] => [
  ...new Set([
    ...LOCALES.flatMap((locale): Tag[] => [
      `article:${articleId}:${locale}`,
      `front:${locale}`,
      `section:${desk.worldId}:${locale}`,
      ...firstOfNames(desk, locale),
    ]),
    `alternates:${articleId}` as const,
  ]),
];

/** The commands by which a text becomes what readers see, and is that no more. */
export const PUBLISHING_EXAMPLES: readonly Example[] = [
  example(publishTranslation, async (desk) => {
    const { articleId, translationId, version } = await draft(desk);
    return {
      input: { translationId, version, substantive: true },
      by: desk.editor,
      touches: storyTags(desk, articleId),
    };
  }),
  example(scheduleTranslation, async (desk) => {
    const { translationId, version } = await draft(desk);
    const publishAt = minutesLater(90).toISOString();
    return { input: { translationId, version, substantive: false, publishAt }, by: desk.editor };
  }),
  example(unscheduleTranslation, async (desk) => {
    const { translationId, version } = await scheduled(desk);
    return { input: { translationId, version }, by: desk.editor };
  }),
  example(moveSchedule, async (desk) => {
    const { translationId } = await scheduled(desk);
    const input = { translationId, from: minutesLater(45).toISOString(), publishAt: minutesLater(500).toISOString() };
    return { input, by: desk.editor };
  }),
  example(publishScheduled, async (desk) => {
    const { articleId, translationId } = await scheduled(desk);
    return { input: { translationId }, by: 'machine', touches: storyTags(desk, articleId) };
  }),
  example(withdrawTranslation, async (desk) => {
    const { articleId, translationId, version } = await live(desk);
    return {
      input: { translationId, version, notice: '' },
      by: desk.chief,
      touches: [...storyTags(desk, articleId), `teaser:${articleId}:en`],
    };
  }),
  example(
    publishTogether,
    async (desk) => {
      const { articleId, translations } = await bothOf(desk, false);
      return {
        input: { translations: translations.map((one) => ({ ...one, substantive })) },
        by: desk.editor,
        touches: bothTags(desk, articleId),
      };
    },
    'newsroom',
  ),
  example(scheduleTogether, async (desk) => {
    const { translations } = await bothOf(desk, false);
    const publishAt = minutesLater(90).toISOString();
    return {
      input: { translations: translations.map((one) => ({ ...one, substantive })), publishAt },
      by: desk.editor,
    };
  }),
  example(
    withdrawTogether,
    async (desk) => {
      const { articleId, translations } = await bothOf(desk, true);
      return {
        input: { translations: translations.map((one) => ({ ...one, notice: '' })) },
        by: desk.chief,
        touches: [...bothTags(desk, articleId), ...LOCALES.map((locale): Tag => `teaser:${articleId}:${locale}`)],
      };
    },
    'newsroom',
  ),
  example(planWithdrawal, async (desk) => {
    const { translationId, version } = await live(desk);
    const withdrawAt = minutesLater(90).toISOString();
    return { input: { translationId, version, notice: 'Over', withdrawAt }, by: desk.chief };
  }),
  example(dropWithdrawal, async (desk) => {
    const { translationId, version } = await goingDown(desk);
    return { input: { translationId, version }, by: desk.chief };
  }),
  example(confirmTranslation, async (desk) => {
    const { en, hi } = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
    if (!en || !hi) throw new Error('The story lacks a language');
    const saved = granted(
      await perform(
        saveDraft,
        {
          translationId: en.translationId,
          version: en.version,
          text: sampleText('en', { slug: `it-rained-${nextNumber()}` }),
        },
        desk.editor,
        minutesLater(30),
        desk.db,
      ),
    );
    const update = { translationId: en.translationId, version: saved.version, substantive: true };
    const { revisionId } = granted(await perform(publishTranslation, update, desk.editor, minutesLater(31), desk.db));
    return { input: { translationId: hi.translationId, revisionId }, by: desk.editor };
  }),
  example(withdrawPlanned, async (desk) => {
    const { articleId, translationId } = await goingDown(desk);
    return {
      input: { translationId },
      by: 'machine',
      touches: [...storyTags(desk, articleId), `teaser:${articleId}:en`],
    };
  }),
];
