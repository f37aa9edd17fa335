'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { listenToDesk, peopleHere, watchPeople } from '#app/_newsroom/live/desk-events.ts';
import { visitStory } from '#app/_newsroom/live/visit.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import classes from '#app/_newsroom/live/also-here.module.css';
import type { Locale } from '#lib/locale.ts';

type Props = { articleId: number; language: Locale; personId: string };

const NOBODY = [] as const;
const NO_VISITS: ReadonlySet<string> = new Set();

/** Who else has the story open, in which language and since when; and says to the others that one is here oneself. */
export function AlsoHere({ articleId, language, personId }: Props) {
  const t = useTranslations('Presence');
  const { time, locale } = useTimes();
  // All of this tab's: one whose goodbye was lost is known to the others a while longer, and is no other tab.
  const [visits, setVisits] = useState<ReadonlySet<string>>(NO_VISITS);
  useEffect(() => listenToDesk(() => undefined), []);
  useEffect(
    () =>
      visitStory({ articleId, locale: language }, (visit) => {
        if (visit !== undefined) setVisits((before) => new Set([...before, visit]));
      }),
    [articleId, language],
  );
  const people = useSyncExternalStore(
    watchPeople,
    () => peopleHere(articleId),
    () => NOBODY,
  );
  // One sentence a person and language, since the first of their tabs.
  const others = new Map(
    people
      .filter((one) => !visits.has(one.visit))
      .toReversed()
      .map((one) => [one.personId === personId ? '' : `${one.personId} ${one.locale}`, one]),
  );
  return (
    <div aria-live="polite" className={classes.people}>
      {[...others].toReversed().map(([key, one]) => (
        <span key={key} className={classes.person}>
          {key === ''
            ? t('youElsewhere')
            : t('alsoHere', { name: one.name[locale], language: one.locale, time: time(new Date(one.since)) })}
        </span>
      ))}
    </div>
  );
}
