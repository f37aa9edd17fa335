import { answerWith } from '#app/_server/answer.ts';
import { guardMutation } from '#app/_server/guard.ts';
import { readJson } from '#app/_server/read-json.ts';
import { currentActor } from '#app/_server/session.ts';
import { saveDetails } from '#db/commands/save-details.ts';
import { saveDetailsOrder } from '#lib/article/orders.ts';
import { refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/**
 * Keeps what all languages of a story share: `{ version, details }` as JSON. Answers 200 with the next version and when
 * it was kept; 400 with the fields, 409 with the details that stand, 401, 403, 404, 413, 503 with Retry-After, 507.
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
    // The body names no story of its own: an extra key is refused, not overruled.
    const sent = saveDetailsOrder.omit({ articleId: true }).safeParse(json.value);
    if (!sent.success || !/^[1-9]\d{0,15}$/.test(id)) {
      const paths = sent.success ? [] : sent.error.issues.map(({ path }) => String(path[1] ?? path[0] ?? ''));
      return refuse('invalid', { fields: [...new Set(paths)] });
    }
    return saveDetails({ ...sent.data, articleId: Number(id) }, actor, new Date());
  });
}
