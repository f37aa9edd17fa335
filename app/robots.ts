import type { MetadataRoute } from 'next';
import { LOCALES } from '#lib/locale.ts';

/** Everything readers see may be crawled; the newsroom may not. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...LOCALES.map((locale) => `/${locale}/newsroom`)] },
  };
}
