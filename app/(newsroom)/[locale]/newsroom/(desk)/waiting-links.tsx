import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Children } from 'react';
import type { Counted } from '#db/queries/story-list/narrow-list.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import { NAME_PATHS } from '#lib/taxonomy/name-kinds.ts';
import { ASKED_KINDS, type AskedKind } from '#lib/taxonomy/taxonomy-inputs.ts';
import { readFilter, type StoryFilterParams, writeFilter } from './story-filter.ts';
import classes from './waiting-links.module.css';

type Props = {
  filter: StoryFilterParams;
  home: string;
  /** The languages in which the person who looks may publish. */
  mayPublish: readonly Locale[];
  waiting: { inReview: Counted; ready: Counted; returned: Counted };
  /** Names that stories ask for, where the person who looks may add them. */
  asked: Record<AskedKind, number> | undefined;
};

/** What waits for the person who looks: stories to be published, and those that came back. Each leads to the list of them. */
export function WaitingLinks({ filter, home, mayPublish, waiting: { inReview, ready, returned }, asked }: Props) {
  const t = useTranslations('Stories');
  const [only] = mayPublish;
  const language = mayPublish.length === LOCALES.length ? undefined : only;
  const link = (
    change: Partial<StoryFilterParams>,
    { stories, isMore }: Counted,
    label: 'waiting' | 'ready' | 'returned',
  ) => {
    const address = writeFilter({ ...readFilter({}), ...change });
    const isHere = writeFilter({ ...filter, page: 1, step: undefined }) === address;
    if (stories === 0 && !isHere) return null;
    return (
      <Link href={isHere ? home : home + address} className={classes.link} aria-current={isHere || undefined}>
        {t(label, { count: stories, more: isMore ? 'yes' : 'no' })}
      </Link>
    );
  };
  const links = [
    only === undefined ? null : link({ state: 'in_review', language }, inReview, 'waiting'),
    only === undefined ? null : link({ state: 'ready', language }, ready, 'ready'),
    link({ returned: true }, returned, 'returned'),
    ...ASKED_KINDS.map((kind) =>
      asked === undefined || asked[kind] === 0 ? null : (
        <Link key={kind} href={`${home}/${NAME_PATHS[kind]}`} className={classes.link}>
          {t(`asked.${kind}`, { count: asked[kind] })}
        </Link>
      ),
    ),
  ];
  if (links.every((one) => one === null)) return null;
  return (
    <nav className={classes.links} aria-label={t('forYou')}>
      {Children.toArray(links)}
    </nav>
  );
}
