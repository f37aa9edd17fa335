import { answerWith } from '#app/_server/answers/answer.ts';
import { guardMutation } from '#app/_server/answers/guard.ts';
import { readJson } from '#app/_server/answers/read-json.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import type { Actor } from '#lib/people/roles.ts';
import { refuse, type Result } from '#lib/result.ts';
import { readId } from '#lib/read-id.ts';

/** What a save is told: which one (the number in the address), the JSON that was sent, parsed and no more, and who asks. */
type SaveAsked = { id: number; sent: unknown; actor: Actor };

type Save = (asked: SaveAsked) => Promise<Result<unknown, string, unknown>>;

/**
 * Answers a PUT that keeps something while it is being written. Refuses by itself: 403 for a foreign page, 401 for
 * nobody, 413 and 422 for a body out of bounds, 400 for what is no JSON or no number of ours; the rest is for `save`.
 * 503 with Retry-After and 507 when the database cannot write. Nothing is ever half kept.
 */
export async function answerSave(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
  save: Save,
): Promise<Response> {
  const foreign = guardMutation(request);
  if (foreign) return foreign;
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    const json = await readJson(request);
    if (!json.ok) return json;
    const id = readId((await params).id);
    if (id === undefined) return refuse('invalid', { fields: [] });
    return save({ id, sent: json.value, actor });
  });
}
