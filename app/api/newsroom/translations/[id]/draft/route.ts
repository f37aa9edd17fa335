import { answerWith } from '#app/_server/answer.ts';
import { guardMutation } from '#app/_server/guard.ts';
import { readJson } from '#app/_server/read-json.ts';
import { currentActor } from '#app/_server/session.ts';
import { saveDraft } from '#db/commands/save-draft.ts';
import { saveDraftOrder } from '#lib/article/orders.ts';
import { refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/**
 * Keeps a draft while it is being written: `{ version, text }` as JSON. Answers 200 with the next version, when it was
 * kept and whether the slug is another story's; 400 with the fields, 409 with the other text, 413 and 422 for a body out
 * of bounds, 401, 403, 404, 503 with Retry-After, 507. Nothing is ever half kept.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const foreign = guardMutation(request);
  if (foreign) return foreign;
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    const json = await readJson(request);
    if (!json.ok) return json;
    const { id } = await params;
    // The body names no translation of its own: an extra key is refused, not overruled.
    const sent = saveDraftOrder.omit({ translationId: true }).safeParse(json.value);
    if (!sent.success || !/^[1-9]\d{0,15}$/.test(id)) return refuse('invalid', { fields: [] });
    return saveDraft({ ...sent.data, translationId: Number(id) }, actor, new Date());
  });
}
