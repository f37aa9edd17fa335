import { eq } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { savedViews } from '#db/schema.ts';
import { MOST_VIEWS, readView, type SavedView, type SaveViewInput } from '#lib/desk/saved-view.ts';
import { ok, refuse } from '#lib/result.ts';

type No = 'view_name_empty' | 'view_name_long' | 'view_name_taken' | 'too_many_views' | 'invalid';

/**
 * Keeps how one looks at the desk, under a name of one's own. Refuses what readView() refuses, a name one has already, and
 * more than {@link MOST_VIEWS}.
 */
export const saveView: OwnCommand<SaveViewInput, SavedView, No> = ownCommand({
  name: 'saveView',
  unrecorded: 'How somebody looks at the desk concerns nobody else.',
  async run(tx, typed, by, now) {
    const view = readView(typed);
    if (!view.ok) return view;
    const own = await tx.select({ name: savedViews.name }).from(savedViews).where(eq(savedViews.ownerId, by.id));
    if (own.some(({ name }) => name === view.value.name)) return refuse('view_name_taken');
    if (own.length >= MOST_VIEWS) return refuse('too_many_views');
    const [row] = await tx
      .insert(savedViews)
      .values({ ownerId: by.id, ...view.value, at: now.toISOString() })
      .returning({ id: savedViews.id });
    if (!row) throw new Error('A view that was kept has a number');
    return ok({ value: { id: row.id, ...view.value }, touched: [], events: [] });
  },
});
