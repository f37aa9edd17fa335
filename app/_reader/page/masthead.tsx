import { Clock } from '#app/_reader/page/masthead-clock.tsx';
import { Emblem } from '#app/_reader/page/emblem.tsx';
import { LanguageLink } from '#app/_reader/page/language-link.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import type { Alternate } from '#lib/article/published-article.ts';
import { accentNamed } from '#lib/taxonomy/accents.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';

/** Where the page stands: on the home page, in a section (the page of the section itself or a story of it), or nowhere. */
export type Here = { kind: 'home' } | { kind: 'section'; sectionId: number; itself: boolean } | { kind: 'elsewhere' };

/** The head of every reader page: clock and language link, the paper's name in every script, the sections. */
export function Masthead({
  locale,
  site,
  alternates,
  here,
}: {
  locale: Locale;
  site: Site;
  alternates: Alternate[];
  here: Here;
}) {
  const t = translator(locale);
  return (
    <header className="masthead">
      <div className="bar">
        <Clock locale={locale} now={site.now} />
        <LanguageLink locale={locale} alternates={alternates} />
      </div>
      <div className="flag">
        <a className="name" href={`/${locale}`} aria-current={here.kind === 'home' ? 'page' : undefined}>
          <Emblem />
          <span>{t('Paper.name')}</span>
          {otherLocales(locale).map((other) => (
            <span key={other} className="sister" lang={other}>
              {translator(other)('Paper.name')}
            </span>
          ))}
        </a>
        <p className="motto">{t('Paper.motto')}</p>
      </div>
      <nav className="sections" id="sections" aria-label={t('Masthead.sections')}>
        <ul>
          <li>
            <a href={`/${locale}`} aria-current={here.kind === 'home' ? 'page' : undefined}>
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

function currentOf(here: Here, sectionId: number): 'page' | 'true' | undefined {
  if (here.kind !== 'section' || here.sectionId !== sectionId) return undefined;
  return here.itself ? 'page' : 'true';
}
