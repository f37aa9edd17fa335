import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import type { Crumb } from '#lib/article/json-ld.ts';
import type { Locale } from '#lib/locale.ts';

/** The way to a page, «Home / World News / …»; its last step is the page itself. The same steps stand in its structured data. */
export function Breadcrumb({ crumbs, locale }: { crumbs: Crumb[]; locale: Locale }) {
  return (
    <nav className="breadcrumbs" aria-label={translator(locale)('ArticlePage.breadcrumb')}>
      <ol>
        {crumbs.map(({ name, address }, at) =>
          at === crumbs.length - 1 ? (
            <li key={address} aria-current="page">
              <Words text={name} locale={locale} />
            </li>
          ) : (
            <li key={address}>
              <a href={address}>{name}</a>
              <span aria-hidden="true"> / </span>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
