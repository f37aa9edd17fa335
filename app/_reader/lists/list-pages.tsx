import { translator } from '#app/_reader/page/translator.ts';
import type { ListPage } from '#db/queries/list-page.ts';
import type { Locale } from '#lib/locale.ts';

type Props = Pick<ListPage, 'page' | 'older' | 'newer'> & { address: string; locale: Locale };

/** Where a page of a list stands; without a number, or as `own`, the list's own address. An own path, unencoded. */
export function pageAddress(address: string, page: number | 'own' | null): string {
  return typeof page === 'number' ? `${address}/page/${page}` : address;
}

/**
 * The ways from one page of a list to the newer and the older one, as plain links; nothing where there is one page. A
 * page says its own number and not how many there are, or every one would be another each time one is added.
 */
export function ListPages({ address, page, older, newer, locale }: Props) {
  if (older === null && newer === null) return null;
  const t = translator(locale);
  return (
    <nav className="pages" aria-label={t('ListPage.pages')}>
      {newer !== null && (
        <a className="newer" rel="prev" href={pageAddress(address, newer)}>
          {t('ListPage.newer')}
        </a>
      )}
      {page !== null && <p>{t('ListPage.page', { page: String(page) })}</p>}
      {older !== null && (
        <a className="older" rel="next" href={pageAddress(address, older)}>
          {t('ListPage.older')}
        </a>
      )}
    </nav>
  );
}
