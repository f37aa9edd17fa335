import { z } from 'zod';
import { currentPerson } from '#app/_server/accounts/session.ts';
import { answerWith } from '#app/_server/answers/answer.ts';
import { guardMutation } from '#app/_server/answers/guard.ts';
import { readJson } from '#app/_server/answers/read-json.ts';
import { desk } from '#app/_server/live/desk-streams.ts';
import { TAB_NAME } from '#app/_server/live/said.ts';
import { LOCALES } from '#lib/locale.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse } from '#lib/result.ts';

const visit = z.string().regex(TAB_NAME);
const asked = z.union([
  z.strictObject({ visit, gone: z.literal(true) }),
  z.strictObject({ visit, articleId: z.int().positive(), locale: z.enum(LOCALES) }),
]);

/**
 * A tab says that it has a story open, every so often, or (`gone`) that it has not any more. Kept in memory, told to
 * everybody at the desk on whatever server, and never written: it changes nothing of the newsroom.
 */
export async function POST(request: Request): Promise<Response> {
  const foreign = guardMutation(request);
  if (foreign) return foreign;
  return answerWith(async () => {
    const person = await currentPerson({ isUse: false });
    if (!person) return refuse('signed_out');
    const { actor } = person;
    if (!can(actor, 'story.read')) return refuse('not_allowed');
    const json = await readJson(request);
    if (!json.ok) return json;
    const said = asked.safeParse(json.value);
    if (!said.success) return refuse('invalid');
    const own = { visit: said.data.visit, personId: actor.id };
    if ('gone' in said.data) desk().leave(own);
    else desk().beat({ ...own, name: person.name, articleId: said.data.articleId, locale: said.data.locale });
    return ok(null);
  });
}
