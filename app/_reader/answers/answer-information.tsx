import { answerNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { InformationPage } from '#app/_reader/information/information-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html } from '#app/_server/answers/html.ts';
import { tagsOf } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';
import type { InformationPage as Page } from '#lib/information/information-pages.ts';

/** One page of what the paper says of itself; 404 in a language it does not speak. */
export async function answerInformation(page: Page, params: Promise<{ locale: string }>): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return answerNotFound(locale);
  const site = await findSite(locale);
  const options = { tags: tagsOf({ kind: 'information' }), now: site.now };
  return html(<InformationPage page={page} locale={locale} site={site} />, options);
}
