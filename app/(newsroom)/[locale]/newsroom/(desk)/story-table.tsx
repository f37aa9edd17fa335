import { IconExternalLink } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { StatusBadge } from '#app/_newsroom/status-badge.tsx';
import type { ListedStory } from '#db/queries/story-list/listed-stories.ts';
import { daysLeft } from '#lib/article/bin.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { assigneesOf } from '#lib/assignments/assignment.ts';
import { can } from '#lib/policy/can.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import type { Actor } from '#lib/people/roles.ts';
import { formatDay, formatDeskTime, formatIndiaIso } from '#lib/format.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import classes from './story-table.module.css';
import { Assigned, Notes, Owed, Plans, Writing } from './story-facts.tsx';
import { StoryMenu } from './story-menu.client.tsx';
import { WriteTranslation } from './write-translation.client.tsx';

type Props = {
  stories: ListedStory[];
  /** Language of the interface; its column comes first. */
  locale: Locale;
  actor: Actor;
  /** Names of sections by id, in the interface's language. */
  sectionNames: ReadonlyMap<number, string>;
  /** Who writes in which story now. */
  writers: ReadonlyMap<number, PersonName[]>;
  now: Date;
  /** Something can be done here with several at once. */
  mayChoose: boolean;
};

/** The stories of the desk, one a row, each language's state and headline side by side. */
export function StoryTable({ stories, locale, actor, sectionNames, writers, now, mayChoose }: Props) {
  const t = useTranslations('Stories');
  const languages = [locale, ...LOCALES.filter((one) => one !== locale)];
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {mayChoose && (
            <td className={classes.choose}>
              <input type="checkbox" name="all" aria-label={t('chooseAll')} />
            </td>
          )}
          {languages.map((language) => (
            <th key={language} scope="col">
              {t(`languages.${language}`)}
            </th>
          ))}
          <th scope="col" className={classes.section}>
            {t('section')}
          </th>
          <th scope="col" className={classes.changed}>
            {t('changed')}
          </th>
          <th scope="col" className={classes.more}>
            <span className={classes.hidden}>{t('more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <tr key={story.articleId}>
            {mayChoose && (
              <td className={classes.choose}>
                <label>
                  <input
                    type="checkbox"
                    name="story"
                    value={story.articleId}
                    aria-label={t('choose', { headline: headlineOf(story, languages) ?? t('noHeadline') })}
                  />
                </label>
              </td>
            )}
            {languages.map((language, place) => (
              <td key={language} className={classes.translation} data-label={t(`languages.${language}`)}>
                <TranslationCell story={story} language={language} locale={locale} actor={actor} />
                <Assigned story={story} scope={language} locale={locale} now={now} />
                {place === 0 && <Assigned story={story} scope="story" locale={locale} now={now} />}
                {place === 0 && <Writing writers={writers.get(story.articleId)} locale={locale} />}
                {place === 0 && <Notes story={story} now={now} />}
                {/* Of the story, not of a language: once a row. */}
                {place === 0 && <EmbargoLine until={standingEmbargo(story.embargoedUntil, now)} look="small" />}
              </td>
            ))}
            <td className={classes.section} data-label={t('section')}>
              {sectionNames.get(story.sectionId ?? 0) ?? <span className={classes.quiet}>{t('noSection')}</span>}
            </td>
            <td className={classes.changed} data-label={t('changed')}>
              <time dateTime={formatIndiaIso(new Date(story.updatedAt))}>
                <span>{formatDay(new Date(story.updatedAt), locale)}</span>
                <span>{formatDeskTime(new Date(story.updatedAt), locale)}</span>
              </time>
              {story.updatedBy !== null && (
                <span className={classes.quiet}>{t('by', { name: story.updatedBy[locale] })}</span>
              )}
              {story.isArchived && <span className={classes.quiet}>{t('inArchive')}</span>}
              {story.binnedAt !== null && (
                <span className={classes.quiet}>
                  {t('daysLeft', { count: daysLeft(new Date(story.binnedAt), now) })}
                </span>
              )}
            </td>
            <td className={classes.more}>
              <StoryMenu
                articleId={story.articleId}
                headline={headlineOf(story, languages) ?? t('noHeadline')}
                begun={languages.filter((one) => story.translations[one])}
                isBinned={story.binnedAt !== null}
                isArchived={story.isArchived}
                may={{
                  duplicate: can(actor, 'story.create'),
                  bin: can(actor, 'story.bin', story) && !isLive(story),
                  archive: can(actor, 'story.archive', story),
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const headlineOf = (story: ListedStory, languages: readonly Locale[]) =>
  languages.map((one) => story.translations[one]?.headline).find(Boolean);

/** What readers see is withdrawn before it goes to the bin. */
const isLive = (story: ListedStory) => LOCALES.some((locale) => story.translations[locale]?.address);

type CellProps = { story: ListedStory; language: Locale; locale: Locale; actor: Actor };

function TranslationCell({ story, language, locale, actor }: CellProps) {
  const t = useTranslations('Stories');
  const { articleId } = story;
  const translation = story.translations[language];
  if (!translation) {
    if (story.binnedAt !== null) return <StatusBadge status={null} />;
    return can(actor, 'translation.start', {
      ownerId: story.ownerId,
      sectionId: story.sectionId,
      assignees: assigneesOf(story.assigned),
      locale: language,
    }) ? (
      <WriteTranslation articleId={articleId} locale={language} />
    ) : (
      <StatusBadge status={null} />
    );
  }
  const written = translation.headline.trim() !== '';
  return (
    <>
      <Link
        className={classes.headline}
        href={`/${locale}/newsroom/articles/${articleId}/${language}`}
        // Otherwise the list asks the server for every editor on it, two a row.
        prefetch={false}
        lang={written ? language : undefined}
        data-unwritten={written ? undefined : true}
      >
        {written ? translation.headline : t('noHeadline')}
      </Link>
      <span className={classes.state}>
        <StatusBadge status={translation.status} stage={translation.stage} isReturned={translation.isReturned} />
        {translation.address !== null && (
          <a
            className={classes.see}
            href={translation.address}
            target="_blank"
            rel="noopener"
            aria-label={t('see')}
            title={t('see')}
          >
            <IconExternalLink size={14} aria-hidden />
          </a>
        )}
        <Owed translation={translation} />
        <Plans translation={translation} locale={locale} />
        {story.sourceLocale === language && Object.keys(story.translations).length > 1 && (
          <span className={classes.quiet}>{t('source')}</span>
        )}
      </span>
    </>
  );
}
