import { Anchor, Stack, Text } from '@mantine/core';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { EntrancePage } from '#app/_newsroom/shell/entrance-page.tsx';
import { findOpenInvitation } from '#db/load/find-open-invitation.ts';
import { formatMoment } from '#lib/format.ts';
import { isLocale } from '#lib/locale.ts';
import { acceptInvitationAction } from './actions.ts';
import { SetPasswordForm } from './set-password-form.client.tsx';

/** The tab's title; the address holds a secret, so no page behind a link may learn it. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Invitation'))('title'), referrer: 'no-referrer' };
}

/** Where an invitation leads: one sets one's password, once. */
export default async function InvitationPage({ params }: { params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations('Invitation');
  const tError = await getTranslations('Errors');
  const invitation = await findOpenInvitation(token, new Date());
  return (
    <EntrancePage title={t('title')} path={`invitation/${encodeURIComponent(token)}`}>
      {invitation ? (
        <Stack gap="md">
          <Text size="sm">
            {t('intro', {
              name: invitation.name[locale],
              email: invitation.email,
              when: formatMoment(new Date(invitation.expiresAt), locale),
            })}
          </Text>
          <SetPasswordForm action={acceptInvitationAction.bind(null, token, locale)} email={invitation.email} />
        </Stack>
      ) : (
        <Stack gap="md">
          <Text role="alert">{tError('invitation_over')}</Text>
          <Anchor href={`/${locale}/newsroom/sign-in`}>{t('toSignIn')}</Anchor>
        </Stack>
      )}
    </EntrancePage>
  );
}
