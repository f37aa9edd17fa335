import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { findPublishLook } from '#db/queries/publishing/publish-look.ts';
import { isLocale } from '#lib/locale.ts';
import { can } from '#lib/policy/can.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/** What would go live of one language of the story: a `PublishLook`; `?language=hi` says which. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.read')) return refuse('not_allowed');
    const articleId = readId((await params).id);
    const locale = new URL(request.url).searchParams.get('language');
    if (articleId === undefined || locale === null || !isLocale(locale)) return refuse('not_found');
    const look = await findPublishLook({ articleId, locale });
    return look ? ok(look) : refuse('not_found');
  });
}
