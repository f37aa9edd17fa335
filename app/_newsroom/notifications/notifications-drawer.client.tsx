'use client';

import { Alert, Anchor, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { askJson } from '#app/_newsroom/ask-json.ts';
import { readNotificationsAction } from '#app/_newsroom/notifications/actions.ts';
import { NotificationRow } from '#app/_newsroom/notifications/notification-row.client.tsx';
import classes from '#app/_newsroom/notifications/notifications.module.css';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import type { Result } from '#lib/result.ts';
import type { ListedNotification } from '#db/queries/notifications/notifications.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  /** Another number each time the server told that something is new. */
  asked: number;
  /** Something was read. */
  onRead(): void;
};

type Page = Result<{ notifications: ListedNotification[]; isMore: boolean }, Refused | 'unreachable'>;
type Refused = 'signed_out' | 'busy' | 'invalid';
type ReadInput = { ids: number[] } | { upTo: number };

/** The newest, or what comes before one. Never rejects. */
const askPage = (before?: number): Promise<Page> =>
  askJson(`/api/newsroom/notifications${before === undefined ? '' : `?before=${before}`}`);

/** What of the newsroom's day concerns oneself, newest first; each entry leads to its place. */
export function NotificationsDrawer({ opened, onClose, asked, onRead }: Props) {
  const t = useTranslations('Notifications');
  const handleArrival = useEffectEvent(onClose);
  const path = usePathname();
  const last = useRef(path);
  useEffect(() => {
    if (path === last.current) return;
    last.current = path;
    handleArrival();
  }, [path]);
  return (
    // In parts: what Mantine puts round a title is a second banner to a screen reader.
    <Drawer.Root opened={opened} onClose={onClose} position="right">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body>
          <Group justify="space-between" mb="sm" wrap="nowrap">
            <Drawer.Title>{t('title')}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('close')} />
          </Group>
          {opened && <List asked={asked} onClose={onClose} onRead={onRead} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function List({ asked, onClose, onRead }: Omit<Props, 'opened'>) {
  const t = useTranslations('Notifications');
  const errors = useErrorSentence();
  const locale = useLocale();
  const [list, setList] = useState<ListedNotification[]>();
  const [isMore, setIsMore] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();
  const taken = (answer: Page, isFirst: boolean) => {
    setRefusal(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setList((known = []) => [...(isFirst ? [] : known), ...answer.value.notifications]);
    setIsMore(answer.value.isMore);
  };
  const onFirst = useEffectEvent((answer: Page) => taken(answer, true));
  useEffect(() => {
    let isOver = false;
    void askPage().then((answer) => isOver || onFirst(answer));
    return () => {
      isOver = true;
    };
  }, [asked]);
  const read = async (input: ReadInput) => {
    const answer = await readNotificationsAction(input).catch(lostAnswer);
    setRefusal(answer.ok ? undefined : answer.error);
    if (answer.ok) onRead();
  };
  const newest = list?.[0];
  const hasUnread = list?.some(({ isRead }) => !isRead) ?? false;
  return (
    <Stack gap="sm">
      {refusal && (
        <Alert color="red" role="alert">
          {errors(refusal)}
        </Alert>
      )}
      {!list && !refusal && (
        <Text size="sm" role="status">
          {t('loading')}
        </Text>
      )}
      {list?.length === 0 && <Text size="sm">{t('none')}</Text>}
      {list && list.length > 0 && (
        <ul className={classes.list} aria-label={t('title')}>
          {list.map((one) => (
            <NotificationRow
              key={one.id}
              notification={one}
              onFollow={() => !one.isRead && void read({ ids: [one.id] })}
              onClose={onClose}
            />
          ))}
        </ul>
      )}
      <Group gap="xs">
        {isMore && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void askPage(list?.at(-1)?.id).then((answer) => taken(answer, false))}
          >
            {t('earlier')}
          </Button>
        )}
        {newest && hasUnread && (
          <Button size="compact-sm" variant="default" onClick={() => void read({ upTo: newest.id })}>
            {t('readAll')}
          </Button>
        )}
      </Group>
      <Anchor size="sm" href={`/${locale}/newsroom/account#quiet`} className="newsroom-alone">
        {t('quietHours')}
      </Anchor>
    </Stack>
  );
}
