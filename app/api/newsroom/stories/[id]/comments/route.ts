import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { listThreads } from '#db/queries/comments.ts';
import { isLocale } from '#lib/locale.ts';
import { can } from '#lib/policy/can.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/** The conversations about one language of a story (`?language=hi`) and about what its languages share: `{ threads, called }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.read')) return refuse('not_allowed');
    const articleId = readId((await params).id);
    const locale = new URL(request.url).searchParams.get('language');
    if (articleId === undefined || !isLocale(locale)) return refuse('not_found');
    return ok(await listThreads({ articleId, locale }));
  });
}
