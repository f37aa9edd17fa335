import { type Example, example, nextNumber } from '#db/commands/testing-example.ts';
import { deleteView } from '#db/commands/view/delete-view.ts';
import { saveView } from '#db/commands/view/save-view.ts';
import { perform } from '#db/perform.ts';
import { minutesLater } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const view = () => ({ name: `To be read ${nextNumber()}`, query: '?state=in_review&language=hi' });

/** The commands on views of one's own. */
export const VIEW_EXAMPLES: readonly Example[] = [
  example(saveView, async ({ editor }) => ({ input: view(), by: editor })),
  example(deleteView, async ({ reporter, db }) => {
    const { id } = granted(await perform(saveView, view(), reporter, minutesLater(30), db));
    return { input: { viewId: id }, by: reporter };
  }),
];
