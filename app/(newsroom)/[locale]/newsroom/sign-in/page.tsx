import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { EntrancePage } from '#app/_newsroom/shell/entrance-page.tsx';
import { currentPerson } from '#app/_server/accounts/session.ts';
import { isNewsroomEmpty, listDemoPeople } from '#db/queries/person/people.ts';
import { settings } from '#lib/env.ts';
import { isLocale } from '#lib/locale.ts';
import { ownPath } from '#lib/people/own-path.ts';
import { SignInForm } from './sign-in-form.client.tsx';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('SignIn'))('title') };
}

/** Where everybody who is not signed in is led; who is goes straight on. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const next = ownPath((await searchParams).next);
  if (await currentPerson()) redirect(next ?? `/${locale}/newsroom`);
  if (await isNewsroomEmpty()) redirect(`/${locale}/newsroom/first-run`);
  const t = await getTranslations('SignIn');
  const demoPeople = settings().demo ? await listDemoPeople() : [];
  return (
    <EntrancePage title={t('title')} path="sign-in">
      <SignInForm locale={locale} next={next ?? ''} demoPeople={demoPeople} />
    </EntrancePage>
  );
}
