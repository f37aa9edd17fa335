import { issueCorrection } from '#db/commands/correction/issue-correction.ts';
import { rewordCorrection } from '#db/commands/correction/reword-correction.ts';
import { waiveCorrection } from '#db/commands/correction/waive-correction.ts';
import { withdrawCorrection } from '#db/commands/correction/withdraw-correction.ts';
import { type Example, example } from '#db/commands/testing-example.ts';
import { live, storyTags } from '#db/commands/testing-example-stories.ts';
import { perform } from '#db/perform.ts';
import { addStory, minutesLater, type TestNewsroom } from '#db/testing-newsroom.ts';
import type { Tag } from '#lib/article/tags.ts';
import { granted } from '#lib/testing-result.ts';

const TEXT = 'The bridge is 400 metres long, not 4,000.';

/** A live story with a correction in English. */
async function corrected(desk: TestNewsroom) {
  const { articleId, translationId } = await live(desk);
  const input = { translationId, text: TEXT, twinOfId: null };
  const { correctionId } = granted(await perform(issueCorrection, input, desk.editor, minutesLater(30), desk.db));
  return { articleId, correctionId };
}

/** The commands by which readers are told what was wrong. */
export const CORRECTION_EXAMPLES: readonly Example[] = [
  example(issueCorrection, async (desk) => {
    const { articleId, translationId } = await live(desk);
    const alternates: Tag = `alternates:${articleId}`;
    return {
      input: { translationId, text: TEXT, twinOfId: null },
      by: desk.editor,
      touches: storyTags(desk, articleId).filter((tag) => tag !== alternates),
    };
  }),
  example(rewordCorrection, async (desk) => {
    const { articleId, correctionId } = await corrected(desk);
    const input = { correctionId, version: 1, text: 'The bridge is 400 metres long.' };
    return { input, by: desk.chief, touches: [`article:${articleId}:en`] };
  }),
  example(withdrawCorrection, async (desk) => {
    const { articleId, correctionId } = await corrected(desk);
    const input = { correctionId, version: 1, reason: 'The text was right' };
    return { input, by: desk.chief, touches: [`article:${articleId}:en`] };
  }),
  example(waiveCorrection, async (desk) => {
    const { en, hi } = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
    if (!en || !hi) throw new Error('The story lacks a language');
    const input = { translationId: en.translationId, text: TEXT, twinOfId: null };
    const { correctionId } = granted(await perform(issueCorrection, input, desk.editor, minutesLater(30), desk.db));
    const waived = { translationId: hi.translationId, correctionId, reason: 'The Hindi text has it right' };
    return { input: waived, by: desk.editor };
  }),
];
