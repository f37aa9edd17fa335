import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { listNotifications } from '#db/queries/notifications/notifications.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

/** One's own notifications, newest first, so many at a time: `{ notifications, isMore }`; `?before=…` is the one to go on from. */
export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    const before = new URL(request.url).searchParams.get('before');
    const olderThan = before === null ? undefined : readId(before);
    if (before !== null && olderThan === undefined) return refuse('invalid');
    return ok(await listNotifications({ personId: actor.id, olderThan }));
  });
}
