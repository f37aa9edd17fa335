'use server';

import { actorForAction } from '#app/_server/guard.ts';
import { createStory } from '#db/commands/create-story.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/database.ts';
import { createStoryOrder } from '#lib/article/orders.ts';
import { refuse } from '#lib/result.ts';

/** Begins a story. Order: `createStoryOrder`. Refuses 'not_allowed', 'busy', 'disk_full' and what signing in refuses. */
export async function createStoryAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = createStoryOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  try {
    return await createStory(order.data, actor.value, new Date());
  } catch (error) {
    if (error instanceof DatabaseBusyError) return refuse('busy');
    if (error instanceof DatabaseFullError) return refuse('disk_full');
    throw error;
  }
}
