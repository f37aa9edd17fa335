import { Text } from '@mantine/core';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RefreshQuietly } from '#app/_newsroom/live/refresh-quietly.client.tsx';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { lastHeard } from '#app/_server/live/last-heard.ts';
import { requireActor } from '#app/_server/accounts/session.ts';
import { countAskedNames } from '#db/queries/asked-names.ts';
import { listLatePublications } from '#db/queries/publishing/late-publications.ts';
import { countWaiting, listStories } from '#db/queries/story-list/story-list.ts';
import { listTaxonomyChoices } from '#db/queries/taxonomy-choices.ts';
import { BIN_DAYS } from '#lib/article/bin.ts';
import { boundsOf, can } from '#lib/policy/can.ts';
import { isLocale, LOCALES } from '#lib/locale.ts';
import { LatePublications } from './late-publications.tsx';
import { ListPages } from './list-pages.tsx';
import { NewStory } from './new-story.client.tsx';
import { isNarrowed, readFilter, writeFilter } from './story-filter.ts';
import { StoryFilters } from './story-filters.client.tsx';
import { StoryTable } from './story-table.tsx';
import { WaitingLinks } from './waiting-links.tsx';
import classes from './story-table.module.css';

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
  const since = await lastHeard();
  const list = await listStories({
    ...filter,
    mineId: filter.mine ? actor.id : undefined,
    returnedToId: filter.returned ? actor.id : undefined,
    isBinned: filter.bin,
    olderThan: step?.to === 'older' ? step.than : undefined,
    newerThan: step?.to === 'newer' ? step.than : undefined,
  });
  const sections = (await listTaxonomyChoices()).sections.map(({ id, names }) => ({ id, name: names[locale] }));
  const sectionNames = new Map(sections.map(({ id, name }) => [id, name]));
  const mayPublish = boundsOf(actor, 'translation.publish');
  const mayBegin = LOCALES.filter((one) => can(actor, 'story.create', { locale: one, sectionId: null }));
  const waiting = await countWaiting({ mayPublish, personId: actor.id });
  const now = new Date();
  const late = mayPublish.length > 0 && !filter.bin ? await listLatePublications(now) : [];
  const asked = can(actor, 'taxonomy.manage') ? await countAskedNames() : undefined;
  const home = `/${locale}/newsroom`;
  return (
    <DeskPage
      title={t(filter.bin ? 'binTitle' : 'title')}
      intro={
        filter.bin ? (
          t('binIntro', { count: BIN_DAYS })
        ) : (
          <output>{t(list.isMore ? 'countMore' : 'count', { count: list.total })}</output>
        )
      }
      actions={
        <>
          <BinLink isBin={filter.bin} home={home} label={t(filter.bin ? 'leaveBin' : 'binTitle')} />
          {!filter.bin && mayBegin.length > 0 && <NewStory languages={mayBegin} />}
        </>
      }
    >
      <RefreshQuietly since={since} />
      <LatePublications late={late.filter((one) => can(actor, 'translation.publish', one))} locale={locale} />
      {!filter.bin && (
        <WaitingLinks filter={filter} home={home} waiting={waiting} sectionNames={sectionNames} asked={asked} />
      )}
      {!filter.bin && <StoryFilters filter={filter} sections={sections} />}
      {list.stories.length === 0 ? (
        <Empty
          title={t(filter.bin ? 'binEmpty' : isNarrowed(filter) ? 'noneTitle' : 'emptyTitle')}
          hint={filter.bin ? undefined : t(isNarrowed(filter) ? 'noneHint' : 'emptyHint')}
          clear={isNarrowed(filter) ? { href: home, label: t('clear') } : undefined}
        />
      ) : (
        <StoryTable stories={list.stories} locale={locale} actor={actor} now={now} sectionNames={sectionNames} />
      )}
      <ListPages list={list} hrefOf={({ page = 1, step: to }) => home + writeFilter({ ...filter, page, step: to })} />
    </DeskPage>
  );
}

function BinLink({ isBin, home, label }: { isBin: boolean; home: string; label: string }) {
  const Icon = isBin ? IconArrowLeft : IconTrash;
  return (
    <Link href={isBin ? home : `${home}?bin=1`} className={classes.bin}>
      <Icon size={16} aria-hidden />
      {label}
    </Link>
  );
}

function Empty({
  title,
  hint,
  clear,
}: {
  title: string;
  hint: string | undefined;
  clear?: { href: string; label: string };
}) {
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
