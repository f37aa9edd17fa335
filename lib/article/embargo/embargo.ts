import { readPublishAt } from '#lib/article/publishing/schedule.ts';
import type { Locale } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * The instant before which nothing of a story may appear, where that is still to come at `now`; null where there is none, it
 * was lifted or has lapsed. At the very instant the story is free (IPTC `embargoed`). Instants are ISO 8601 in UTC.
 */
export function standingEmbargo(embargoedUntil: string | null, now: Date): string | null {
  return embargoedUntil !== null && now.getTime() < Date.parse(embargoedUntil) ? embargoedUntil : null;
}

/** What of a story readers have, or will have by the clock: where that is so an embargo would come too late. */
export type GoingOut = {
  /** The languages that are live. */
  live: readonly Locale[];
  /** When each of the others goes live by itself (UTC). */
  scheduled: readonly { locale: Locale; publishAt: string }[];
};

/** Why an embargo is not set, and what is in its way: the language, and when that goes live where the clock does it. */
export type EmbargoInTheWay = { locale: Locale; publishAt: string | null };

/** Why an embargo is not set, moved or lifted as it was wanted. */
export type EmbargoCode =
  | 'in_past'
  | 'too_far'
  | 'invalid'
  | 'embargo_only_later'
  | 'embargo_live'
  | 'embargo_scheduled'
  | 'not_embargoed'
  | 'embargo_not_earlier'
  | 'reason_missing';

/**
 * The instant (UTC, to the minute) until which a story is to be embargoed, in place of `standing` (see {@link standingEmbargo}).
 * An embargo holds back what nobody has seen: where readers have one of its languages it is 'embargo_live', and where one goes
 * live by itself before that instant 'embargo_scheduled', so that a person decides what becomes of the schedule. What stands is
 * only moved to a later instant ('embargo_only_later'; {@link shortenedEmbargo} is another right). As for a schedule, a past
 * instant is 'in_past' and one more than a year ahead 'too_far'.
 */
export function setEmbargoUntil(
  wanted: string,
  { standing, goingOut, now }: { standing: string | null; goingOut: GoingOut; now: Date },
): Result<
  string,
  Extract<EmbargoCode, 'in_past' | 'too_far' | 'invalid' | 'embargo_only_later' | 'embargo_live' | 'embargo_scheduled'>,
  EmbargoInTheWay
> {
  const until = readPublishAt(wanted, now);
  if (!until.ok) return until;
  if (standing !== null && until.value.getTime() < Date.parse(standing)) return refuse('embargo_only_later');
  const [live] = goingOut.live;
  if (live !== undefined) return refuse('embargo_live', { locale: live, publishAt: null });
  const early = goingOut.scheduled
    .filter(({ publishAt }) => Date.parse(publishAt) < until.value.getTime())
    .toSorted((a, b) => Date.parse(a.publishAt) - Date.parse(b.publishAt))[0];
  if (early) return refuse('embargo_scheduled', early);
  return ok(until.value.toISOString());
}

/**
 * The instant (UTC, to the minute) to which an embargo is shortened, null where it is lifted (`wanted` null). Refuses
 * 'not_embargoed' where none stands, 'embargo_not_earlier' for what would not shorten it, and instants as
 * {@link setEmbargoUntil} does: what lies in the past is said by lifting it.
 */
export function shortenedEmbargo(
  wanted: string | null,
  { standing, now }: { standing: string | null; now: Date },
): Result<
  string | null,
  Extract<EmbargoCode, 'not_embargoed' | 'embargo_not_earlier' | 'in_past' | 'too_far' | 'invalid'>
> {
  if (standing === null) return refuse('not_embargoed');
  if (wanted === null) return ok(null);
  const until = readPublishAt(wanted, now);
  if (!until.ok) return until;
  if (until.value.getTime() >= Date.parse(standing)) return refuse('embargo_not_earlier');
  return ok(until.value.toISOString());
}
