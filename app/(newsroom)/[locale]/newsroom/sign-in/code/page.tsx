import { Anchor, Stack, Text } from '@mantine/core';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { EntrancePage } from '#app/_newsroom/shell/entrance-page.tsx';
import { currentPerson } from '#app/_server/accounts/session.ts';
import { isLocale } from '#lib/locale.ts';
import { ownPath } from '#lib/people/own-path.ts';
import { CodeForm } from './code-form.client.tsx';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('SecondStep'))('title') };
}

/** The second step of a sign-in. Shown to anybody: without the cookie of the first step no code opens anything. */
export default async function CodePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const next = ownPath((await searchParams).next);
  if (await currentPerson()) redirect(next ?? `/${locale}/newsroom`);
  const t = await getTranslations('SecondStep');
  return (
    <EntrancePage title={t('title')} path={`sign-in/code${next ? `?next=${encodeURIComponent(next)}` : ''}`}>
      <Stack gap="md">
        <CodeForm locale={locale} next={next ?? ''} />
        <Text size="xs" c="dimmed">
          {t('lost')}
        </Text>
        <Anchor size="sm" href={`/${locale}/newsroom/sign-in`}>
          {t('startAgain')}
        </Anchor>
      </Stack>
    </EntrancePage>
  );
}
