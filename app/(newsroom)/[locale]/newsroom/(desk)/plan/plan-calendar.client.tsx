'use client';

import { IconArrowsMove, IconCircleCheck, IconCircleX, IconLock, IconNote, IconPencil } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { onDemand } from '#app/_newsroom/on-demand.client.tsx';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { fromIndianField, toIndianField } from '#lib/article/publishing/schedule.ts';
import { dayAfter, movedBy, movedTo, type PlanKind, type PlanSpan } from '#lib/desk/plan.ts';
import { shortWeekday } from '#lib/format-calendar.ts';
import { type PlanItem, usePlanMoves } from './use-plan-moves.client.ts';
import classes from './plan.module.css';

const MoveDialog = onDemand(async () => (await import('./move-dialog.client.tsx')).MoveDialog);

const ICONS = {
  publish: IconCircleCheck,
  withdraw: IconCircleX,
  embargo: IconLock,
  work: IconPencil,
  note: IconNote,
} satisfies Record<PlanKind, typeof IconLock>;

type Props = {
  items: PlanItem[];
  span: PlanSpan;
  /** India's today. */
  today: string;
  /** The instant (UTC) the page was drawn at. */
  nowAt: string;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The plan of a week, a day a column, or of a day, an hour a row. What one may move is dragged, or moved by keys or in a dialog. */
export function PlanCalendar({ items, span, today, nowAt }: Props) {
  const t = useTranslations('Plan');
  const { day: sayDay, time: sayTime, locale } = useTimes();
  const { atOf, move, said } = usePlanMoves(items);
  const [dragged, setDragged] = useState<PlanItem>();
  const [over, setOver] = useState<string>();
  const [asked, setAsked] = useState<PlanItem>();
  // In another day or hour it is drawn anew, and the keys would go to nothing.
  const [followed, setFollowed] = useState<string>();
  const [only = today] = span.days;
  const standing = items
    .map((item) => ({ item, at: atOf(item) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.item.key < b.item.key ? -1 : 1));
  const dayOf = (at: string) => toIndianField(new Date(at)).slice(0, 10);
  const hourOf = (at: string) => Number(toIndianField(new Date(at)).slice(11, 13));

  const slot = (name: string, to: { day?: string; hour?: number }) => ({
    'data-over': over === name || undefined,
    onDragOver: (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      setOver(name);
    },
    onDragLeave: () => setOver((now) => (now === name ? undefined : now)),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(undefined);
      if (dragged) move(dragged, movedTo(atOf(dragged), to));
      setDragged(undefined);
    },
  });
  const entry = ({ item, at }: (typeof standing)[number]) => (
    <li key={item.key}>
      <Entry
        item={item}
        at={at}
        isPast={at <= nowAt}
        onDrag={(isDragged) => setDragged(isDragged ? item : undefined)}
        isFollowed={followed === item.key}
        onMove={(to) => {
          setFollowed(item.key);
          move(item, to);
        }}
        onAsk={() => setAsked(item)}
      />
    </li>
  );

  return (
    <>
      <p className={classes.hint}>{t('hint')}</p>
      <p className={classes.hidden} role="status">
        {said}
      </p>
      {span.isWeek ? (
        <div className={classes.week}>
          {span.days.map((day) => {
            const noon = fromIndianField(`${day}T12:00`) ?? new Date();
            const own = standing.filter(({ at }) => dayOf(at) === day);
            return (
              <section
                key={day}
                className={classes.day}
                aria-labelledby={`day-${day}`}
                data-today={day === today || undefined}
                {...slot(day, { day })}
              >
                <h2 id={`day-${day}`}>
                  <Link href={`/${locale}/newsroom/plan?day=${day}`}>
                    {shortWeekday(day, locale)} <span>{sayDay(noon)}</span>
                  </Link>
                </h2>
                {own.length === 0 ? <p className={classes.empty}>{t('nothing')}</p> : <ul>{own.map(entry)}</ul>}
              </section>
            );
          })}
        </div>
      ) : (
        <div className={classes.hours}>
          {HOURS.map((hour) => {
            const own = standing.filter(({ at }) => dayOf(at) === only && hourOf(at) === hour);
            const clock = fromIndianField(`${only}T${String(hour).padStart(2, '0')}:00`) ?? new Date();
            return (
              <section
                key={hour}
                className={classes.hour}
                aria-labelledby={`hour-${hour}`}
                data-now={only === today && hourOf(nowAt) === hour ? true : undefined}
                {...slot(`hour-${hour}`, { day: only, hour })}
              >
                <h2 id={`hour-${hour}`}>{sayTime(clock)}</h2>
                <ul>{own.map(entry)}</ul>
              </section>
            );
          })}
        </div>
      )}
      {asked && (
        <MoveDialog
          key={asked.key}
          opened
          name={asked.headline === '' ? t('noHeadline') : asked.headline}
          at={atOf(asked)}
          onMove={(at) => {
            move(asked, at);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

type EntryProps = {
  item: PlanItem;
  at: string;
  isPast: boolean;
  onDrag(isDragged: boolean): void;
  /** The keys moved it: it keeps the focus. */
  isFollowed: boolean;
  onMove(at: string): void;
  onAsk(): void;
};

/** One thing of the plan; a link to its story. */
function Entry({ item, at, isPast, isFollowed, onDrag, onMove, onAsk }: EntryProps) {
  const t = useTranslations('Plan');
  const languages = useTranslations('Stories');
  const locale = useLocale();
  const { time } = useTimes();
  const { kind, articleId, headline, headlineLocale, person, hasFailed, isTogether, words } = item;
  const Icon = ICONS[kind];
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isFollowed && document.activeElement === document.body) link.current?.focus();
  }, [isFollowed, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = {
      ArrowLeft: () => movedTo(at, { day: dayAfter(toIndianField(new Date(at)).slice(0, 10), -1) }),
      ArrowRight: () => movedTo(at, { day: dayAfter(toIndianField(new Date(at)).slice(0, 10), 1) }),
      ArrowUp: () => movedBy(at, -15),
      ArrowDown: () => movedBy(at, 15),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    onMove(to());
  };
  const said =
    isTogether || item.locale === null ? t(isTogether ? 'together' : 'story') : languages(`languages.${item.locale}`);
  return (
    <article
      className={classes.entry}
      data-kind={kind}
      data-failed={hasFailed || undefined}
      data-past={isPast || undefined}
      draggable={item.move !== null}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', headline);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <span className={classes.what}>
        <Icon size={14} aria-hidden /> <time dateTime={at}>{time(new Date(at))}</time>{' '}
        {t(hasFailed ? 'failed' : `kinds.${kind}`)}
        {' · '}
        {said}
      </span>
      <Link
        ref={link}
        href={`/${locale}/newsroom/articles/${articleId}/${item.locale ?? headlineLocale}`}
        className={classes.headline}
        lang={headline === '' ? undefined : headlineLocale}
        prefetch={false}
        draggable={false}
        aria-keyshortcuts={item.move ? 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown' : undefined}
        onKeyDown={item.move ? onKeyDown : undefined}
      >
        {headline === '' ? t('noHeadline') : headline}
      </Link>
      {words !== '' && <span className={classes.words}>{words}</span>}
      <span className={classes.foot}>
        {person && <span>{person[locale === 'hi' ? 'hi' : 'en']}</span>}
        {item.move && (
          <button type="button" className={classes.move} onClick={onAsk}>
            <IconArrowsMove size={14} aria-hidden /> {t('move')}
          </button>
        )}
      </span>
    </article>
  );
}
