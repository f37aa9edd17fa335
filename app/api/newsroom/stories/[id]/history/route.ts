import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { listStoryActivity } from '#db/queries/activity.ts';
import { can } from '#lib/policy/can.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/** What was done with the story, newest first, a page at a time: an `Activity`; `?at=…&id=…` is the place to go on from. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.read')) return refuse('not_allowed');
    const articleId = readId((await params).id);
    if (articleId === undefined) return refuse('not_found');
    const asked = new URL(request.url).searchParams;
    const [at, id] = [asked.get('at'), readId(asked.get('id') ?? '')];
    if (at !== null && (id === undefined || Number.isNaN(Date.parse(at)))) return refuse('invalid');
    return ok(
      await listStoryActivity({
        articleId,
        by: actor,
        olderThan: at !== null && id !== undefined ? { at, id } : undefined,
      }),
    );
  });
}
