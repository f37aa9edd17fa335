import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { StatusBadge } from '#app/_newsroom/status-badge.tsx';
import type { ListedStory } from '#db/queries/story-list/listed-stories.ts';
import type { BoardColumn } from '#db/queries/story-list/story-list.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { type ListState, statesBeside } from '#lib/article/list-states.ts';
import { type StoryFilterParams, writeFilter } from '#lib/desk/story-filter.ts';
import { formatDay, formatDeskTime, formatIndiaIso } from '#lib/format.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import { Assigned, Notes, Owed, Plans, Writing } from './story-facts.tsx';
import classes from './story-board.module.css';

type Common = {
  /** Language of the interface. */
  locale: Locale;
  /** Who writes in which story now. */
  writers: ReadonlyMap<number, PersonName[]>;
  now: Date;
};

type Props = Common & {
  columns: BoardColumn[];
  filter: StoryFilterParams;
  home: string;
  /** Names of sections by id in the paper's order, in the interface's language. */
  sectionNames: ReadonlyMap<number, string>;
};

/** The stories of the desk by stage: a column each, in it by section, the newest change first. */
export function StoryBoard({ columns, filter, home, sectionNames, ...common }: Props) {
  const t = useTranslations('Views');
  const states = useTranslations('Status');
  const stories = useTranslations('Stories');
  return (
    <div className={classes.board}>
      {columns.map(({ state, count, stories: shown }) => {
        const list = home + writeFilter({ ...filter, state, board: false, page: 1, step: undefined });
        const id = `column-${state}`;
        return (
          <section key={state} className={classes.column} aria-labelledby={id} data-state={state}>
            <h2 id={id}>
              <Link href={list} prefetch={false}>
                {states(state)} <span>{t(count.isMore ? 'more' : 'count', { count: count.stories })}</span>
              </Link>
            </h2>
            {bySection(shown, [...sectionNames.keys()]).map(([sectionId, own]) => (
              <div key={sectionId ?? 0}>
                <h3>{sectionNames.get(sectionId ?? 0) ?? stories('noSection')}</h3>
                <ul>
                  {own.map((story) => (
                    <li key={story.articleId}>
                      <Card story={story} state={state} language={filter.language} {...common} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
            {(count.isMore || count.stories > shown.length) && (
              <Link href={list} className={classes.all} prefetch={false}>
                {t('whole')}
              </Link>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** The stories of each section in the paper's order, those of none before them: they still want one. */
function bySection(stories: readonly ListedStory[], order: readonly number[]): [number | null, ListedStory[]][] {
  const sectionOf = ({ sectionId }: ListedStory) =>
    sectionId !== null && order.includes(sectionId) ? sectionId : null;
  return [null, ...order].flatMap((one) => {
    const own = stories.filter((story) => sectionOf(story) === one);
    return own.length === 0 ? [] : [[one, own] as [number | null, ListedStory[]]];
  });
}

type CardProps = Common & { story: ListedStory; state: ListState; language: Locale | undefined };

/** One story in one column: the languages that stand there with their headlines, the others in a line below. */
function Card({ story, state, language, locale, writers, now }: CardProps) {
  const t = useTranslations('Stories');
  const own = [locale, ...LOCALES.filter((one) => one !== locale)];
  const isHere = (one: Locale) => {
    const translation = story.translations[one];
    const states: ListState[] = translation ? statesBeside(translation) : ['none'];
    return (language ?? one) === one && states.includes(state);
  };
  const href = (one: Locale) => `/${locale}/newsroom/articles/${story.articleId}/${one}`;
  return (
    <article className={classes.card} data-card>
      <EmbargoLine until={standingEmbargo(story.embargoedUntil, now)} look="small" />
      {own.filter(isHere).map((one) => {
        const translation = story.translations[one];
        // A language nobody has begun has the story's headline in the other.
        const begun = translation ? one : (own.find((other) => story.translations[other]) ?? one);
        const headline = story.translations[begun]?.headline.trim() ?? '';
        return (
          <div key={one} className={classes.text}>
            <span className={classes.language}>{t(`languages.${one}`)}</span>
            <Link
              className={classes.headline}
              href={href(begun)}
              prefetch={false}
              lang={headline === '' ? undefined : begun}
              data-unwritten={headline === '' || undefined}
            >
              {headline === '' ? t('noHeadline') : headline}
            </Link>
            {translation && (
              <span className={classes.facts}>
                {(translation.isReturned || translation.status !== state) && <StatusBadge {...translation} />}
                <Owed translation={translation} />
                <Plans translation={translation} locale={locale} />
              </span>
            )}
            <Assigned story={story} scope={one} locale={locale} now={now} />
          </div>
        );
      })}
      <Assigned story={story} scope="story" locale={locale} now={now} />
      <Writing writers={writers.get(story.articleId)} locale={locale} />
      <Notes story={story} now={now} />
      <span className={classes.foot}>
        {own
          .filter((one) => !isHere(one))
          .map((one) => (
            <span key={one} className={classes.other}>
              {t(`languages.${one}`)} <StatusBadge status={null} {...story.translations[one]} />
            </span>
          ))}
        <time dateTime={formatIndiaIso(new Date(story.updatedAt))}>
          {formatDay(new Date(story.updatedAt), locale)}, {formatDeskTime(new Date(story.updatedAt), locale)}
        </time>
      </span>
    </article>
  );
}
