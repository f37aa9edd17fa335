import { answerSave } from '#app/_server/answers/answer-save.ts';
import { collided } from '#app/_server/answers/collided.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { perform } from '#db/perform.ts';
import { sentDetails, sentWholeDetails } from '#lib/article/inputs.ts';
import { refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/**
 * Keeps what all languages of a story share: `{ version, tab, seq, changes }` as JSON, or `{ version, details }` with all
 * of them. Answers 200 with the next version, when it was kept and what others changed meanwhile; 409 with the same and
 * what both changed, when all the rest was kept; 409 with the details that stand for all details that came too late; 400
 * with the fields, 403 and 404; and what every save answers.
 */
export function PUT(request: Request, context: Context): Promise<Response> {
  return answerSave(request, context, async ({ id, sent, actor }) => {
    // The body names no story of its own: an extra key is refused, not overruled.
    const isWhole = typeof sent === 'object' && sent !== null && 'details' in sent;
    const input = (isWhole ? sentWholeDetails : sentDetails).safeParse(sent);
    if (!input.success) {
      const paths = input.error.issues.flatMap(({ path }) => path.slice(0, 2).slice(-1));
      return refuse('invalid', { fields: [...new Set(paths.map(String))] });
    }
    return collided(await perform(saveDetails, { ...input.data, articleId: id }, actor, new Date()));
  });
}
