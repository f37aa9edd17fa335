import { getRequestConfig } from 'next-intl/server';
import { locale as localeOfAddress } from 'next/root-params';
import { isLocale } from '#lib/locale.ts';

/** What next-intl needs for a newsroom page: its locale from the address, its messages, India's time. */
export default getRequestConfig(async ({ requestLocale }) => {
  // There is no next-intl proxy to say it, and a page that forgets setRequestLocale() would silently be English.
  const asked = (await requestLocale) ?? (await localeOfAddress());
  const locale = isLocale(asked) ? asked : 'en';
  const messages =
    locale === 'hi' ? (await import('#messages/hi.json')).default : (await import('#messages/en.json')).default;
  return { locale, messages, timeZone: 'Asia/Kolkata', now: new Date() };
});
