import type { ReactNode } from 'react';
import { GRIEVANCE_MAIL, informationAddress, informationText } from '#lib/information/information-texts.ts';
import { Emblem } from '#app/_reader/page/emblem.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { formatIndiaIso } from '#lib/format.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';
import type { InformationPage } from '#lib/information/information-pages.ts';

const OF_THE_PAPER: InformationPage[] = ['about', 'editors', 'standards', 'corrections'];
const FOR_READERS: InformationPage[] = ['contact', 'grievance', 'privacy'];

/**
 * The foot of every reader page: the sections again, what the paper says of itself, the other edition, who publishes it
 * and whom to complain to, and in which time it tells its hours.
 */
export function PageFooter({ locale, site }: { locale: Locale; site: Site }) {
  const t = translator(locale);
  const links = (pages: InformationPage[]) =>
    pages.map((page) => (
      <li key={page}>
        <a href={informationAddress(page, locale)}>{informationText(page, locale).name}</a>
      </li>
    ));
  return (
    <footer className="foot">
      <div>
        <p className="foot-name">
          <Emblem />
          <span>{t('Paper.name')}</span>
        </p>
        <div className="foot-lists">
          <List heading={t('Masthead.sections')}>
            {site.sections.map((section) => (
              <li key={section.id}>
                <a href={section.address}>{section.name}</a>
              </li>
            ))}
          </List>
          <List heading={t('PageFooter.paper')}>{links(OF_THE_PAPER)}</List>
          <List heading={t('PageFooter.readers')}>
            {links(FOR_READERS)}
            {otherLocales(locale).map((other) => (
              <li key={other}>
                <a href={`/${other}`} lang={other} hrefLang={other}>
                  {translator(other)('LanguageLink.edition')}
                </a>
              </li>
            ))}
          </List>
        </div>
        <p className="fine">
          {t('PageFooter.published')}
          <br />
          {t.rich('PageFooter.grievance', {
            mail: () => (
              <a key="mail" href={`mailto:${GRIEVANCE_MAIL}`} lang="en">
                {GRIEVANCE_MAIL}
              </a>
            ),
          })}
          <br />
          {t('PageFooter.times')}
          <br />
          {t('PageFooter.rights', { year: formatIndiaIso(site.now).slice(0, 4) })}
        </p>
      </div>
    </footer>
  );
}

function List({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div>
      <h2>{heading}</h2>
      <ul>{children}</ul>
    </div>
  );
}
