import '#app/_newsroom/mantine.css';
import '#app/_newsroom/newsroom.css';
import '#app/_newsroom/touch.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { NewsroomProviders } from '#app/_newsroom/newsroom-providers.client.tsx';
import { requestNonce } from '#app/_newsroom/request-nonce.ts';
import { newsroomMessages } from '#app/_i18n/newsroom-messages.ts';
import { isLocale } from '#lib/locale.ts';

/** The tab says which page and which paper; no robot is told of the newsroom, no page behind a link that it came from. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Shell');
  return {
    title: { default: t('newsroom'), template: t('pageTitle', { page: '%s' }) },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

/** With the keyboard of a phone open the page is as high as what is left to be seen: what stands at its foot stays in reach. */
export const viewport: Viewport = { interactiveWidget: 'resizes-content' };

/** The document of every newsroom page. */
export default async function NewsroomRoot({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const nonce = await requestNonce();
  return (
    <html lang={locale} dir="ltr" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <NextIntlClientProvider messages={newsroomMessages(locale)}>
          <NewsroomProviders nonce={nonce}>{children}</NewsroomProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
