import type { Locale } from '#lib/locale.ts';
import type { PersonName } from '#lib/people/person-name.ts';

/** Somebody who has a story open, as everybody at the desk may know it. `since` is ISO 8601 in UTC. */
export type PersonHere = { visit: string; personId: string; name: PersonName; locale: Locale; since: string };

/**
 * One sign of life of one visit: an opening of one language of a story in one tab. `since` where another server knows
 * when the visit began.
 */
export type Beat = {
  visit: string;
  personId: string;
  name: PersonName;
  articleId: number;
  locale: Locale;
  since?: string | undefined;
};

/** Who is in which story, by the signs of life that their tabs give. */
type Presence = {
  /** Notes a sign of life at `now` (ms since 1970). Answers the story in which somebody is new, undefined where nobody is. */
  beat(beat: Beat, now: number): number | undefined;
  /** Ends a visit for good: a sign of life that was overtaken by it on the way does not bring it back. */
  leave(visit: Pick<Beat, 'visit' | 'personId'>, now: number): number | undefined;
  /** Ends what has given no sign of life for too long, and answers the stories that somebody is gone from. */
  expire(now: number): number[];
  /** Who is in a story, those who came first before the others. */
  peopleIn(articleId: number): PersonHere[];
  /** The stories that somebody is in. */
  articleIds(): number[];
};

/** How long a visit lasts without a sign of life, in ms; and how many there are at most. */
type PresenceBounds = { lastsMs: number; mostPerPerson: number; mostInAll: number };

const BOUNDS: PresenceBounds = { lastsMs: 45_000, mostPerPerson: 20, mostInAll: 2_000 };

type Visit = Beat & { since: string; seenAt: number; isOver: boolean };

/** What is kept of a visit that was over before it was heard of. */
const NOWHERE = { name: { en: '', hi: '' }, articleId: 0, locale: 'en', since: '', isOver: true } as const;

/** Nobody in any story. Beyond the bounds a sign of life is not noted. */
export function createPresence({ lastsMs, mostPerPerson, mostInAll }: PresenceBounds = BOUNDS): Presence {
  const visits = new Map<string, Visit>();
  // Its own person is a part of the name: nobody can end or take over another's.
  const keyOf = ({ visit, personId }: Pick<Beat, 'visit' | 'personId'>) => `${personId} ${visit}`;
  const isFull = (personId: string) =>
    visits.size >= mostInAll || [...visits.values()].filter((one) => one.personId === personId).length >= mostPerPerson;

  return {
    beat(beat, now) {
      const key = keyOf(beat);
      const known = visits.get(key);
      if (known) {
        if (!known.isOver) known.seenAt = now;
        return undefined;
      }
      if (isFull(beat.personId)) return undefined;
      visits.set(key, { ...beat, since: beat.since ?? new Date(now).toISOString(), seenAt: now, isOver: false });
      return beat.articleId;
    },
    leave(visit, now) {
      const key = keyOf(visit);
      const known = visits.get(key);
      // Its only sign of life is still on the way: whoever closes a tab at once says goodbye before they were seen.
      if (!known && !isFull(visit.personId)) visits.set(key, { ...visit, ...NOWHERE, seenAt: now });
      if (!known || known.isOver) return undefined;
      Object.assign(known, { isOver: true, seenAt: now });
      return known.articleId;
    },
    expire(now) {
      const gone = new Set<number>();
      for (const [key, { seenAt, isOver, articleId }] of visits) {
        if (now - seenAt < lastsMs) continue;
        visits.delete(key);
        if (!isOver) gone.add(articleId);
      }
      return [...gone];
    },
    peopleIn(articleId) {
      return [...visits.values()]
        .filter((one) => one.articleId === articleId && !one.isOver)
        .map(({ visit, personId, name, locale, since }) => ({ visit, personId, name, locale, since }))
        .sort((a, b) => (a.since < b.since ? -1 : 1));
    },
    articleIds: () => [...new Set([...visits.values()].flatMap(({ articleId, isOver }) => (isOver ? [] : articleId)))],
  };
}
