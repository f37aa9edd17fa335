'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { deleteView } from '#db/commands/view/delete-view.ts';
import { saveView } from '#db/commands/view/save-view.ts';
import { deleteViewInput, saveViewInput } from '#lib/desk/saved-view.ts';

/** Keeps how one looks at the desk under a name. Input: `saveViewInput`. */
export async function saveViewAction(raw: unknown) {
  return runAction(raw, saveViewInput, saveView);
}

/** Lets a view of one's own go. Input: `deleteViewInput`. */
export async function deleteViewAction(raw: unknown) {
  return runAction(raw, deleteViewInput, deleteView);
}
