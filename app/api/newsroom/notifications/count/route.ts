import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { countUnread } from '#db/queries/notifications/notifications.ts';
import { ok, refuse } from '#lib/result.ts';

/** How many of one's own notifications are unread: `{ unread, urgent, quiet }`. */
export async function GET(): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    return actor ? ok(await countUnread(actor.id)) : refuse('signed_out');
  });
}
