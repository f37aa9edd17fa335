import { answerSave } from '#app/_server/answers/answer-save.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { perform } from '#db/perform.ts';
import { saveDetailsInput } from '#lib/article/inputs.ts';
import { refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/**
 * Keeps what all languages of a story share: `{ version, details }` as JSON. Answers 200 with the next version and when
 * it was kept; 400 with the fields, 409 with the details that stand, 403 and 404; and what every save answers.
 */
export function PUT(request: Request, context: Context): Promise<Response> {
  return answerSave(request, context, async ({ id, sent, actor }) => {
    // The body names no story of its own: an extra key is refused, not overruled.
    const input = saveDetailsInput.omit({ articleId: true }).safeParse(sent);
    if (!input.success) {
      const paths = input.error.issues.map(({ path }) => String(path[1] ?? path[0] ?? ''));
      return refuse('invalid', { fields: [...new Set(paths)] });
    }
    return perform(saveDetails, { ...input.data, articleId: id }, actor, new Date());
  });
}
