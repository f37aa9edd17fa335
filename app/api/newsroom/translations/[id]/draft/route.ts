import { answerSave } from '#app/_server/answers/answer-save.ts';
import { collided } from '#app/_server/answers/collided.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { sentDraft } from '#lib/article/inputs.ts';
import { refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/**
 * Keeps a draft while it is being written: `{ version, tab, seq, changes }` as JSON, or `{ version, text }` with the whole
 * text. Answers 200 with the next version, when it was kept, whether the slug is another story's and what others changed
 * meanwhile; 409 with the same and what both changed, when all the rest was kept; 409 with the other text for a whole
 * text that came too late; 400 with the fields, 403 and 404; and what every save answers.
 */
export function PUT(request: Request, context: Context): Promise<Response> {
  return answerSave(request, context, async ({ id, sent, actor }) => {
    // The body names no translation of its own: an extra key is refused, not overruled.
    const input = sentDraft.safeParse(sent);
    if (!input.success) return refuse('invalid', { fields: [] });
    return collided(await perform(saveDraft, { ...input.data, translationId: id }, actor, new Date()));
  });
}
