import type { Part } from '#lib/article/holds/parts.ts';
import type { PersonName } from '#lib/people/person-name.ts';

/** Who writes in a part of a story now: which person, in which tab. Instants are ISO 8601 in UTC. */
export type Hold = { part: Part; holderId: string; tab: string; since: string; heardAt: string };

/** A tab of a person, as it names itself with each save; '' where nobody said which. */
export type HoldWriter = { by: string | null; tab: string };

/** A holding tab says so often that it lives. */
export const HOLD_BEAT_MS = 15_000;

/** A hold whose tab was not heard of for so long is over. */
export const HOLD_LASTS_MS = 60_000;

/**
 * Whoever presses no key in a part for so long lets it go. As long as the pause that begins a new version of the text:
 * they are doing something else. A hidden tab's clock goes slow only later than that.
 */
export const HOLD_IDLE_MS = 5 * 60_000;

/** Whether its tab was heard of within the last minute. A sign of life from a clock that runs ahead counts as one of now. */
export function isAlive({ heardAt }: Pick<Hold, 'heardAt'>, now: Date): boolean {
  return now.getTime() - Date.parse(heardAt) < HOLD_LASTS_MS;
}

/** Whether it is this very tab's: the same person in another tab is another writer. */
export function isOwn(hold: Pick<Hold, 'holderId' | 'tab'>, { by, tab }: HoldWriter): boolean {
  return tab !== '' && hold.holderId === by && hold.tab === tab;
}

/** The living holds that keep `writer` out of their parts. */
export function othersHolds(holds: readonly Hold[], writer: HoldWriter, now: Date): Hold[] {
  return holds.filter((hold) => isAlive(hold, now) && !isOwn(hold, writer));
}

/**
 * A hold as a screen is told of it. `own`: it is this tab's (`here`), or the same person's in another tab (`elsewhere`).
 * `by` is null when the account has no name any more.
 */
export type HeldPart = { part: Part; by: PersonName | null; own: 'here' | 'elsewhere' | null; since: string };
