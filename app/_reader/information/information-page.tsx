import type { ReactNode } from 'react';
import { informationAddress, informationText } from '#lib/information/information-texts.ts';
import { Breadcrumb } from '#app/_reader/page/breadcrumb.tsx';
import { CardMeta } from '#app/_reader/page/card-meta.tsx';
import { ReaderPage } from '#app/_reader/page/reader-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { words } from '#app/_reader/page/words.tsx';
import { breadcrumbLd, scriptJson } from '#lib/article/json-ld.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import type { InformationPage as Page } from '#lib/information/information-pages.ts';

/** What the paper says of itself, its rules and its readers' rights; the same in every language. */
export function InformationPage({ page, locale, site }: { page: Page; locale: Locale; site: Site }) {
  const t = translator(locale);
  const { name, description, parts } = informationText(page, locale);
  const address = informationAddress(page, locale);
  const title = t('ArticlePage.titleWithPaper', { headline: name, paper: t('Paper.name') });
  const crumbs = [
    { name: t('Masthead.home'), address: `/${locale}` },
    { name, address },
  ];
  return (
    <ReaderPage
      locale={locale}
      site={site}
      title={title}
      description={description}
      canonical={address}
      alternates={LOCALES.map((one) => ({ locale: one, address: informationAddress(page, one) }))}
      sheet="notice"
      here={{ kind: 'elsewhere' }}
      head={
        <>
          <CardMeta title={title} description={description} address={address} lead={null} site={site} />
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: scriptJson(breadcrumbLd(crumbs, site.origin)) }}
          />
        </>
      }
    >
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <div className="information">
        <h1>{name}</h1>
        {parts.map(({ heading, paragraphs }, at) => (
          <section key={at}>
            {heading !== undefined && <h2>{heading}</h2>}
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{withMail(paragraph, locale)}</p>
            ))}
          </section>
        ))}
      </div>
    </ReaderPage>
  );
}

/** A paragraph with the addresses in it as links, and what stands between backticks as code. */
function withMail(paragraph: string, locale: Locale): ReactNode {
  return paragraph.split(/(<[^>]+>|`[^`]+`)/).map((part, at) => {
    if (part.startsWith('<')) {
      const mail = part.slice(1, -1);
      return (
        <a key={at} href={`mailto:${mail}`} lang="en">
          {mail}
        </a>
      );
    }
    if (part.startsWith('`')) return <code key={at}>{part.slice(1, -1)}</code>;
    return <span key={at}>{words(part, locale)}</span>;
  });
}
