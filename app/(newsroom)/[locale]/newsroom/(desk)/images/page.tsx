import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { requireActor } from '#app/_server/accounts/session.ts';
import { listImages } from '#db/queries/images.ts';
import { can } from '#lib/policy/can.ts';
import { isLocale } from '#lib/locale.ts';
import { ImageLibrary } from './image-library.client.tsx';
import { readId } from '#lib/read-id.ts';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ImageLibrary');
  return { title: t('title') };
}

/** Every picture the newsroom has. `?image=12` opens one. */
export default async function ImagesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale);
  if (!can(actor, 'story.read')) notFound();
  const t = await getTranslations('ImageLibrary');
  const { image } = await searchParams;
  const openId = readId(typeof image === 'string' ? image : undefined);
  return (
    <DeskPage title={t('title')} intro={t('intro')}>
      <ImageLibrary
        locale={locale}
        mayUpload={can(actor, 'image.upload')}
        start={await listImages({ search: '', page: 1 })}
        {...(openId !== undefined && { openId })}
      />
    </DeskPage>
  );
}
