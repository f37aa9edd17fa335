import type { z } from 'zod';
import { actorForAction } from '#app/_server/guard.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/database.ts';
import type { Actor } from '#lib/article/roles.ts';
import { type Refusal, refuse } from '#lib/result.ts';

/** What any server action of a signed-in person can refuse with, whatever it does. */
export type ActionRefusal = Refusal<'foreign_origin' | 'signed_out' | 'invalid' | 'busy' | 'disk_full'>;

/**
 * A server action in its one order: who asks, what for (`input` as it came must be an `order`), then the deed. Refuses
 * 'foreign_origin', 'signed_out' and 'invalid' before anything is done; 'busy' and 'disk_full' when the database could
 * not write and kept nothing. Whatever else is thrown is a bug and goes on. Whether this person may is the deed's to ask.
 */
export async function runAction<Order, Done>(
  input: unknown,
  order: z.ZodType<Order>,
  deed: (order: Order, actor: Actor, now: Date) => Promise<Done>,
): Promise<Done | ActionRefusal> {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const read = order.safeParse(input);
  if (!read.success) return refuse('invalid');
  try {
    return await deed(read.data, actor.value, new Date());
  } catch (error) {
    if (error instanceof DatabaseBusyError) return refuse('busy');
    if (error instanceof DatabaseFullError) return refuse('disk_full');
    throw error;
  }
}
