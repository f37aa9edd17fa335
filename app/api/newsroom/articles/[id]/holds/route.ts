import { z } from 'zod';
import { currentPerson } from '#app/_server/accounts/session.ts';
import { answerWith } from '#app/_server/answers/answer.ts';
import { guardMutation } from '#app/_server/answers/guard.ts';
import { readJson } from '#app/_server/answers/read-json.ts';
import { desk } from '#app/_server/live/desk-streams.ts';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import { releaseHolds } from '#db/commands/story/holds/release-holds.ts';
import { takeOverPart } from '#db/commands/story/holds/take-over-part.ts';
import { perform } from '#db/perform.ts';
import { holdPartsInput, releaseHoldsInput, takeOverPartInput } from '#lib/article/holds/hold-inputs.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

// The address says which story; an extra key is refused, not overruled.
const asked = z.union([
  holdPartsInput.omit({ articleId: true }),
  releaseHoldsInput.omit({ articleId: true }).extend({ gone: z.literal(true) }),
  takeOverPartInput.omit({ articleId: true }).extend({ takeOver: z.literal(true) }),
]);

/**
 * A tab writes in parts of a story (`{ tab, parts }`, at the first key and every 15 s), writes in them no more
 * (`gone: true`, in none of them without `parts`), or takes one over (`{ tab, part, takeOver: true }`). The first and the
 * last answer `{ held }`, every living hold of the story as this tab is to see it. 403 to whoever may not write there.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const foreign = guardMutation(request);
  if (foreign) return foreign;
  return answerWith(async () => {
    // A tab that only lives is no use of the session, as in presence.
    const person = await currentPerson({ isUse: false });
    if (!person) return refuse('signed_out');
    const { actor } = person;
    const json = await readJson(request);
    if (!json.ok) return json;
    const articleId = readId((await params).id);
    const said = asked.safeParse(json.value);
    if (articleId === undefined || !said.success) return refuse('invalid');
    const now = new Date();
    if ('gone' in said.data) {
      const { gone: _gone, ...which } = said.data;
      const released = await perform(releaseHolds, { articleId, ...which }, actor, now);
      if (released.ok && released.value.ended > 0) desk().tellHolds(articleId);
      return released.ok ? ok(null) : released;
    }
    if ('takeOver' in said.data) {
      const { tab, part } = said.data;
      const taken = await perform(takeOverPart, { articleId, tab, part }, actor, now);
      if (taken.ok) desk().tellHolds(articleId);
      return taken;
    }
    const held = await perform(holdParts, { articleId, ...said.data }, actor, now);
    if (!held.ok) return held;
    if (held.value.isNew) desk().tellHolds(articleId);
    return ok({ held: held.value.held });
  });
}
