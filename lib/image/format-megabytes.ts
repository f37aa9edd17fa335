import { LOCALE_RECORDS, type Locale } from '#lib/locale.ts';

const MEGABYTE = 1024 * 1024;

/** Bytes as the newsroom reads them, in MB with one decimal and never «0»: `2.4`, `0.1`. Latin digits in both languages. */
export function formatMegabytes(bytes: number, locale: Locale): string {
  const megabytes = Math.max(0.1, bytes / MEGABYTE);
  return new Intl.NumberFormat(`${LOCALE_RECORDS[locale].tag}-u-nu-latn`, { maximumFractionDigits: 1 }).format(
    megabytes,
  );
}
