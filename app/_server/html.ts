import type { ReactElement } from 'react';
import type { Tag } from '#lib/article/tags.ts';

/** How a reader route answers: status (200 unless said), and what the page was made from. */
export type HtmlOptions = { status?: number; tags: Tag[] };

/**
 * A finished reader page: React rendered to a string, no hydration. Names its tags in `Cache-Tag`, and lets only the
 * page cache keep it (`s-maxage`); browsers ask again and get a 304.
 */
export async function html(page: ReactElement, { status = 200, tags }: HtmlOptions): Promise<Response> {
  // Next refuses a static import of react-dom/server in a route.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=0, s-maxage=31536000, must-revalidate',
      'Cache-Tag': tags.join(','),
    },
  });
}
