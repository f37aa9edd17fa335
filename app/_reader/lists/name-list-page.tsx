import { StoryListPage } from '#app/_reader/lists/story-list-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { ResponsiveImage } from '#app/_reader/page/responsive-image.tsx';
import { Words } from '#app/_reader/page/words.tsx';
import type { NamePage } from '#db/queries/name-page.ts';
import { profileLd } from '#lib/article/json-ld.ts';
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
        <header className={shown.portrait ? 'name-head pictured' : 'name-head'}>
          {shown.portrait && (
            <ResponsiveImage
              picture={shown.portrait.picture}
              crop="1x1"
              alt=""
              sizes="(min-width: 600px) 128px, 88px"
              widest={320}
              plainOnly
            />
          )}
          <div>
            <p className="kicker">{t(`NamePage.${kind}`)}</p>
            <h1>
              <Words text={page === null ? name : t('NamePage.headingOfPage', words)} locale={locale} />
            </h1>
            {shown.role !== '' && (
              <p className="standfirst">
                <Words text={shown.role} locale={locale} />
              </p>
            )}
            {shown.portrait && shown.portrait.credit !== '' && <Credit text={shown.portrait.credit} locale={locale} />}
          </div>
        </header>
      }
      data={
        kind === 'contributor'
          ? profileLd({ ...shown, portrait: shown.portrait?.picture ?? null }, site.origin)
          : undefined
      }
      empty=""
      section
      locale={locale}
      site={site}
    />
  );
}

/** Whom the portrait is owed to. */
function Credit({ text, locale }: { text: string; locale: Locale }) {
  return (
    <p className="portrait-credit">
      {translator(locale).rich('ArticlePage.credit', {
        credit: () => <Words key="credit" text={text} locale={locale} />,
      })}
    </p>
  );
}
