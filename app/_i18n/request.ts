import { getRequestConfig } from 'next-intl/server';
import { isLocale } from '#lib/locale.ts';

/** What next-intl needs for a newsroom page: its locale from the address, its messages, India's time. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : 'en';
  const messages = locale === 'hi' ? (await import('#messages/hi.json')).default : (await import('#messages/en.json')).default;
  return { locale, messages, timeZone: 'Asia/Kolkata', now: new Date() };
});
