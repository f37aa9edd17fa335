import { answerSave } from '#app/_server/answers/answer-save.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { saveDraftInput } from '#lib/article/inputs.ts';
import { refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/**
 * Keeps a draft while it is being written: `{ version, text }` as JSON. Answers 200 with the next version, when it was
 * kept and whether the slug is another story's; 400 with the fields, 409 with the other text, 403 and 404; and what
 * every save answers.
 */
export function PUT(request: Request, context: Context): Promise<Response> {
  return answerSave(request, context, async ({ id, sent, actor }) => {
    // The body names no translation of its own: an extra key is refused, not overruled.
    const input = saveDraftInput.omit({ translationId: true }).safeParse(sent);
    if (!input.success) return refuse('invalid', { fields: [] });
    return perform(saveDraft, { ...input.data, translationId: id }, actor, new Date());
  });
}
