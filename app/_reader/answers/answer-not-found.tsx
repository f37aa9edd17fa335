import { BothLanguagesPage } from '#app/_reader/page/both-languages-page.tsx';
import { NoticePage } from '#app/_reader/page/notice-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html } from '#app/_server/answers/html.ts';
import type { Tag } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';

/**
 * 404 in the language the address names, or in every language when it names none of ours. `tags` say what would put
 * something there; without any the answer is not kept, since any address at all can be asked for.
 */
export async function answerNotFound(locale: string, tags: Tag[] = []): Promise<Response> {
  if (!isLocale(locale)) return html(<BothLanguagesPage notice="notFound" />, { status: 404, tags: [] });
  return html(<NoticePage notice="notFound" locale={locale} site={await findSite(locale)} />, { status: 404, tags });
}
