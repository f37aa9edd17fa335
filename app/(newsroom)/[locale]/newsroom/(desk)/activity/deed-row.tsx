import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { messageKey, useDeedSentence } from '#app/_newsroom/deeds/use-deed-sentence.ts';
import type { Deed } from '#db/queries/activity.ts';
import { formatDay, formatDeskTime, formatIndiaIso } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';
import classes from './activity.module.css';

/** One thing that was done: when, by whom, what, and to what, with a link where that can be opened. */
export function DeedRow({ deed, locale }: { deed: Deed; locale: Locale }) {
  const t = useTranslations('Activity');
  const languages = useTranslations('Languages');
  const sentence = useDeedSentence()(deed);
  const at = new Date(deed.at);
  const { story } = deed;
  const name = deed.name?.[locale];
  return (
    <li className={classes.deed}>
      <time dateTime={formatIndiaIso(at)} className={classes.when}>
        <span>{formatDay(at, locale)}</span> <span>{formatDeskTime(at, locale)}</span>
      </time>
      {sentence === undefined && <span className={classes.who}>{deed.by?.[locale] ?? t('server')}</span>}
      <span className={sentence === undefined ? classes.what : classes.sentence}>
        {sentence ?? t(`deeds.${messageKey(deed.kind)}`)}
        {sentence === undefined && story?.locale && <span className={classes.quiet}> · {languages(story.locale)}</span>}
        {deed.times > 1 && deed.lastAt !== null && (
          <span className={classes.quiet}>
            {' '}
            · {t('times', { count: deed.times, time: formatDeskTime(new Date(deed.lastAt), locale) })}
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
      </span>
    </li>
  );
}
