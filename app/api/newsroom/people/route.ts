import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { listCallablePeople } from '#db/queries/comments.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse } from '#lib/result.ts';

/** Everybody who can be called in a comment, by name: `{ people }`. For those who comment. */
export async function GET(): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.comment')) return refuse('not_allowed');
    return ok({ people: await listCallablePeople() });
  });
}
