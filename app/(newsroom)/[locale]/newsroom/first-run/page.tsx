import { Stack, Text } from '@mantine/core';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { EntrancePage } from '#app/_newsroom/shell/entrance-page.tsx';
import { isNewsroomEmpty } from '#db/queries/person/people.ts';
import { isLocale } from '#lib/locale.ts';
import { FirstRunForm } from './first-run-form.client.tsx';

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('FirstRun'))('title') };
}

/** Makes the first administrator of a newsroom without people; once there is anybody, there is no such page. */
export default async function FirstRunPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale) || !(await isNewsroomEmpty())) notFound();
  const t = await getTranslations('FirstRun');
  return (
    <EntrancePage title={t('title')} path="first-run">
      <Stack gap="md">
        <Text size="sm">{t('intro')}</Text>
        <FirstRunForm locale={locale} />
      </Stack>
    </EntrancePage>
  );
}
