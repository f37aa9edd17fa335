import type { MetadataRoute } from 'next';
import { LOCALES } from '#lib/locale.ts';

/** Everything readers see may be crawled; the newsroom and what it shares with somebody may not. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', ...LOCALES.flatMap((locale) => [`/${locale}/newsroom`, `/${locale}/shared/`])],
    },
  };
}
