import { Emblem } from '#app/_reader/page/emblem.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';

/** The foot of every reader page: the sections again, the editions, and in which time the paper tells its hours. */
export function PageFooter({ locale, site }: { locale: Locale; site: Site }) {
  const t = translator(locale);
  return (
    <footer className="foot">
      <div>
        <p className="foot-name">
          <Emblem />
          <span>{t('Paper.name')}</span>
        </p>
        <ul>
          {site.sections.map((section) => (
            <li key={section.id}>
              <a href={section.address}>{section.name}</a>
            </li>
          ))}
        </ul>
        <p className="fine">
          {t('PageFooter.made', { paper: t('Paper.name') })}{' '}
          {otherLocales(locale).map((other) => (
            <a key={other} href={`/${other}`} lang={other} hrefLang={other}>
              {translator(other)('LanguageLink.edition')}
            </a>
          ))}
        </p>
        <p className="fine">{t('PageFooter.times')}</p>
      </div>
    </footer>
  );
}
