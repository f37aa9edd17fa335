import { StoryListPage } from '#app/_reader/lists/story-list-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import type { SectionPage } from '#db/queries/section-page.ts';
import type { Locale } from '#lib/locale.ts';
import { accentNamed } from '#lib/taxonomy/accents.ts';

/** One page of a section's list, newest first; at the section's own address the newest story stands large. */
export function SectionListPage({ page: found, locale, site }: { page: SectionPage; locale: Locale; site: Site }) {
  const t = translator(locale);
  const { section, alternates, page } = found;
  const first = page === null;
  const names = { section: section.name, paper: t('Paper.name'), page: String(page ?? '') };
  return (
    <StoryListPage
      list={found}
      address={section.address}
      alternates={alternates}
      title={t(first ? 'SectionPage.title' : 'SectionPage.titleOfPage', names)}
      description={t(first ? 'SectionPage.description' : 'SectionPage.descriptionOfPage', names)}
      crumbs={[
        { name: t('Masthead.home'), address: `/${locale}` },
        { name: section.name, address: section.address },
      ]}
      here={{ kind: 'section', sectionId: section.id, itself: first }}
      accent={accentNamed(section.accent)}
      heading={<h1>{first ? section.name : t('SectionPage.headingOfPage', names)}</h1>}
      empty={t('SectionPage.empty')}
      locale={locale}
      site={site}
    />
  );
}
