import { clockWords, formatClock, formatIndiaIso } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * The date and hour in India at the top of every page. The page's script keeps it right from the words it carries; a
 * reader without script sees `asOf`, the latest moment of what the page is made from, so that the same content is the
 * same bytes whenever it is drawn. Empty without either.
 */
export function Clock({ locale, asOf }: { locale: Locale; asOf: Date | undefined }) {
  const { pattern, names } = clockWords(locale);
  return (
    <p className="clock">
      <time
        dateTime={asOf && `${formatIndiaIso(asOf).slice(0, 16)}+05:30`}
        data-clock={pattern}
        data-names={names.join('|')}
      >
        {asOf && formatClock(asOf, locale)}
      </time>
    </p>
  );
}
