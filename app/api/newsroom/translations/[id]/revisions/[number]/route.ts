import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { findRevision } from '#db/queries/revisions.ts';
import { can } from '#lib/policy/can.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string; number: string }> };

/** The whole text of one revision of one language of a story, and its lead picture. 404 where there is none of this number. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.read')) return refuse('not_allowed');
    const asked = await params;
    const [translationId, number] = [readId(asked.id), readId(asked.number)];
    if (translationId === undefined || number === undefined) return refuse('not_found');
    const revision = await findRevision({ translationId, number });
    return revision ? ok(revision) : refuse('not_found');
  });
}
