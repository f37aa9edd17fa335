import { z } from 'zod';
import { findHits } from '#app/_newsroom/palette/find-hits.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { answerWith } from '#app/_server/answers/answer.ts';
import { LOCALES } from '#lib/locale.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse } from '#lib/result.ts';

const question = z.strictObject({ q: z.string().max(400).default(''), locale: z.enum(LOCALES) });

/** Where somebody who typed something may want to go: `?q=words&locale=hi`, the interface's language. `{ hits }`. */
export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    if (!can(actor, 'story.list')) return refuse('not_allowed');
    const query = question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return refuse('invalid');
    return ok({ hits: await findHits(actor, query.data.locale, query.data.q) });
  });
}
