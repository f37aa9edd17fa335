import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TaxonomyScreen } from '#app/_newsroom/taxonomy/taxonomy-screen.client.tsx';
import { requireActor } from '#app/_server/accounts/session.ts';
import { listAskedNames } from '#db/queries/asked-names.ts';
import { listTopics } from '#db/queries/taxonomy.ts';
import { can } from '#lib/policy/can.ts';
import { isLocale } from '#lib/locale.ts';

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Taxonomy'))('topic.title') };
}

/** The paper's topics, for those who manage them; for everybody else there is no such page. */
export default async function TopicsPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  if (!can(await requireActor(locale), 'taxonomy.manage')) notFound();
  const asked = await listAskedNames('topic');
  return <TaxonomyScreen kind="topic" items={await listTopics(locale)} asked={asked} />;
}
