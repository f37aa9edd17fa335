import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { requireActor } from '#app/_server/accounts/session.ts';
import { listPeople } from '#db/queries/person/people.ts';
import { listTaxonomyChoices } from '#db/queries/taxonomy-choices.ts';
import { can } from '#lib/policy/can.ts';
import { isLocale } from '#lib/locale.ts';
import { PeopleScreen } from './people-screen.client.tsx';

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('People'))('title') };
}

/** Everybody with an account, for administrators; for everybody else there is no such page. */
export default async function PeoplePage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale);
  if (!can(actor, 'person.manage')) notFound();
  const { sections } = await listTaxonomyChoices();
  return <PeopleScreen people={await listPeople(new Date())} ownId={actor.id} sections={sections} />;
}
