import { and, eq } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { savedViews } from '#db/schema.ts';
import type { DeleteViewInput } from '#lib/desk/saved-view.ts';
import { ok } from '#lib/result.ts';

/** Lets a view of one's own go; one that is not there, or is another's, is left as it is. */
export const deleteView: OwnCommand<DeleteViewInput, null> = ownCommand({
  name: 'deleteView',
  unrecorded: 'How somebody looks at the desk concerns nobody else.',
  async run(tx, { viewId }, by) {
    await tx.delete(savedViews).where(and(eq(savedViews.id, viewId), eq(savedViews.ownerId, by.id)));
    return ok({ value: null, touched: [], events: [] });
  },
});
