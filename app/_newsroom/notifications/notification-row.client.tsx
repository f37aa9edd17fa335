'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import classes from '#app/_newsroom/notifications/notifications.module.css';
import { hasOwnEntry } from '#app/_newsroom/over/use-back-closes.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { ListedNotification } from '#db/queries/notifications/notifications.ts';
import { LOCALES } from '#lib/locale.ts';

type Props = { notification: ListedNotification; onFollow(): void; onClose(): void };

const SETTLED_MS = 150;

/** Where something one was told of stands, from the newsroom's root on. */
export function placeOf({ kind, articleId, opensIn, placeId }: ListedNotification): string {
  const isTalk = (kind === 'mentioned' || kind === 'replied') && placeId !== null;
  return `articles/${articleId}/${opensIn}${isTalk ? `#comment-${placeId}` : ''}`;
}

/** One of them, in a sentence that leads to its place; unread ones say so. */
export function NotificationRow({ notification, onFollow, onClose }: Props) {
  const t = useTranslations('Notifications');
  const ui = useLocale();
  const { day, time, locale } = useTimes();
  const { kind, by, moment, at, isRead, headlines } = notification;
  const due = moment === null ? undefined : new Date(moment);
  const languages = [notification.locale ?? locale, ...LOCALES];
  const spoken = languages.find((one) => headlines[one]);
  const href = `/${ui}/newsroom/${placeOf(notification)}`;
  const happened = new Date(at);
  return (
    <li className={classes.row} data-unread={isRead ? undefined : true}>
      <Link
        className={classes.link}
        href={href}
        // The list goes when the page comes: closed before, it would go back in the history that the page is to stand in.
        replace={hasOwnEntry()}
        prefetch={false}
        onClick={(event) => {
          onFollow();
          const [path, place] = href.split('#');
          if (window.location.pathname !== path) return;
          event.preventDefault();
          onClose();
          // Once the list has left the history.
          if (place) setTimeout(() => window.location.assign(`#${place}`), SETTLED_MS);
        }}
      >
        {!isRead && <span className={classes.dot}>{t('isUnread')}: </span>}
        {t(`kinds.${kind}`, {
          name: by?.[locale] ?? t('server'),
          scope: notification.locale ?? 'story',
          hasMoment: due ? 'yes' : 'no',
          day: due ? day(due) : '',
          time: due ? time(due) : '',
        })}
      </Link>
      <span className={classes.about} lang={spoken}>
        {spoken === undefined ? t('noHeadline') : headlines[spoken]}
      </span>
      <time className={classes.at} dateTime={at}>
        {day(happened)}, {time(happened)}
      </time>
    </li>
  );
}
