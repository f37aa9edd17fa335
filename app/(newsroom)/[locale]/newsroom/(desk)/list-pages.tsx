import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { StoryList } from '#db/queries/story-list/story-list.ts';
import classes from './list-pages.module.css';
import type { ListStep } from '#lib/desk/story-filter.ts';

type Props = {
  list: Pick<StoryList, 'page' | 'pages' | 'isMore' | 'older' | 'newer'>;
  /** The address of a page of this list, or of the next step where pages have no number any more. */
  hrefOf(to: { page?: number; step?: ListStep }): string;
};

/** Steps through a long list, by number as far as its stories are counted; nothing when it has one page. */
export function ListPages({ list, hrefOf }: Props) {
  const t = useTranslations('Stories');
  const { page, pages, isMore } = list;
  const newer =
    page === null
      ? list.newer && hrefOf({ step: { to: 'newer', than: list.newer } })
      : page > 1
        ? hrefOf({ page: page - 1 })
        : null;
  const older =
    page !== null && page < pages
      ? hrefOf({ page: page + 1 })
      : list.older && hrefOf({ step: { to: 'older', than: list.older } });
  if (newer === null && older === null) return null;
  return (
    <nav className={classes.pages} aria-label={t('pages')}>
      {newer !== null && (
        <Link className={classes.step} href={newer} rel="prev">
          <IconChevronLeft size={16} aria-hidden />
          {t('previous')}
        </Link>
      )}
      {page !== null && (
        <span>
          {isMore ? t('pageOfMany', { page: String(page) }) : t('page', { page: String(page), pages: String(pages) })}
        </span>
      )}
      {older !== null && (
        <Link className={classes.step} href={older} rel="next">
          {t('next')}
          <IconChevronRight size={16} aria-hidden />
        </Link>
      )}
    </nav>
  );
}
