'use client';

import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/holds/hold-note.module.css';
import { type PaneField, usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useSentenceOfAnyCode } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

/** The first field of each part: who takes one over goes on there. */
const FIRST: Record<PaneField, string> = {
  text: 'body',
  search: 'seoTitle',
  details: 'section',
  pictures: 'leadCaption',
};

const TOLD_MS = 15_000;

/** Who writes in a part of the story and since when, and the way to take it over. */
export function HoldNote({ name }: { name: PaneField }) {
  const t = useTranslations('Holds');
  const sentence = useSentenceOfAnyCode();
  const { translation, store, fieldId } = usePane();
  const { part, held, lost } = usePart(name);
  const { time, locale } = useTimes();
  const [isBusy, setIsBusy] = useState(false);
  const isOwn = held?.own === 'elsewhere';
  const who = {
    name: held?.by?.[locale] ?? t('somebody'),
    time: held ? time(new Date(held.since)) : '',
  };
  // Whoever was writing further down does not see this note, and their keys write nothing any more.
  const tell = useEffectEvent(() =>
    notices.show({ tone: 'bad', message: t(isOwn ? 'lostElsewhere' : 'lost', who), closeMs: TOLD_MS }),
  );
  const isLost = lost !== undefined;
  useEffect(() => {
    if (isLost) tell();
  }, [isLost]);
  if (!held) return null;
  const isMineToTake = name === 'details' ? translation.rights.details : translation.rights.edit;
  const takeOver = async () => {
    setIsBusy(true);
    const refused = await store.holds.takeOver(part);
    setIsBusy(false);
    if (refused !== undefined) {
      const message = sentence(refused) ?? sentence('unreachable') ?? '';
      return void notices.show({ tone: 'bad', message });
    }
    // The button goes with the note, and the focus must not go with it; what the other saved last comes first.
    await store.readAlong();
    setTimeout(() => {
      const now = document.activeElement;
      // Whoever has gone elsewhere meanwhile stays there.
      if (now === null || now === document.body) document.getElementById(fieldId(FIRST[name]))?.focus();
    }, 50);
  };
  return (
    <div className={classes.note} role="status" data-held={part} data-lost={lost ? true : undefined}>
      <IconPencil size={16} aria-hidden className={classes.icon} />
      <p className={classes.words}>
        {lost ? t(isOwn ? 'lostElsewhere' : 'lost', who) : t(isOwn ? 'elsewhere' : 'holds', who)}
        {lost?.hasKept && <> {t(name === 'details' ? 'keptDetails' : 'kept')}</>}
      </p>
      {isMineToTake && (
        <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void takeOver()}>
          {t(isOwn ? 'goOnHere' : 'takeOver')}
        </Button>
      )}
    </div>
  );
}
