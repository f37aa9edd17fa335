import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { RulesScreen } from '#app/_newsroom/rules/rules-screen.client.tsx';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { requireActor } from '#app/_server/accounts/session.ts';
import { listSetRules } from '#db/load/publishing/desk-rules.ts';
import { listTaxonomyChoices } from '#db/queries/taxonomy-choices.ts';
import { can } from '#lib/policy/can.ts';
import { isLocale } from '#lib/locale.ts';

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('DeskRules'))('title') };
}

/** By what rules the house and its sections publish, for those who set them; for everybody else there is no such page. */
export default async function RulesPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  if (!can(await requireActor(locale), 'rules.manage')) notFound();
  const t = await getTranslations('DeskRules');
  const { sections } = await listTaxonomyChoices();
  return (
    <DeskPage title={t('title')} intro={t('intro')} size={820}>
      <RulesScreen
        sections={sections.map(({ id, names }) => ({ id, name: names[locale] }))}
        set={await listSetRules()}
      />
    </DeskPage>
  );
}
