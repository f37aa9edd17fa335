import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { signOutAction } from '#app/_newsroom/shell/actions.ts';
import { EntrancePage } from '#app/_newsroom/shell/entrance-page.tsx';
import { owesTwoSteps, personOfSession } from '#app/_server/accounts/session.ts';
import { isLocale } from '#lib/locale.ts';
import { ownPath } from '#lib/people/own-path.ts';
import { SetUpTwoSteps } from './set-up-two-steps.client.tsx';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('TwoSteps'))('title') };
}

/** Where somebody signed in sets up the second step: led here if their role asks for it, else from their account. */
export default async function TwoStepsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const next = ownPath((await searchParams).next) ?? `/${locale}/newsroom`;
  const person = await personOfSession();
  if (!person) redirect(`/${locale}/newsroom/sign-in?next=${encodeURIComponent(next)}`);
  const t = await getTranslations('TwoSteps');
  const owed = owesTwoSteps(person);
  return (
    <EntrancePage title={t('title')} path={`two-steps?next=${encodeURIComponent(next)}`}>
      <Stack gap="md">
        {!person.hasTwoSteps && <Text size="sm">{t(owed ? 'introOwed' : 'intro')}</Text>}
        {/* Not led away once it is on: this page is drawn anew with that very answer, and the backup codes stand on it. */}
        <SetUpTwoSteps email={person.email} isOn={person.hasTwoSteps} next={next} />
        {!owed && !person.hasTwoSteps && (
          <Anchor href={next} size="sm">
            {t('notNow')}
          </Anchor>
        )}
        {owed && (
          <form action={signOutAction}>
            <input type="hidden" name="locale" value={locale} />
            <Button type="submit" variant="subtle" size="compact-sm" px={0}>
              {t('signOut')}
            </Button>
          </form>
        )}
      </Stack>
    </EntrancePage>
  );
}
