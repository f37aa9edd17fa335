import type { By, Command } from '#db/command.ts';
import type { TestNewsroom } from '#db/testing-newsroom.ts';
import type { Tag } from '#lib/article/tags.ts';

/** One command, ready to be performed: what it is asked, by whom it may be, and what it must touch. */
type Prepared = { input: unknown; by: By; touches?: readonly Tag[] };

/**
 * A command with a way to set up one allowed call of it in any newsroom, as often as wanted. `alone`: it wants a database
 * of its own, with the test newsroom in it or `empty`.
 */
export type Example = {
  command: Command<never, unknown, string, unknown, unknown, never>;
  alone?: 'newsroom' | 'empty';
  given(desk: TestNewsroom): Promise<Prepared>;
};

// Not from 0: two processes, one after the other, may work on one database.
let made = Date.now();

/** A number nothing else in this run has. */
export const nextNumber = (): number => (made += 1);

/** Checks an example's input against its command, and forgets both types. */
export function example<I, V, E extends string, D, R, B extends By>(
  command: Command<I, V, E, D, R, B>,
  given: (desk: TestNewsroom) => Promise<{ input: I; by: B; touches?: readonly Tag[] }>,
  alone?: Example['alone'],
): Example {
  return { command: command as unknown as Example['command'], given, ...(alone && { alone }) };
}
