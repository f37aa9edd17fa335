import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { articles, notifications, revisions, translations, users } from '#db/schema.ts';
import { type Locale } from '#lib/locale.ts';
import {
  MOST_COUNTED,
  NOTIFICATIONS_AT_ONCE,
  type NotificationKind,
  type QuietHours,
  type Unread,
  URGENT,
} from '#lib/notifications/notification.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** Something a person was told of. Instants in UTC; `by` is null for the machine. */
export type ListedNotification = {
  id: number;
  kind: NotificationKind;
  articleId: number;
  /** The language it is about; null for the story as a whole. */
  locale: Locale | null;
  /** A language in which the story can be opened. */
  opensIn: Locale;
  placeId: number | null;
  moment: string | null;
  at: string;
  isRead: boolean;
  by: PersonName | null;
  /** The story's headlines as they stand, by language; '' where nothing is written. */
  headlines: Partial<Record<Locale, string>>;
};

/** A person's notifications, newest first, so many at a time; `isMore` where the list goes on after the last of them. */
export async function listNotifications(
  { personId, olderThan }: { personId: string; olderThan?: number },
  db: Queryable = database().reader,
): Promise<{ notifications: ListedNotification[]; isMore: boolean }> {
  const rows = await db
    .select({
      notification: notifications,
      by: { name: users.name, nameHi: users.nameHi },
      sourceLocale: articles.sourceLocale,
    })
    .from(notifications)
    .innerJoin(articles, eq(articles.id, notifications.articleId))
    .leftJoin(users, eq(users.id, notifications.byId))
    .where(
      and(eq(notifications.personId, personId), olderThan === undefined ? undefined : lt(notifications.id, olderThan)),
    )
    .orderBy(desc(notifications.id))
    .limit(NOTIFICATIONS_AT_ONCE + 1);
  const shown = rows.slice(0, NOTIFICATIONS_AT_ONCE);
  const texts = await listHeadlines(
    shown.map(({ notification }) => notification.articleId),
    db,
  );
  return {
    isMore: rows.length > shown.length,
    notifications: shown.map(({ notification, by, sourceLocale }) => {
      const headlines = texts.get(notification.articleId) ?? {};
      const { id, kind, articleId, locale, placeId, moment, at, readAt } = notification;
      const opensIn = locale !== null && locale in headlines ? locale : sourceLocale;
      const isRead = readAt !== null;
      return { id, kind, articleId, locale, opensIn, placeId, moment, at, isRead, by: by && personName(by), headlines };
    }),
  };
}

async function listHeadlines(
  articleIds: readonly number[],
  db: Queryable,
): Promise<Map<number, Partial<Record<Locale, string>>>> {
  const found = new Map<number, Partial<Record<Locale, string>>>();
  if (articleIds.length === 0) return found;
  const rows = await db
    .select({ articleId: translations.articleId, locale: translations.locale, headline: revisions.headline })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(inArray(translations.articleId, [...new Set(articleIds)]));
  for (const { articleId, locale, headline } of rows)
    found.set(articleId, { ...found.get(articleId), [locale]: headline });
  return found;
}

/** How many of a person's notifications are unread, and the hours in which they want quiet. */
export async function countUnread(
  personId: string,
  db: Queryable = database().reader,
): Promise<Unread & { quiet: QuietHours | null }> {
  const count = async (kinds?: readonly NotificationKind[]) => {
    const rows = await db
      .select({ id: notifications.id })
      .from(notifications)
      .where(
        and(
          eq(notifications.personId, personId),
          isNull(notifications.readAt),
          kinds && inArray(notifications.kind, [...kinds]),
        ),
      )
      .limit(MOST_COUNTED + 1);
    return rows.length;
  };
  const unread = await count();
  const [person] = await db
    .select({ from: users.quietFrom, until: users.quietUntil })
    .from(users)
    .where(eq(users.id, personId))
    .limit(1);
  const { from = null, until = null } = person ?? {};
  return {
    unread,
    urgent: unread === 0 ? 0 : await count(URGENT),
    quiet: from === null || until === null ? null : { from, until },
  };
}
