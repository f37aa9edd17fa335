import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { listRevisions } from '#db/queries/revisions.ts';
import { can } from '#lib/policy/can.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/** The revisions of one language of a story, newest first: `{ revisions, isMore }`; `?before=12` goes on from there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.read')) return refuse('not_allowed');
    const translationId = readId((await params).id);
    const asked = new URL(request.url).searchParams.get('before');
    const before = asked === null ? undefined : readId(asked);
    if (translationId === undefined || (asked !== null && before === undefined)) return refuse('not_found');
    return ok(await listRevisions({ translationId, before }));
  });
}
