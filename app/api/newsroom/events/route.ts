import { z } from 'zod';
import { currentPerson } from '#app/_server/accounts/session.ts';
import { answer } from '#app/_server/answers/answer.ts';
import { desk } from '#app/_server/live/desk-streams.ts';
import { TAB_NAME } from '#app/_server/live/said.ts';
import { can } from '#lib/policy/can.ts';
import { refuse } from '#lib/result.ts';

const number = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined);
const asked = z.object({ tab: z.string().regex(TAB_NAME), after: number });

/**
 * What happens at the desk as server-sent events, for as long as the session holds (`?tab=…&after=17`, or Last-Event-ID):
 * `change` with the outbox's number as its id: { at, byId, events: { kind, articleId, locale }[] };
 * `here`: { stories: { [articleId]: people in it } }, and with `all` nobody is in any other story;
 * `holds`: { articleId }: somebody writes in a part of it, or writes in one no more;
 * `reload` where so much was missed that everything is to be looked at anew; `signed_out` as the last word.
 * 503 beyond so many streams of one person, or in all.
 */
export async function GET(request: Request): Promise<Response> {
  const person = await currentPerson({ isUse: false });
  if (!person) return answer(refuse('signed_out'));
  const { actor, sessionId } = person;
  if (!can(actor, 'story.list') || !can(actor, 'story.read')) return answer(refuse('not_allowed'));
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return answer(refuse('invalid'));
  const { tab, after } = query.data;
  const lastSeen = request.headers.get('Last-Event-ID');
  const opened = desk().open({
    actor,
    sessionId,
    tab,
    after: (lastSeen ? number.parse(lastSeen) : undefined) ?? after,
  });
  if (!opened.ok) return answer(opened);
  return new Response(opened.value, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Next would compress it otherwise, and compressing holds back; the last is for nginx in front.
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

/** A stream without a body would be held open for nobody. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } });
}
