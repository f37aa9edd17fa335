import { Text } from '@mantine/core';
import { IconArchive, IconArrowLeft, IconTrash } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BulkBar } from '#app/_newsroom/bulk/bulk-bar.client.tsx';
import { RefreshQuietly } from '#app/_newsroom/live/refresh-quietly.client.tsx';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { lastHeard } from '#app/_server/live/last-heard.ts';
import { requireActor } from '#app/_server/accounts/session.ts';
import { countAskedNames } from '#db/queries/asked-names.ts';
import { listLatePublications } from '#db/queries/publishing/late-publications.ts';
import { nextNeed } from '#db/queries/story-list/needed-stories.ts';
import { type BoardColumn, listBoard, listStories, type StoryList } from '#db/queries/story-list/story-list.ts';
import { askedOf, countViews, isEverywhere } from '#db/queries/story-list/views.ts';
import { listWriters } from '#db/queries/story-list/writers.ts';
import { listTaxonomyChoices } from '#db/queries/taxonomy-choices.ts';
import { BIN_DAYS } from '#lib/article/bin.ts';
import { boundsOf, can } from '#lib/policy/can.ts';
import { isLocale, LOCALES } from '#lib/locale.ts';
import { LatePublications } from './late-publications.tsx';
import { ListPages } from './list-pages.tsx';
import { NewStory } from './new-story.client.tsx';
import { isNarrowed, readFilter, writeFilter } from '#lib/desk/story-filter.ts';
import { StoryBoard } from './story-board.tsx';
import { StoryFilters } from './story-filters.client.tsx';
import { StoryTable } from './story-table.tsx';
import { Views } from './views.tsx';
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
  const now = new Date();
  const shelf: Shelf | undefined = filter.bin ? 'bin' : filter.archive ? 'archive' : undefined;
  const looking = { personId: actor.id, now };
  const asked = askedOf(filter, looking);
  const shown: { list: StoryList } | { columns: BoardColumn[] } =
    filter.board && !shelf
      ? { columns: await listBoard(asked) }
      : {
          list: await listStories({
            ...asked,
            page: filter.page,
            olderThan: step?.to === 'older' ? step.than : undefined,
            newerThan: step?.to === 'newer' ? step.than : undefined,
          }),
        };
  const stories = 'list' in shown ? shown.list.stories : shown.columns.flatMap((column) => column.stories);
  const writers = await listWriters([...new Set(stories.map(({ articleId }) => articleId))], now);
  const next = await nextNeed(now);
  const sections = (await listTaxonomyChoices()).sections.map(({ id, names }) => ({ id, name: names[locale] }));
  const mayPublish = boundsOf(actor, 'translation.publish');
  const mayBegin = LOCALES.filter((one) => can(actor, 'story.create', { locale: one, sectionId: null }));
  const late = mayPublish.length > 0 && !shelf ? await listLatePublications(now) : [];
  const sectionNames = new Map(sections.map(({ id, name }) => [id, name]));
  // Each story is asked about when something is done with it; here only what one may do with none is left out.
  const own = { ownerId: actor.id, sectionId: null };
  const home = `/${locale}/newsroom`;
  return (
    <DeskPage
      title={t(shelf ? `${shelf}Title` : 'title')}
      intro={
        filter.bin
          ? t('binIntro', { count: BIN_DAYS })
          : shelf === 'archive'
            ? t('archiveIntro')
            : 'list' in shown && (
                <output>{t(shown.list.isMore ? 'countMore' : 'count', { count: shown.list.total })}</output>
              )
      }
      actions={
        <>
          <ShelfLinks shelf={shelf} home={home} />
          {!shelf && mayBegin.length > 0 && <NewStory languages={mayBegin} />}
        </>
      }
    >
      <RefreshQuietly since={since} lastsMs={next && next.getTime() - now.getTime()} />
      <LatePublications late={late.filter((one) => can(actor, 'translation.publish', one))} locale={locale} />
      {!shelf && (
        <Views
          filter={filter}
          locale={locale}
          home={home}
          counted={await countViews({ ...looking, locale, places: mayPublish })}
          sectionNames={sectionNames}
          waits={['returned', 'failed', ...(mayPublish.some(isEverywhere) ? (['in_review', 'ready'] as const) : [])]}
          asked={can(actor, 'taxonomy.manage') ? await countAskedNames() : undefined}
        />
      )}
      {!filter.bin && <StoryFilters filter={filter} sections={sections} />}
      {stories.length === 0 ? (
        <Empty
          title={t(shelf && !isNarrowed(filter) ? `${shelf}Empty` : isNarrowed(filter) ? 'noneTitle' : 'emptyTitle')}
          hint={shelf && !isNarrowed(filter) ? undefined : t(isNarrowed(filter) ? 'noneHint' : 'emptyHint')}
          clear={
            isNarrowed(filter)
              ? {
                  href: home + writeFilter({ ...readFilter({}), board: filter.board, archive: filter.archive }),
                  label: t('clear'),
                }
              : undefined
          }
        />
      ) : 'list' in shown ? (
        <StoryTable {...{ stories, locale, actor, now, sectionNames, writers }} mayChoose={!shelf} />
      ) : (
        <StoryBoard {...{ locale, now, sectionNames, writers, filter, home }} columns={shown.columns} />
      )}
      {'list' in shown && !shelf && (
        <BulkBar
          sections={sections}
          may={{
            assign: boundsOf(actor, 'work.assign').length > 0,
            section: boundsOf(actor, 'story.details').length > 0 || can(actor, 'story.details', own),
            submit: LOCALES.some((one) => can(actor, 'translation.submit', { ...own, locale: one })),
            archive: boundsOf(actor, 'story.archive').length > 0 || can(actor, 'story.archive', own),
            withdraw: boundsOf(actor, 'translation.withdraw').length > 0,
          }}
        />
      )}
      {'list' in shown && (
        <ListPages
          list={shown.list}
          hrefOf={({ page = 1, step: to }) => home + writeFilter({ ...filter, page, step: to })}
        />
      )}
    </DeskPage>
  );
}

/** Where stories lie beside the list. */
type Shelf = 'bin' | 'archive';

/** The ways from the list to the archive and the bin, and back from either. */
function ShelfLinks({ shelf, home }: { shelf: Shelf | undefined; home: string }) {
  const t = useTranslations('Stories');
  const link = (href: string, Icon: typeof IconTrash, label: string) => (
    <Link href={href} className={classes.bin}>
      <Icon size={16} aria-hidden />
      {label}
    </Link>
  );
  if (shelf) return link(home, IconArrowLeft, t('leaveBin'));
  return (
    <>
      {link(`${home}?archive=1`, IconArchive, t('archiveTitle'))}
      {link(`${home}?bin=1`, IconTrash, t('binTitle'))}
    </>
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
