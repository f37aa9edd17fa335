import { Emblem } from '#app/_reader/page/emblem.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/**
 * The paper's name in both scripts, set in letters: as wide pages have it drawn, the name of the page's
 * language first, the bridge, and the other as large. Where the drawing is seen these are the words for whoever does not
 * see it.
 */
export function PaperName({ locale }: { locale: Locale }) {
  const others = LOCALES.filter((one) => one !== locale);
  return (
    <span className="set">
      <span>{translator(locale)('Paper.name')}</span> <Emblem />
      {others.map((other) => (
        <span key={other} lang={other}>
          {' '}
          {translator(other)('Paper.name')}
        </span>
      ))}
    </span>
  );
}
