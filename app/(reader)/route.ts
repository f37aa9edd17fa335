import { preferredLocale } from '#app/_server/http/preferred-locale.ts';

/** The bare address: leads to the reader's edition. The only reader address that looks at a cookie, and never kept. */
export function GET(request: Request) {
  const locale = preferredLocale({
    cookie: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  });
  return new Response(null, {
    status: 302,
    headers: { Location: `/${locale}`, 'Cache-Control': 'private, no-store', Vary: 'Cookie, Accept-Language' },
  });
}
