import { and, eq, inArray } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { findStory } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { findAssignees } from '#db/load/story/assignments.ts';
import { articles, translations } from '#db/schema.ts';
import type { StoryInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Puts a story into the archive: the desk's list, board and views do not show it until something of it changes
 * (lib/article/archive.ts). Readers, links and the search of words find it as before.
 * Refuses 'still_scheduled' while a language is to go live by itself, 'still_waiting' while one is in review or ready, and
 * 'still_assigned' while somebody has it, or a language of it, to write.
 */
export const archiveStory: Command<
  StoryInput,
  { articleId: number },
  'not_found' | 'not_allowed' | 'still_scheduled' | 'still_waiting' | 'still_assigned'
> = command({
  name: 'archiveStory',
  permission: 'story.archive',
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, { articleId }, _by, now, { article }) {
    const waiting = await tx
      .select({ stage: translations.stage })
      .from(translations)
      .where(
        and(eq(translations.articleId, articleId), inArray(translations.stage, ['scheduled', 'in_review', 'ready'])),
      );
    if (waiting.some(({ stage }) => stage === 'scheduled')) return refuse('still_scheduled');
    if (waiting.length > 0) return refuse('still_waiting');
    if (Object.keys(await findAssignees(tx, articleId)).length > 0) return refuse('still_assigned');
    const at = now.toISOString();
    await tx.update(articles).set({ archivedAt: at, updatedAt: at }).where(eq(articles.id, articleId));
    await relist(tx, articleId);
    const headline = await headlineOf(tx, article);
    return ok({
      value: { articleId },
      touched: [],
      events: [{ kind: 'story.archive', subject: 'article', id: articleId, detail: { headline } }],
    });
  },
});
