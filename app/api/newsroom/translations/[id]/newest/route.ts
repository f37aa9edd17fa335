import { currentPerson } from '#app/_server/accounts/session.ts';
import { answerWith } from '#app/_server/answers/answer.ts';
import { TAB_NAME } from '#app/_server/live/said.ts';
import { findNewest } from '#db/queries/newest.ts';
import { can } from '#lib/policy/can.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/**
 * What an open editor lacks of one language of a story: `?tab=…&version=12&details=5` says what it has. Answers
 * `{ held, text?, details? }`: who holds which part now, and the text and the shared details where they are newer.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWith(async () => {
    const person = await currentPerson({ isUse: false });
    if (!person) return refuse('signed_out');
    if (!can(person.actor, 'story.read')) return refuse('not_allowed');
    const translationId = readId((await params).id);
    const query = new URL(request.url).searchParams;
    const [version, detailsVersion] = [readId(query.get('version') ?? ''), readId(query.get('details') ?? '')];
    const tab = query.get('tab') ?? '';
    if (version === undefined || detailsVersion === undefined || !TAB_NAME.test(tab)) return refuse('invalid');
    if (translationId === undefined) return refuse('not_found');
    const asker = { by: person.actor.id, tab };
    const found = await findNewest({ translationId, version, detailsVersion, asker, now: new Date() });
    return found ? ok(found) : refuse('not_found');
  });
}
