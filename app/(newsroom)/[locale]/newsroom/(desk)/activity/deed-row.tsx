import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { messageKey, useDeedSentence } from '#app/_newsroom/deeds/use-deed-sentence.ts';
import { useGrantsChange } from '#app/_newsroom/deeds/use-grants-change.ts';
import type { AuditedDeed } from '#db/queries/activity.ts';
import { formatDay, formatDeskTime, formatIndiaIso } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';
import classes from './activity.module.css';

type Props = {
  deed: AuditedDeed;
  locale: Locale;
  /** Where the list is narrowed to a day of India (`2026-02-15`), or to a story by its number. */
  hrefOfDay(day: string): string;
  hrefOfStory(articleId: number): string;
  /** It is narrowed to one story as it is. */
  isOfOneStory: boolean;
};

/**
 * One thing that was done: when, by whom, what, to what and from which address, with a link where that can be opened, and
 * others to all of its day and of its story.
 */
export function DeedRow({ deed, locale, hrefOfDay, hrefOfStory, isOfOneStory }: Props) {
  const t = useTranslations('Activity');
  const languages = useTranslations('Languages');
  const sentence = useDeedSentence()(deed);
  const grants = useGrantsChange()(deed);
  const at = new Date(deed.at);
  const { story } = deed;
  const name = deed.name?.[locale];
  return (
    <li className={classes.deed}>
      <time dateTime={formatIndiaIso(at)} className={classes.when}>
        <Link
          className={classes.day}
          href={hrefOfDay(formatIndiaIso(at).slice(0, 10))}
          aria-label={t('thisDay', { day: formatDay(at, locale) })}
        >
          {formatDay(at, locale)}
        </Link>{' '}
        <span>{formatDeskTime(at, locale)}</span>
      </time>
      {sentence === undefined && (
        <span className={classes.who}>
          {deed.by?.[locale] ?? t(deed.kind === 'person.sign_in_failed' ? 'somebody' : 'server')}
        </span>
      )}
      <span className={sentence === undefined ? classes.what : classes.sentence}>
        {sentence ?? t(`deeds.${messageKey(deed.kind)}`)}
        {sentence === undefined && story?.locale && <span className={classes.quiet}> · {languages(story.locale)}</span>}
        {deed.times > 1 && deed.lastAt !== null && (
          <span className={classes.quiet}>
            {' '}
            ·{' '}
            {t(deed.kind === 'person.sign_in_failed' ? 'tries' : 'times', {
              count: deed.times,
              time: formatDeskTime(new Date(deed.lastAt), locale),
            })}
          </span>
        )}
        {sentence === undefined && deed.note !== '' && <q lang={hasDevanagari(deed.note) ? 'hi' : 'en'}>{deed.note}</q>}
        {name !== undefined && (
          <span className={classes.about} lang={/\p{Script=Devanagari}/u.test(name) ? 'hi' : 'en'}>
            {story ? (
              <Link href={`/${locale}/newsroom/articles/${story.articleId}/${story.locale ?? locale}`}>{name}</Link>
            ) : (
              name
            )}
          </span>
        )}
        {name === undefined && story && (
          <span className={classes.about}>
            <Link href={`/${locale}/newsroom/articles/${story.articleId}/${story.locale ?? locale}`}>
              {t('untitled', { id: String(story.articleId) })}
            </Link>
          </span>
        )}
        {grants !== undefined && <span className={classes.about}>{grants}</span>}
        {(deed.address !== null || (story && !isOfOneStory)) && (
          <span className={classes.beside}>
            {deed.address !== null && <span>{t('askedFrom', { address: deed.address })}</span>}
            {story && !isOfOneStory && <Link href={hrefOfStory(story.articleId)}>{t('thisStory')}</Link>}
          </span>
        )}
      </span>
    </li>
  );
}
