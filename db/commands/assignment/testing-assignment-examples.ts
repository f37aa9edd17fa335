import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { takeWork } from '#db/commands/assignment/take-work.ts';
import { type Example, example } from '#db/commands/testing-example.ts';
import { draft } from '#db/commands/testing-example-stories.ts';
import { minutesLater } from '#db/testing-newsroom.ts';

/** The commands on what somebody is given to write. */
export const ASSIGNMENT_EXAMPLES: readonly Example[] = [
  example(assignWork, async (desk) => {
    const { articleId } = await draft(desk);
    const dueAt = minutesLater(240).toISOString();
    return {
      input: { articleId, scope: 'hi' as const, version: 0, personId: desk.translatorHi.id, dueAt },
      by: desk.editor,
    };
  }),
  example(takeWork, async (desk) => {
    const { articleId } = await draft(desk);
    return { input: { articleId, scope: 'hi' as const, version: 0, isMine: true }, by: desk.translatorHi };
  }),
];
