import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { DESK_PLACES, type DeskPlace } from '#lib/desk/desk-places.ts';
import { DamageNotice } from '#app/_newsroom/shell/damage-notice.tsx';
import { DeskShell } from '#app/_newsroom/shell/desk-shell.client.tsx';
import { grantSentence } from '#app/_newsroom/people/grant-sentence.ts';
import { PaperName } from '#app/_newsroom/shell/paper-name.tsx';
import { requirePerson } from '#app/_server/accounts/session.ts';
import { lastHeard } from '#app/_server/live/last-heard.ts';
import { damageFor } from '#app/_server/soundness/damage-for.ts';
import { countUnread } from '#db/queries/notifications/notifications.ts';
import { isQuiet as areQuiet } from '#lib/notifications/notification.ts';
import { initialsOf } from '#lib/people/initials.ts';
import { can } from '#lib/policy/can.ts';
import { isLocale } from '#lib/locale.ts';

/**
 * The desk, for people who are signed in. Pages ask again for themselves: moving between two of them does not draw this
 * anew.
 */
export default async function DeskLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { actor, name, email } = await requirePerson(locale);
  const places = (Object.keys(DESK_PLACES) as DeskPlace[]).filter((place) => can(actor, DESK_PLACES[place].permission));
  const damage = await damageFor(actor);
  const since = await lastHeard();
  const told = await countUnread(actor.id);
  const isQuiet = areQuiet(told.quiet, new Date());
  const t = await getTranslations('Notifications');
  const tRoles = await getTranslations('Roles');
  const grantsOfThem = actor.grants.map((grant) => grantSentence(tRoles, grant, locale));
  return (
    <DeskShell
      locale={locale}
      masthead={<PaperName size="small" own={locale} />}
      person={{ name: name[locale], roles: grantsOfThem }}
      initials={initialsOf(name[locale])}
      email={email}
      unread={{ ...told, isQuiet, label: t('bell', { count: isQuiet ? told.urgent : told.unread }) }}
      since={since}
      places={places}
    >
      {damage && <DamageNotice damage={damage} locale={locale} />}
      {children}
    </DeskShell>
  );
}
