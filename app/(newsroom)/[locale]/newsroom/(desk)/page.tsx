import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RefreshQuietly } from '#app/_newsroom/live/refresh-quietly.client.tsx';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { requireActor } from '#app/_server/accounts/session.ts';
import { findLastChangeId } from '#db/outbox.ts';
import { listStories } from '#db/queries/story-list.ts';
import { listTaxonomyChoices } from '#db/queries/taxonomy-choices.ts';
import { can } from '#lib/policy/can.ts';
import { isLocale } from '#lib/locale.ts';
import { ListPages } from './list-pages.tsx';
import { NewStory } from './new-story.client.tsx';
import { isNarrowed, readFilter, writeFilter } from './story-filter.ts';
import { StoryFilters } from './story-filters.client.tsx';
import { StoryTable } from './story-table.tsx';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Stories');
  return { title: t('title') };
}

/** The desk's first page: every story, both languages on one row. */
export default async function StoriesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale);
  if (!can(actor, 'story.list')) notFound();
  const t = await getTranslations('Stories');
  const filter = readFilter(await searchParams);
  const { step } = filter;
  // Before the list is read: what is changed meanwhile is read twice rather than not at all.
  const since = await findLastChangeId();
  const list = await listStories({
    ...filter,
    mineId: filter.mine ? actor.id : undefined,
    olderThan: step?.to === 'older' ? step.than : undefined,
    newerThan: step?.to === 'newer' ? step.than : undefined,
  });
  const sections = (await listTaxonomyChoices()).sections.map(({ id, names }) => ({ id, name: names[locale] }));
  const home = `/${locale}/newsroom`;
  return (
    <DeskPage
      title={t('title')}
      intro={<output>{t(list.isMore ? 'countMore' : 'count', { count: list.total })}</output>}
      actions={can(actor, 'story.create') ? <NewStory /> : undefined}
    >
      <RefreshQuietly since={since} />
      <StoryFilters filter={filter} sections={sections} />
      {list.stories.length === 0 ? (
        <Empty
          title={t(isNarrowed(filter) ? 'noneTitle' : 'emptyTitle')}
          hint={t(isNarrowed(filter) ? 'noneHint' : 'emptyHint')}
          clear={isNarrowed(filter) ? { href: home, label: t('clear') } : undefined}
        />
      ) : (
        <StoryTable
          stories={list.stories}
          locale={locale}
          actor={actor}
          sectionNames={new Map(sections.map(({ id, name }) => [id, name]))}
        />
      )}
      <ListPages list={list} hrefOf={({ page = 1, step: to }) => home + writeFilter({ ...filter, page, step: to })} />
    </DeskPage>
  );
}

function Empty({ title, hint, clear }: { title: string; hint: string; clear?: { href: string; label: string } }) {
  return (
    <div style={{ paddingBlock: '3rem', textAlign: 'center' }}>
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" size="sm" mb="xs">
        {hint}
      </Text>
      {clear && (
        <Link href={clear.href} style={{ color: 'var(--mantine-color-anchor)' }}>
          {clear.label}
        </Link>
      )}
    </div>
  );
}
