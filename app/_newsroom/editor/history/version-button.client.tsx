'use client';

import { UnstyledButton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/history/history-dialog.module.css';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { ListedRevision, RevisionDeed } from '#db/queries/revisions.ts';

type Props = { revision: ListedRevision; isChosen: boolean; onChoose(): void };

/** A version in the list: when it was written and by whom, where it stands, and what it was for. */
export function VersionButton({ revision, isChosen, onChoose }: Props) {
  const t = useTranslations('History');
  const { day, time, locale } = useTimes();
  const { number, since, at, by, isLive, wasPublished, isNewest, isBeside, deeds } = revision;
  const [begun, written] = [new Date(since), new Date(at)];
  const state = isLive ? 'live' : wasPublished ? 'published' : isNewest ? 'newest' : isBeside ? 'beside' : undefined;
  const isOneMoment = time(begun) === time(written) && day(begun) === day(written);
  return (
    <UnstyledButton className={classes.revision} aria-pressed={isChosen} onClick={onChoose}>
      <span className={classes.at}>
        {day(written)}, {time(written)}
      </span>
      <span className={classes.by}>{t('numbered', { number: String(number) })}</span>
      <span className={classes.by}>{by ? by[locale] : t('nobody')}</span>
      {state && <span className={classes.by}>{t(`states.${state}`)}</span>}
      {!isOneMoment && <span className={classes.by}>{t('begun', { time: time(begun) })}</span>}
      {deeds.map((deed) => (
        <Deed key={`${deed.kind} ${deed.at}`} deed={deed} />
      ))}
    </UnstyledButton>
  );
}

function Deed({ deed: { kind, at, by, from, fromPerson } }: { deed: RevisionDeed }) {
  const t = useTranslations('History');
  const { day, time, locale } = useTimes();
  const instant = new Date(at);
  const what = () => {
    switch (kind) {
      case 'translation.revert':
        return t('deeds.reverted', { number: String(from ?? '') });
      case 'hold.take_over':
        return fromPerson ? t('deeds.takenOverFrom', { name: fromPerson[locale] }) : t('deeds.takenOver');
      default:
        return t(`deeds.${SAID[kind]}`);
    }
  };
  return (
    <span className={classes.deed}>
      <strong>{what()}</strong>{' '}
      <span className={classes.who}>
        {by ? by[locale] : t('nobody')}, {day(instant)}, {time(instant)}
      </span>
    </span>
  );
}

const SAID = {
  'translation.start': 'begun',
  'translation.submit': 'sent',
  'translation.return': 'returned',
  'translation.approve': 'approved',
  'translation.schedule': 'scheduled',
  'translation.schedule_failed': 'notOnTime',
  'translation.publish': 'published',
  'translation.withdraw': 'withdrawn',
  'translation.discard': 'discarded',
} as const;
