import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Counted } from '#db/queries/story-list/narrow-list.ts';
import type { countViews } from '#db/queries/story-list/views.ts';
import { type StoryFilterParams, writeFilter } from '#lib/desk/story-filter.ts';
import type { ViewName } from '#lib/desk/views.ts';
import type { Locale } from '#lib/locale.ts';
import { NAME_PATHS } from '#lib/taxonomy/name-kinds.ts';
import { ASKED_KINDS, type AskedKind } from '#lib/taxonomy/taxonomy-inputs.ts';
import { KeepView } from './keep-view.client.tsx';
import classes from './views.module.css';

type Props = {
  filter: StoryFilterParams;
  locale: Locale;
  home: string;
  counted: Awaited<ReturnType<typeof countViews>>;
  /** Names of sections by id, in the interface's language. */
  sectionNames: ReadonlyMap<number, string>;
  /** What of these waits for the person who looks: it stands out while there is any. */
  waits: readonly ViewName[];
  /** Names that stories ask for, where the person who looks may add them. */
  asked: Record<AskedKind, number> | undefined;
};

/** The ways to look at the desk that have a name, everybody's and one's own, with how many stories each shows; and how it is shown. */
export function Views({ filter, locale, home, counted: { views, placed, own }, sectionNames, waits, asked }: Props) {
  const t = useTranslations('Views');
  const stories = useTranslations('Stories');
  // A view of everybody is one thing, whether it stands as a list or as the board.
  const plain = (one: StoryFilterParams) => writeFilter({ ...one, board: false, page: 1, step: undefined });
  const here = writeFilter({ ...filter, page: 1, step: undefined });
  const ownHere = own.find(({ query }) => query === here);
  const link = (
    key: string,
    name: string,
    to: StoryFilterParams,
    count: Counted,
    isHere: boolean,
    isWaiting = false,
  ) => (
    <li key={key}>
      <Link
        href={home + writeFilter(to)}
        className={classes.view}
        aria-current={isHere ? 'page' : undefined}
        data-waiting={(isWaiting && count.stories > 0) || undefined}
        data-empty={count.stories === 0 || undefined}
        prefetch={false}
      >
        {name} <span className={classes.count}>{t(count.isMore ? 'more' : 'count', { count: count.stories })}</span>
      </Link>
    </li>
  );
  return (
    <div className={classes.bar}>
      <nav aria-label={t('label')} className={classes.views}>
        <ul>
          {views.map(({ name, filter: to, count }) =>
            link(
              name,
              name === 'missing_own' || name === 'missing_other'
                ? t('missing', { language: stories(`languages.${to.language ?? locale}`) })
                : t(name),
              { ...to, board: filter.board },
              count,
              !ownHere && plain(filter) === plain(to),
              waits.includes(name),
            ),
          )}
          {placed.map(({ name, place, filter: to, count }) => {
            const section = place.sectionId === null ? undefined : sectionNames.get(place.sectionId);
            const where = [section, place.locale === null ? undefined : stories(`languages.${place.locale}`)];
            const said = stories('waitingIn', { what: t(name), where: where.filter(Boolean).join(', ') });
            const isHere = !ownHere && plain(filter) === plain(to);
            return link(`${name} ${said}`, said, { ...to, board: filter.board }, count, isHere, true);
          })}
          {own.map(({ id, name, filter: to, count }) => link(`own-${id}`, name, to, count, ownHere?.id === id))}
          {ASKED_KINDS.map((kind) =>
            asked === undefined || asked[kind] === 0 ? null : (
              <li key={kind}>
                <Link href={`${home}/${NAME_PATHS[kind]}`} className={classes.view} data-waiting prefetch={false}>
                  {stories(`asked.${kind}`, { count: asked[kind] })}
                </Link>
              </li>
            ),
          )}
        </ul>
      </nav>
      <div className={classes.tools}>
        <KeepView
          query={here}
          own={ownHere && { id: ownHere.id, name: ownHere.name }}
          canKeep={!views.some(({ filter: to }) => here === writeFilter(to))}
        />
        <nav aria-label={t('shape')} className={classes.shapes}>
          {([false, true] as const).map((board) => (
            <Link
              key={String(board)}
              href={home + writeFilter({ ...filter, board, page: 1, step: undefined })}
              aria-current={filter.board === board ? 'true' : undefined}
              prefetch={false}
            >
              {t(board ? 'board' : 'list')}
            </Link>
          ))}
        </nav>
      </div>
    </div>
  );
}
