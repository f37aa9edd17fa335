import { useTranslations } from 'next-intl';
import type { ListedStory, ListedTranslation } from '#db/queries/story-list/listed-stories.ts';
import type { Scope } from '#lib/assignments/assignment.ts';
import { formatDay, formatDeskTime, formatNames } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import { isOverdue } from '#lib/notes/note.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import classes from './story-facts.module.css';

/** Whose a language, or the story as a whole, is to write, and by when; in words whether that has passed. */
export function Assigned({
  story,
  scope,
  locale,
  now,
}: {
  story: ListedStory;
  scope: Scope;
  locale: Locale;
  now: Date;
}) {
  const t = useTranslations('Assignments');
  const found = story.assigned.find((one) => one.scope === scope);
  if (!found || story.binnedAt !== null) return null;
  const { person, dueAt } = found;
  const isLate = isOverdue({ deadline: dueAt, isDone: false }, now);
  const at = dueAt === null ? undefined : new Date(dueAt);
  const due = { day: at ? formatDay(at, locale) : '', time: at ? formatDeskTime(at, locale) : '' };
  const said = { name: person[locale], whole: scope === 'story' ? 'yes' : 'no', ...due };
  return (
    <span className={classes.whose} data-late={isLate || undefined}>
      {t(at === undefined ? 'listed' : isLate ? 'listedLate' : 'listedUntil', said)}
    </span>
  );
}

/** What the other language asks of a text. */
export function Owed({ translation: { isBehind, asksCorrection } }: { translation: ListedTranslation }) {
  const t = useTranslations('Status');
  return (
    <>
      {asksCorrection && <span className={classes.failed}>{t('correction')}</span>}
      {isBehind && <span className={classes.quiet}>{t('behind')}</span>}
    </>
  );
}

/** How many notes of the desk are open, and in words whether one is overdue. */
export function Notes({ story: { notes }, now }: { story: ListedStory; now: Date }) {
  const t = useTranslations('Stories');
  if (notes.open === 0) return null;
  const isLate = isOverdue({ deadline: notes.nearest, isDone: false }, now);
  return (
    <span className={isLate ? classes.failed : classes.quiet}>
      {t(isLate ? 'notesOverdue' : 'notes', { count: notes.open })}
    </span>
  );
}

/** What happens to a text by itself, and when: said in Indian time, as every hour on the list. */
export function Plans({
  translation: { planned, withdrawAt },
  locale,
}: {
  translation: ListedTranslation;
  locale: Locale;
}) {
  const t = useTranslations('Stories');
  const when = (at: string) => {
    const instant = new Date(at);
    return { day: formatDay(instant, locale), time: formatDeskTime(instant, locale) };
  };
  return (
    <>
      {planned && (
        <span className={planned.hasFailed ? classes.failed : classes.quiet}>
          {t(planned.hasFailed ? 'notLive' : 'goesLive', when(planned.publishAt))}
        </span>
      )}
      {withdrawAt !== null && <span className={classes.quiet}>{t('goesDown', when(withdrawAt))}</span>}
    </>
  );
}

/** Who writes in the story now. */
export function Writing({ writers, locale }: { writers: readonly PersonName[] | undefined; locale: Locale }) {
  const t = useTranslations('Stories');
  if (!writers || writers.length === 0) return null;
  const names = formatNames(
    writers.map((one) => one[locale]),
    locale,
  );
  return <span className={classes.writing}>{t('writing', { names })}</span>;
}
