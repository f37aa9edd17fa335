import { BothLanguagesPage } from '#app/_reader/page/both-languages-page.tsx';
import { NoticePage } from '#app/_reader/page/notice-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html } from '#app/_server/answers/html.ts';
import { SAME_AS_HEADER } from '#app/_server/http/same-as.ts';
import type { Tag } from '#lib/article/tags.ts';
import { isLocale, type Locale } from '#lib/locale.ts';

/** One address of each language, and one of none, whose 404 stands for all: no section and no story can be called so. */
export function addressOfNothing(locale: string): string {
  return isLocale(locale) ? `/${locale}/-/-` : '/-/-';
}

/** A 404 that need not be made: it is the one of this language, which the page cache keeps. */
export function answerSameNotFound(locale: Locale): Response {
  return new Response(null, {
    status: 404,
    headers: { [SAME_AS_HEADER]: addressOfNothing(locale), 'Cache-Control': 'private, no-store' },
  });
}

/**
 * 404 in the language the address names, or in every language when it names none of ours. `tags` say what would put
 * something there; without any the answer is not kept, since any address at all can be asked for.
 */
export async function answerNotFound(locale: string, tags: Tag[] = []): Promise<Response> {
  if (!isLocale(locale)) return html(<BothLanguagesPage notice="notFound" />, { status: 404, tags: ['sections'] });
  const site = await findSite(locale);
  return html(<NoticePage notice="notFound" locale={locale} site={site} />, { status: 404, tags, now: site.now });
}
