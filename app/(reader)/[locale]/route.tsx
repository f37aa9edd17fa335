import { answerNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { FrontPage } from '#app/_reader/lists/front-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html } from '#app/_server/answers/html.ts';
import { findFront, namesOnFront } from '#db/queries/front.ts';
import { tagsOf } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';

/** The home page of an edition. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return answerNotFound(locale);
  const front = await findFront({ locale });
  const site = await findSite(locale);
  return html(<FrontPage front={front} locale={locale} site={site} />, {
    tags: tagsOf({ kind: 'front', locale, contributorIds: namesOnFront(front) }),
    now: site.now,
  });
}
