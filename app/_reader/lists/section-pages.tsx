import { translator } from '#app/_reader/page/translator.ts';
import type { PublishedSection } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

type Props = { section: PublishedSection; page: number; pages: number; locale: Locale };

/** Where a page of a section stands: the first at the section's own address. An own path, unencoded. */
export function sectionPageAddress(section: Pick<PublishedSection, 'address'>, page: number): string {
  return page === 1 ? section.address : `${section.address}/page/${page}`;
}

/** The ways from one page of a section to the newer and the older one, as plain links; nothing where there is one page. */
export function SectionPages({ section, page, pages, locale }: Props) {
  if (pages === 1) return null;
  const t = translator(locale);
  return (
    <nav className="pages" aria-label={t('SectionPage.pages')}>
      {page > 1 && (
        <a className="newer" rel="prev" href={sectionPageAddress(section, page - 1)}>
          {t('SectionPage.newer')}
        </a>
      )}
      <p>{t('SectionPage.position', { page: String(page), pages: String(pages) })}</p>
      {page < pages && (
        <a className="older" rel="next" href={sectionPageAddress(section, page + 1)}>
          {t('SectionPage.older')}
        </a>
      )}
    </nav>
  );
}
