import { answerNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { ArticlePage } from '#app/_reader/article/article-page.tsx';
import { findSite } from '#app/_reader/page/site.ts';
import { html } from '#app/_server/answers/html.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { findDraftArticle } from '#db/queries/draft-article.ts';
import { can } from '#lib/policy/can.ts';
import { isLocale } from '#lib/locale.ts';
import { readId } from '#lib/read-id.ts';

type Context = { params: Promise<{ id: string; language: string }> };

/**
 * The saved draft of one language as readers would see it: the reader's own page, behind sign-in, never kept, never
 * indexed. Nobody signed in, and no such text, get the same 404 as an address where nothing ever stood.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, language } = await params;
  const actor = await currentActor();
  const articleId = readId(id);
  if (!isLocale(language) || articleId === undefined || !actor || !can(actor, 'story.read'))
    return answerNotFound(language);
  const article = await findDraftArticle({ articleId, locale: language });
  if (!article) return answerNotFound(language);
  return html(<ArticlePage article={article} site={await findSite(language)} draft />, { tags: [], preview: true });
}
