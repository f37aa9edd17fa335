import { answerNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { NoticePage } from '#app/_reader/page/notice-page.tsx';
import { readSegment } from '#app/_reader/answers/read-segment.ts';
import { findSite } from '#app/_reader/page/site.ts';
import { html, movedTo } from '#app/_server/answers/html.ts';
import { findOnward } from '#db/queries/onward.ts';
import { standingAt } from '#db/queries/standing.ts';
import { ONWARD_SECONDS, onwardStories } from '#lib/article/onward.ts';
import { tagsOf } from '#lib/article/tags.ts';
import { isLocale } from '#lib/locale.ts';

/** A story in one language: its page, the way to its right address, its notice of withdrawal, or nothing. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; section: string; slug: string }> },
) {
  const { locale, section, slug } = await params;
  if (!isLocale(locale)) return answerNotFound(locale);
  const site = await findSite(locale);
  const standing = await standingAt({ locale, section: readSegment(section), last: readSegment(slug) });
  switch (standing.kind) {
    case 'live': {
      const { article } = standing;
      const onward = await findOnward(article);
      const tags = tagsOf({ kind: 'article', article, teasers: onwardStories(onward) });
      const page = <ArticlePage article={article} onward={onward} site={site} />;
      return html(page, { tags, now: site.now, longestS: ONWARD_SECONDS });
    }
    case 'moved':
      return movedTo(standing.to, { tags: standing.tags });
    case 'gone':
      return html(
        <NoticePage
          notice="withdrawn"
          wording={standing.notice}
          since={standing.at}
          alternates={standing.alternates}
          locale={locale}
          site={site}
        />,
        { status: 410, tags: standing.tags, now: site.now },
      );
    case 'elsewhere':
      return html(<NoticePage notice="elsewhere" stories={standing.stories} locale={locale} site={site} />, {
        status: 404,
        tags: standing.tags,
        now: site.now,
      });
    case 'none':
      return answerNotFound(locale, standing.tags);
  }
}
