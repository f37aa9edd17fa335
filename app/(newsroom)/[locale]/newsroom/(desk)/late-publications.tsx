import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { LatePublication } from '#db/queries/publishing/late-publications.ts';
import { formatDay, formatDeskTime } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import classes from './late-publications.module.css';

type Props = {
  late: readonly LatePublication[];
  /** Language of the interface. */
  locale: Locale;
};

/** What fell due while the server was down and went live late, for those who publish; nothing where nothing did. */
export function LatePublications({ late, locale }: Props) {
  const t = useTranslations('Stories');
  if (late.length === 0) return null;
  const when = (at: string) => {
    const instant = new Date(at);
    return `${formatDay(instant, locale)}, ${formatDeskTime(instant, locale)}`;
  };
  return (
    <details className={classes.late}>
      <summary>{t('late', { count: late.length })}</summary>
      <ul>
        {late.map(({ articleId, locale: language, headline, dueAt, liveAt }) => (
          <li key={`${articleId}-${language}-${dueAt}`}>
            <Link href={`/${locale}/newsroom/articles/${articleId}/${language}`} lang={language} prefetch={false}>
              {headline}
            </Link>{' '}
            {t('lateBy', { due: when(dueAt), live: when(liveAt) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
