import type { z } from 'zod';
import { personForAction } from '#app/_server/answers/guard.ts';
import type { SignedIn } from '#app/_server/accounts/session.ts';
import type { By, Command, OwnCommand } from '#db/command.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/common/database-errors.ts';
import { perform } from '#db/perform.ts';
import type { Actor } from '#lib/people/roles.ts';
import { isProofRecent } from '#lib/people/two-steps.ts';
import { type Refusal, refuse, type Result } from '#lib/result.ts';

/** What any server action of a signed-in person can refuse with, whatever it does. */
type ActionRefusal = Refusal<'foreign_origin' | 'signed_out' | 'invalid' | 'busy' | 'disk_full'>;

/**
 * A server action in its one order: who asks, what for (`raw` as it came must have the `shape` of an input), then the
 * command, through the one door. Refuses 'foreign_origin', 'signed_out' and 'invalid' before anything is done; 'busy'
 * and 'disk_full' when the database could not write and kept nothing. Whatever else is thrown is a bug and goes on.
 * Whether this person may is the command's to ask.
 */
export function runAction<I, V, E extends string, D, R>(
  raw: unknown,
  shape: z.ZodType<I>,
  command: Command<I, V, E, D, R, By> | OwnCommand<I, V, E, D, R>,
): Promise<Result<V, E, D> | ActionRefusal> {
  return runPersonAction<I, Result<V, E, D>>(raw, shape, (input, { actor }, now) =>
    perform(command, input, actor, now),
  );
}

/**
 * {@link runPersonAction} for what gives people rights or takes them: refuses 'proof_needed' unless this session had the
 * password in the last ten minutes, so that a browser left open at a desk is not enough.
 */
export function runProvedAction<Input, Answer>(
  raw: unknown,
  shape: z.ZodType<Input>,
  work: (input: Input, actor: Actor, now: Date) => Promise<Answer>,
): Promise<Answer | ActionRefusal | Refusal<'proof_needed'>> {
  return runPersonAction(raw, shape, async (read, { actor, provedAt }, now) =>
    isProofRecent(provedAt, now) ? work(read, actor, now) : refuse('proof_needed'),
  );
}

/**
 * {@link runAction} where more than the command's answer is told: the work is given the whole session, and performs. `who` says who
 * counts as signed in, where that is not {@link personForAction}.
 */
export async function runPersonAction<Input, Answer, Nobody extends string = never>(
  raw: unknown,
  shape: z.ZodType<Input>,
  work: (input: Input, person: SignedIn, now: Date) => Promise<Answer>,
  who: () => Promise<
    { ok: true; value: SignedIn } | Refusal<'foreign_origin' | 'signed_out'> | Refusal<Nobody>
  > = personForAction,
): Promise<Answer | ActionRefusal | Refusal<Nobody>> {
  const person = await who();
  if (!person.ok) return person;
  const read = shape.safeParse(raw);
  if (!read.success) return refuse('invalid');
  try {
    return await work(read.data, person.value, new Date());
  } catch (error) {
    if (error instanceof DatabaseBusyError) return refuse('busy');
    if (error instanceof DatabaseFullError) return refuse('disk_full');
    throw error;
  }
}
