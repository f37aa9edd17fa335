import { Button, Text } from '@mantine/core';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { EntrancePage } from '#app/_newsroom/shell/entrance-page.tsx';
import { currentPerson } from '#app/_server/accounts/session.ts';
import { isLocale } from '#lib/locale.ts';

type Props = { params: Promise<{ locale: string }> };

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('SignedIn'))('title') };
}

/**
 * Where the tab ends that was opened to sign in again while a story stands unsaved in another: the way on is the way back
 * to that one, since the story opened here would lack its words.
 */
export default async function SignedInPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  if (!(await currentPerson())) redirect(`/${locale}/newsroom/sign-in`);
  const t = await getTranslations('SignedIn');
  return (
    <EntrancePage title={t('title')} path="signed-in">
      <Text mb="lg">{t('goBack')}</Text>
      <Button component="a" href={`/${locale}/newsroom`} variant="default">
        {t('stories')}
      </Button>
    </EntrancePage>
  );
}
