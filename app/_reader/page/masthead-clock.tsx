import { clockWords, formatLongDay, formatIndiaIso } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * The date in India at the top of every page. The page's script adds the hour and keeps both right, from the words it
 * carries; without script there is no hour, since the page may be kept for as long as the day lasts.
 */
export function Clock({ locale, now }: { locale: Locale; now: Date }) {
  const { pattern, names } = clockWords(locale);
  return (
    <p className="clock">
      <time dateTime={formatIndiaIso(now).slice(0, 10)} data-clock={pattern} data-names={names.join('|')}>
        {formatLongDay(now, locale)}
      </time>
    </p>
  );
}
