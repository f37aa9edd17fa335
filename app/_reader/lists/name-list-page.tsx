import { StoryListPage } from '#app/_reader/lists/story-list-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import type { NamePage } from '#db/queries/name-page.ts';
import type { Locale } from '#lib/locale.ts';

/** One page of the stories of a topic, contributor or agency, newest first, headed by who or what that is. */
export function NameListPage({ page: found, locale, site }: { page: NamePage; locale: Locale; site: Site }) {
  const t = translator(locale);
  const { name: shown, alternates, page } = found;
  const { kind, name } = shown;
  const words = { name, paper: t('Paper.name'), page: String(page ?? '') };
  return (
    <StoryListPage
      list={found}
      address={shown.address}
      alternates={alternates}
      title={t(page === null ? `NamePage.${kind}Title` : 'NamePage.titleOfPage', words)}
      description={t(`NamePage.${kind}Description`, words)}
      crumbs={[
        { name: t('Masthead.home'), address: `/${locale}` },
        { name, address: shown.address },
      ]}
      here={{ kind: 'elsewhere' }}
      heading={
        <header className="name-head">
          <p className="kicker">{t(`NamePage.${kind}`)}</p>
          <h1>
            <Words text={page === null ? name : t('NamePage.headingOfPage', words)} locale={locale} />
          </h1>
          {shown.role !== '' && (
            <p className="standfirst">
              <Words text={shown.role} locale={locale} />
            </p>
          )}
        </header>
      }
      empty=""
      section
      locale={locale}
      site={site}
    />
  );
}
