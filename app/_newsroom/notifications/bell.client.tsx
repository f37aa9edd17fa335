'use client';

import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconBellZ } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { askJson } from '#app/_newsroom/ask-json.ts';
import { listenToDesk, watchNotified } from '#app/_newsroom/live/desk-events.ts';
import { onDemand } from '#app/_newsroom/on-demand.client.tsx';
import { MOST_COUNTED, quietChangesIn, type QuietHours, type Unread } from '#lib/notifications/notification.ts';
import classes from './bell.module.css';

const Notifications = onDemand(
  async () => (await import('#app/_newsroom/notifications/notifications-drawer.client.tsx')).NotificationsDrawer,
);

/** What the bell says: how much is unread, and when the person wants quiet. */
export type Told = Unread & { quiet: QuietHours | null };

type Props = {
  /**
   * As it stood when the page was drawn, whether these were quiet hours, and its name then: a plural said here would be the
   * first, before anybody can write.
   */
  first: Told & { isQuiet: boolean; label: string };
  /** The number of the last change before that. */
  since: number;
};

/** The number beside it is of what one has not read; it changes as things happen. It opens the list. */
export function Bell({ first, since }: Props) {
  const t = useTranslations('Notifications');
  const [told, setTold] = useState<Told>(first);
  const [isQuiet, setIsQuiet] = useState(first.isQuiet);
  const [opened, { toggle, close }] = useDisclosure(false);
  const [asked, setAsked] = useState(0);
  const ask = useEffectEvent(async () => {
    const answer = await askJson<Told, 'signed_out'>('/api/newsroom/notifications/count');
    if (answer.ok) setTold(answer.value);
    setAsked((times) => times + 1);
  });
  useEffect(() => {
    const endWatching = watchNotified(() => void ask());
    const endListening = listenToDesk((events) => {
      // So much was missed that nobody knows what of it concerned whom.
      if (!events) void ask();
    }, since);
    return () => {
      endWatching();
      endListening();
    };
  }, [since]);
  const { quiet } = told;
  useEffect(() => {
    const inMs = quietChangesIn(quiet, new Date());
    if (inMs === undefined) return undefined;
    const timer = setTimeout(() => setIsQuiet((is) => !is), inMs);
    return () => clearTimeout(timer);
  }, [quiet, isQuiet]);
  const count = isQuiet ? told.urgent : told.unread;
  const Icon = isQuiet ? IconBellZ : IconBell;
  return (
    <>
      <ActionIcon
        className={classes.bell}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={told === first && isQuiet === first.isQuiet ? first.label : t('bell', { count })}
        aria-expanded={opened}
        title={t(isQuiet ? 'quiet' : 'title')}
        onClick={toggle}
      >
        <Icon size={20} aria-hidden />
        {count > 0 && (
          <span className={classes.count} aria-hidden>
            {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
          </span>
        )}
      </ActionIcon>
      <VisuallyHidden role="status">{asked > 0 && count > 0 ? t('unread', { count }) : ''}</VisuallyHidden>
      <Notifications opened={opened} onClose={close} asked={asked} onRead={() => void ask()} />
    </>
  );
}
