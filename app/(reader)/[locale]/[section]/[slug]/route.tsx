import { answerNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { NoticePage } from '#app/_reader/page/notice-page.tsx';
import { readSegment } from '#app/_reader/answers/read-segment.ts';
import { findSite } from '#app/_reader/page/site.ts';
import { html, movedTo } from '#app/_server/answers/html.ts';
import { standingAt } from '#db/queries/standing.ts';
import { isLocale } from '#lib/locale.ts';

/** A story in one language: its page, the way to its right address, its notice of withdrawal, or nothing. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; section: string; slug: string }> },
) {
  const { locale, section, slug } = await params;
  if (!isLocale(locale)) return answerNotFound(locale);
  const standing = await standingAt({ locale, section: readSegment(section), last: readSegment(slug) });
  switch (standing.kind) {
    case 'live':
      return html(<ArticlePage article={standing.article} site={await findSite(locale)} />, { tags: standing.tags });
    case 'moved':
      return movedTo(standing.to, { tags: standing.tags });
    case 'gone':
      return html(
        <NoticePage
          notice="withdrawn"
          wording={standing.notice}
          alternates={standing.alternates}
          locale={locale}
          site={await findSite(locale)}
        />,
        { status: 410, tags: standing.tags },
      );
    case 'none':
      return answerNotFound(locale, standing.tags);
  }
}
