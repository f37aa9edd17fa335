import { translator } from '#app/_reader/page/translator.ts';
import type { SectionPage } from '#db/queries/section-page.ts';
import type { PublishedSection } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

type Props = Pick<SectionPage, 'section' | 'page' | 'older' | 'newer'> & { locale: Locale };

/** Where a page of a section stands; without a number, or as `own`, its newest stories. An own path, unencoded. */
export function sectionPageAddress(section: Pick<PublishedSection, 'address'>, page: number | 'own' | null): string {
  return typeof page === 'number' ? `${section.address}/page/${page}` : section.address;
}

/**
 * The ways from one page of a section to the newer and the older one, as plain links; nothing where there is one page. A
 * page says its own number and not how many there are, or every one would be another each time one is added.
 */
export function SectionPages({ section, page, older, newer, locale }: Props) {
  if (older === null && newer === null) return null;
  const t = translator(locale);
  return (
    <nav className="pages" aria-label={t('SectionPage.pages')}>
      {newer !== null && (
        <a className="newer" rel="prev" href={sectionPageAddress(section, newer)}>
          {t('SectionPage.newer')}
        </a>
      )}
      {page !== null && <p>{t('SectionPage.page', { page: String(page) })}</p>}
      {older !== null && (
        <a className="older" rel="next" href={sectionPageAddress(section, older)}>
          {t('SectionPage.older')}
        </a>
      )}
    </nav>
  );
}
