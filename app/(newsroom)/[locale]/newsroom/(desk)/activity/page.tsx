import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { requireActor } from '#app/_server/accounts/session.ts';
import { listActivity } from '#db/queries/activity.ts';
import { listPeople } from '#db/queries/person/people.ts';
import { EVENT_GROUPS } from '#lib/events/event-kinds.ts';
import { isLocale } from '#lib/locale.ts';
import { can } from '#lib/policy/can.ts';
import {
  activityFilter,
  type ActivityParams,
  isActivityNarrowed,
  readActivityParams,
  THE_SERVER,
  writeActivityParams,
} from '#app/_newsroom/activity/activity-filter.ts';
import classes from './activity.module.css';
import { messageKey } from '#app/_newsroom/deeds/use-deed-sentence.ts';
import { DeedRow } from './deed-row.tsx';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Activity'))('title') };
}

/** Who did what and when, newest first, for those who may read the record; for everybody else there is no such page. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale);
  if (!can(actor, 'audit.read')) notFound();
  const t = await getTranslations('Activity');
  const chosen = readActivityParams(await searchParams);
  const { step } = chosen;
  const { deeds, older, newer } = await listActivity({
    ...activityFilter(chosen),
    olderThan: step?.to === 'older' ? step.than : undefined,
    newerThan: step?.to === 'newer' ? step.than : undefined,
  });
  const people = await listPeople(new Date());
  const home = `/${locale}/newsroom/activity`;
  const hrefOf = (to: ActivityParams['step']) => home + writeActivityParams({ ...chosen, step: to });
  // A route of its own: what is chosen goes along, the page one is on does not.
  const narrowed = new URLSearchParams(writeActivityParams({ ...chosen, step: undefined }));
  narrowed.set('locale', locale);
  const exportHref = `/api/newsroom/activity?${narrowed}`;
  return (
    <DeskPage title={t('title')} intro={t('intro')} size={1000}>
      <search aria-label={t('narrow')}>
        {/* An ordinary form: what it narrows to stands in the address, and it needs no script. Another choice is another
            form: a step in the browser's history would otherwise leave what was chosen before in its fields. */}
        <form key={writeActivityParams({ ...chosen, step: undefined })} action={home} className={classes.bar}>
          <NativeSelect
            name="by"
            label={t('by')}
            size="sm"
            defaultValue={chosen.by}
            data={[
              { value: '', label: t('everybody') },
              ...people.map(({ id, name }) => ({ value: id, label: name[locale] })),
              { value: THE_SERVER, label: t('server') },
            ]}
          />
          <NativeSelect
            name="kind"
            label={t('kind')}
            size="sm"
            defaultValue={chosen.kind}
            data={[
              { value: '', label: t('everything') },
              ...EVENT_GROUPS.map(([group, kinds]) => ({
                group: t(`groups.${group}`),
                items: kinds.map((kind) => ({ value: kind, label: t(`deeds.${messageKey(kind)}`) })),
              })),
            ]}
          />
          <TextInput
            name="story"
            label={t('story')}
            size="sm"
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={10}
            defaultValue={chosen.story}
          />
          <TextInput name="from" type="date" label={t('from')} size="sm" defaultValue={chosen.from} />
          <TextInput name="to" type="date" label={t('to')} size="sm" defaultValue={chosen.to} />
          <Button type="submit" variant="default" size="sm">
            {t('show')}
          </Button>
          {isActivityNarrowed(chosen) && (
            <Link className={classes.clear} href={home}>
              {t('clear')}
            </Link>
          )}
        </form>
      </search>
      {deeds.length === 0 ? (
        <Text c="dimmed" size="sm" py="lg">
          {t('none')}
        </Text>
      ) : (
        <>
          <p className={classes.export}>
            <a href={exportHref} download>
              {t('export', { kind: 'CSV' })}
            </a>
          </p>
          <ol className={classes.deeds} aria-label={t('title')}>
            {deeds.map((deed) => (
              <DeedRow
                key={deed.id}
                deed={deed}
                locale={locale}
                hrefOfDay={(day) => home + writeActivityParams({ ...chosen, from: day, to: day, step: undefined })}
                hrefOfStory={(id) => home + writeActivityParams({ ...chosen, story: String(id), step: undefined })}
                isOfOneStory={chosen.story !== ''}
              />
            ))}
          </ol>
        </>
      )}
      {(older ?? newer) && (
        <nav className={classes.pages} aria-label={t('pages')}>
          {newer && (
            <Link className={classes.step} href={hrefOf({ to: 'newer', than: newer })} rel="prev">
              <IconChevronLeft size={16} aria-hidden />
              {t('newer')}
            </Link>
          )}
          {older && (
            <Link className={classes.step} href={hrefOf({ to: 'older', than: older })} rel="next">
              {t('older')}
              <IconChevronRight size={16} aria-hidden />
            </Link>
          )}
        </nav>
      )}
    </DeskPage>
  );
}
