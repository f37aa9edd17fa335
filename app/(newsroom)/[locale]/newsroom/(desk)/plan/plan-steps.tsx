import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { fromIndianField } from '#lib/article/publishing/schedule.ts';
import { dayAfter, type PlanSpan } from '#lib/desk/plan.ts';
import { formatDay } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import classes from './plan.module.css';

type Props = { span: PlanSpan; today: string; home: string; locale: Locale };

/** From one week, or one day, to the next and back, and between the two. */
export function PlanSteps({ span: { days, isWeek }, today, home, locale }: Props) {
  const t = useTranslations('Plan');
  const [first = today] = days;
  const last = days.at(-1) ?? first;
  const href = (day: string, week = isWeek) => `${home}?${week ? 'week' : 'day'}=${day}`;
  const say = (day: string) => formatDay(fromIndianField(`${day}T12:00`) ?? new Date(), locale);
  return (
    <div className={classes.steps}>
      <span className={classes.shown}>{isWeek ? t('week', { first: say(first), last: say(last) }) : say(first)}</span>
      <nav aria-label={t('steps')} className={classes.links}>
        <Link href={href(dayAfter(first, -days.length))} aria-label={t(isWeek ? 'weekBefore' : 'dayBefore')}>
          <IconChevronLeft size={18} aria-hidden />
        </Link>
        <Link href={href(today)}>{t('today')}</Link>
        <Link href={href(dayAfter(first, days.length))} aria-label={t(isWeek ? 'weekAfter' : 'dayAfter')}>
          <IconChevronRight size={18} aria-hidden />
        </Link>
      </nav>
      <nav aria-label={t('shape')} className={classes.links}>
        <Link href={href(days.includes(today) ? today : first, false)} aria-current={isWeek ? undefined : 'true'}>
          {t('byDay')}
        </Link>
        <Link href={href(first, true)} aria-current={isWeek ? 'true' : undefined}>
          {t('byWeek')}
        </Link>
      </nav>
    </div>
  );
}
