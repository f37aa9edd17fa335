import { BothLanguagesPage } from '#app/_reader/page/both-languages-page.tsx';

/**
 * The finished 500 page, in every language. Render it once at start and keep the string: when it is needed, nothing else
 * may be asked. Answer it with status 500, `Cache-Control: no-store` and `contentPolicy()` of app/_server/answers/content-policy.ts.
 */
export async function renderErrorPage(): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(<BothLanguagesPage notice="error" />)}`;
}
