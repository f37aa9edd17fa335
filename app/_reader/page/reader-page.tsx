import type { ReactNode } from 'react';
import { ENHANCER } from '#app/_reader/generated/enhancer.ts';
import { SHEETS } from '#app/_reader/generated/sheets.ts';
import { type Here, Masthead } from '#app/_reader/page/masthead.tsx';
import { PageFooter } from '#app/_reader/page/page-footer.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import type { Alternate, NearbyPlace } from '#lib/article/published-article.ts';
import { fullAddress } from '#lib/article/json-ld.ts';
import { LOCALE_RECORDS, type Locale } from '#lib/locale.ts';

type Props = {
  locale: Locale;
  site: Site;
  title: string;
  description?: string;
  /** Own path of the page as it should be known; left out where nothing may be indexed (404, 410, preview). */
  canonical?: string;
  /** Where the same thing is live, its own page included; decides the toggle and hreflang. */
  alternates: Alternate[];
  /** Where the language link leads instead, in the languages that are not among them. */
  nearby?: NearbyPlace[];
  /** False where `alternates` are only places near this one, which no page of theirs calls the same: no hreflang then. */
  paired?: boolean;
  /** Path for readers of no language of ours; left out: the first alternate. */
  neutral?: string;
  sheet: keyof typeof SHEETS;
  /** The sheets beside it: rules for blocks that few stories hold. */
  blockSheets?: readonly (keyof typeof SHEETS)[];
  here: Here;
  /** More for `<head>`: cards and structured data. */
  head?: ReactNode;
  children: ReactNode;
};

/** The document around every reader page: head, skip links, masthead, content, foot, and the one inlined script. */
export function ReaderPage({
  locale,
  site,
  title,
  description,
  canonical,
  alternates,
  nearby = [],
  paired = true,
  neutral,
  sheet,
  blockSheets = [],
  here,
  head,
  children,
}: Props) {
  const t = translator(locale);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        <meta name="robots" content={canonical ? 'max-image-preview:large' : 'noindex'} />
        {canonical && <link rel="canonical" href={fullAddress(site.origin, canonical)} />}
        {canonical && paired && <Hreflang alternates={alternates} neutral={neutral} origin={site.origin} />}
        <meta name="theme-color" content="#fcfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#121316" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-icon.png" />
        <meta property="og:site_name" content={t('Paper.name')} />
        <meta property="og:locale" content={LOCALE_RECORDS[locale].openGraph} />
        {alternates
          .filter((other) => other.locale !== locale)
          .map((other) => (
            <meta key={other.locale} property="og:locale:alternate" content={LOCALE_RECORDS[other.locale].openGraph} />
          ))}
        {head}
        <style dangerouslySetInnerHTML={{ __html: SHEETS[sheet] }} />
        {blockSheets.map((name) => (
          <style key={name} dangerouslySetInnerHTML={{ __html: SHEETS[name] }} />
        ))}
      </head>
      <body>
        <a className="skip" href="#content">
          {t('Masthead.skipToContent')}
        </a>
        <a className="skip" href="#sections">
          {t('Masthead.skipToSections')}
        </a>
        <Masthead
          locale={locale}
          site={site}
          alternates={alternates}
          nearby={nearby}
          here={here}
          compact={sheet === 'article'}
        />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <PageFooter locale={locale} site={site} />
        <script dangerouslySetInnerHTML={{ __html: ENHANCER }} />
      </body>
    </html>
  );
}

// One page alone has no other language to tell of, and says nothing.
function Hreflang({ alternates, neutral, origin }: { alternates: Alternate[]; neutral?: string; origin: string }) {
  const [first, ...others] = alternates;
  if (!first || others.length === 0) return null;
  return (
    <>
      {alternates.map((one) => (
        <link key={one.locale} rel="alternate" hrefLang={one.locale} href={fullAddress(origin, one.address)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={fullAddress(origin, neutral ?? first.address)} />
    </>
  );
}
