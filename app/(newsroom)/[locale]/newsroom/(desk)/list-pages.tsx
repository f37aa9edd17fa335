import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import classes from './list-pages.module.css';

type Props = {
  page: number;
  pages: number;
  /** The address of a page of this list. */
  hrefOf(page: number): string;
};

/** Steps through a long list; nothing when it has one page. */
export function ListPages({ page, pages, hrefOf }: Props) {
  const t = useTranslations('Stories');
  if (pages <= 1) return null;
  return (
    <nav className={classes.pages} aria-label={t('pages')}>
      {page > 1 && (
        <Link className={classes.step} href={hrefOf(page - 1)} rel="prev">
          <IconChevronLeft size={16} aria-hidden />
          {t('previous')}
        </Link>
      )}
      <span>{t('page', { page: String(page), pages: String(pages) })}</span>
      {page < pages && (
        <Link className={classes.step} href={hrefOf(page + 1)} rel="next">
          {t('next')}
          <IconChevronRight size={16} aria-hidden />
        </Link>
      )}
    </nav>
  );
}
