import { informationAddress, informationText } from '#lib/information/information-texts.ts';
import { LanguageLink } from '#app/_reader/page/language-link.tsx';
import { Clock } from '#app/_reader/page/masthead-clock.tsx';
import { PaperName } from '#app/_reader/page/paper-name.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { Wordmark } from '#app/_reader/page/wordmark.tsx';
import type { Alternate, NearbyPlace, PublishedSection } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';
import { accentNamed } from '#lib/taxonomy/accents.ts';
import { INFORMATION_PAGES } from '#lib/information/information-pages.ts';

/** Where the page stands: on the home page, in a section (the page of the section itself or a story of it), or nowhere. */
export type Here = { kind: 'home' } | { kind: 'section'; sectionId: number; itself: boolean } | { kind: 'elsewhere' };

type Props = {
  locale: Locale;
  site: Site;
  alternates: Alternate[];
  /** Places in the languages that are not among `alternates`. */
  nearby: NearbyPlace[];
  here: Here;
  /** On a story's page: where there is room in one row, and its name set and never drawn, so that the text begins higher. */
  compact: boolean;
};

/** The head of every reader page: clock and language link, the paper's name in every script, the sections. */
export function Masthead({ locale, site, alternates, nearby, here, compact }: Props) {
  const t = translator(locale);
  const isHome = here.kind === 'home' ? 'page' : undefined;
  return (
    <header className={compact ? 'masthead compact' : 'masthead'}>
      <div className="bar">
        <Clock locale={locale} now={site.now} />
        <LanguageLink locale={locale} alternates={alternates} nearby={nearby} />
      </div>
      <div className="flag">
        <Menu locale={locale} sections={site.sections} />
        <a className="name" href={`/${locale}`} aria-current={isHome}>
          <PaperName locale={locale} />
          {!compact && <Wordmark locale={locale} />}
        </a>
        {!compact && <p className="motto">{t('Paper.motto')}</p>}
      </div>
      <nav className="sections" id="sections" aria-label={t('Masthead.sections')}>
        <ul>
          <li>
            <a href={`/${locale}`} aria-current={isHome}>
              {t('Masthead.home')}
            </a>
          </li>
          {site.sections.map((section) => (
            <li key={section.id} data-accent={accentNamed(section.accent)}>
              <a href={section.address} aria-current={currentOf(here, section.id)}>
                {section.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Where the sections do not fit beside each other: all of them, and what the paper says of itself. Opens without script. */
function Menu({ locale, sections }: { locale: Locale; sections: PublishedSection[] }) {
  const t = translator(locale);
  return (
    <details className="menu">
      <summary>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
          <path className="lines" d="M3 5h18v2H3zM3 11h18v2H3zM3 17h18v2H3z" />
          <path
            className="cross"
            d="M5 6.4 6.4 5l5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6z"
          />
        </svg>
        <span className="hidden">{t('Masthead.menu')}</span>
      </summary>
      <nav aria-label={t('Masthead.menu')}>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={section.address}>{section.name}</a>
            </li>
          ))}
        </ul>
        <ul>
          {INFORMATION_PAGES.map((page) => (
            <li key={page}>
              <a href={informationAddress(page, locale)}>{informationText(page, locale).name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

function currentOf(here: Here, sectionId: number): 'page' | 'true' | undefined {
  if (here.kind !== 'section' || here.sectionId !== sectionId) return undefined;
  return here.itself ? 'page' : 'true';
}
