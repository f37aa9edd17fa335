import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { RefreshQuietly } from '#app/_newsroom/live/refresh-quietly.client.tsx';
import { DeskPage } from '#app/_newsroom/shell/desk-page.tsx';
import { requireActor } from '#app/_server/accounts/session.ts';
import { lastHeard } from '#app/_server/live/last-heard.ts';
import { listPlan } from '#db/queries/plan/plan.ts';
import { toIndianField } from '#lib/article/publishing/schedule.ts';
import { readSpan, spanInstants } from '#lib/desk/plan.ts';
import { isLocale } from '#lib/locale.ts';
import { can } from '#lib/policy/can.ts';
import { PlanCalendar } from './plan-calendar.client.tsx';
import { PlanSteps } from './plan-steps.tsx';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Plan'))('title') };
}

/** What goes live and off the site by itself, what is embargoed and what is due: a week or a day, in Indian time. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale);
  if (!can(actor, 'story.list')) notFound();
  const t = await getTranslations('Plan');
  const now = new Date();
  const span = readSpan(await searchParams, now);
  const since = await lastHeard();
  const items = (await listPlan(spanInstants(span))).map(({ move, ...item }) => {
    if (!move || !can(actor, move.permission, move.subject)) return { ...item, move: null };
    const { kind, input } = move;
    return { ...item, move: { kind, input } as typeof move };
  });
  const today = toIndianField(now).slice(0, 10);
  return (
    <DeskPage
      title={t('title')}
      intro={t('intro')}
      actions={<PlanSteps span={span} today={today} home={`/${locale}/newsroom/plan`} locale={locale} />}
    >
      <RefreshQuietly since={since} lastsMs={null} />
      <PlanCalendar items={items} span={span} today={today} nowAt={now.toISOString()} />
    </DeskPage>
  );
}
