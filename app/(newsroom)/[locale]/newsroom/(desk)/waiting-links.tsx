import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Children } from 'react';
import type { Counted } from '#db/queries/story-list/narrow-list.ts';
import type { Waiting } from '#db/queries/story-list/story-list.ts';
import type { Bounds } from '#lib/policy/can.ts';
import { NAME_PATHS } from '#lib/taxonomy/name-kinds.ts';
import { ASKED_KINDS, type AskedKind } from '#lib/taxonomy/taxonomy-inputs.ts';
import { readFilter, type StoryFilterParams, writeFilter } from './story-filter.ts';
import classes from './waiting-links.module.css';

type Props = {
  filter: StoryFilterParams;
  home: string;
  /** What waits in each place where the person who looks may publish, and what was returned to them. */
  waiting: Waiting;
  /** Names of sections by id, in the interface's language. */
  sectionNames: ReadonlyMap<number, string>;
  /** Names that stories ask for, where the person who looks may add them. */
  asked: Record<AskedKind, number> | undefined;
};

/** What waits for the person who looks: stories to be published, and those that came back. Each leads to the list of them. */
export function WaitingLinks({ filter, home, waiting: { places, returned }, sectionNames, asked }: Props) {
  const t = useTranslations('Stories');
  /** Of one who publishes everywhere nothing is said; the others see where. */
  const within = (what: string, { locale, sectionId }: Bounds) => {
    const section = sectionId === null ? undefined : sectionNames.get(sectionId);
    const where = [section, locale === null ? undefined : t(`languages.${locale}`)].filter((one) => one !== undefined);
    return where.length === 0 ? what : t('waitingIn', { what, where: where.join(', ') });
  };
  const link = (
    change: Partial<StoryFilterParams>,
    { stories, isMore }: Counted,
    label: 'waiting' | 'ready' | 'returned',
    place: Bounds = { locale: null, sectionId: null },
  ) => {
    const address = writeFilter({ ...readFilter({}), ...change });
    const isHere = writeFilter({ ...filter, page: 1, step: undefined }) === address;
    if (stories === 0 && !isHere) return null;
    return (
      <Link href={isHere ? home : home + address} className={classes.link} aria-current={isHere || undefined}>
        {within(t(label, { count: stories, more: isMore ? 'yes' : 'no' }), place)}
      </Link>
    );
  };
  const links = [
    ...places.flatMap(({ place, inReview, ready }) => {
      const narrowed = { language: place.locale ?? undefined, sectionId: place.sectionId ?? undefined };
      return [
        link({ state: 'in_review', ...narrowed }, inReview, 'waiting', place),
        link({ state: 'ready', ...narrowed }, ready, 'ready', place),
      ];
    }),
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
