import { clockWords, formatClock, formatIndiaIso } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

/** The date and hour in India at the top of every page: as of `now`, kept right by the page's script from the words it carries. */
export function Clock({ locale, now }: { locale: Locale; now: Date }) {
  const { pattern, names } = clockWords(locale);
  return (
    <p className="clock">
      <time dateTime={`${formatIndiaIso(now).slice(0, 16)}+05:30`} data-clock={pattern} data-names={names.join('|')}>
        {formatClock(now, locale)}
      </time>
    </p>
  );
}
