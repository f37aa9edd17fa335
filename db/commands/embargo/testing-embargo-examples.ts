import { liftEmbargo } from '#db/commands/embargo/lift-embargo.ts';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { type Example, example } from '#db/commands/testing-example.ts';
import { draft } from '#db/commands/testing-example-stories.ts';
import { perform } from '#db/perform.ts';
import { minutesLater } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

/** The commands by which nothing of a story may appear before an instant, and may again. */
export const EMBARGO_EXAMPLES: readonly Example[] = [
  example(setEmbargo, async (desk) => {
    const { articleId } = await draft(desk);
    return { input: { articleId, version: 0, until: minutesLater(120).toISOString() }, by: desk.reporter };
  }),
  example(liftEmbargo, async (desk) => {
    const { articleId } = await draft(desk);
    const input = { articleId, version: 0, until: minutesLater(120).toISOString() };
    const { version } = granted(await perform(setEmbargo, input, desk.editor, minutesLater(30), desk.db));
    return { input: { articleId, version, until: null, reason: 'They have published it' }, by: desk.chief };
  }),
];
