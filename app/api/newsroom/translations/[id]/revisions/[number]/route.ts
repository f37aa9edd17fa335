import { answerSave } from '#app/_server/answers/answer-save.ts';
import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { revertTranslation } from '#db/commands/story/revert-translation.ts';
import { perform } from '#db/perform.ts';
import { findRevision } from '#db/queries/revisions.ts';
import { sentRevert } from '#lib/article/inputs.ts';
import { can } from '#lib/policy/can.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string; number: string }> };

/** The whole text of one revision of one language of a story, its lead picture and the pictures it shows. 404 where there is none of this number. */
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

/**
 * Makes the words of this revision the draft again: `{ version }` as JSON, the one that was seen. Answers 200 with the text
 * that stands now; 403, 404, 409 `conflict`, `held` or `same_text`, 422 `body_invalid`; and what every save answers.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answerSave(request, { params }, async ({ id, sent, actor }) => {
    const number = readId((await params).number);
    const input = sentRevert.safeParse(sent);
    if (number === undefined || !input.success) return refuse('invalid', { fields: [] });
    return perform(revertTranslation, { ...input.data, translationId: id, number }, actor, new Date());
  });
}
