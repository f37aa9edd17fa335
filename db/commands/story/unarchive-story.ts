import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { findStory } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { findAssignees } from '#db/load/story/assignments.ts';
import { articles } from '#db/schema.ts';
import { isArchived } from '#lib/article/archive.ts';
import type { StoryInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Takes a story out of the archive, to the top of the desk's list. Refuses 'not_in_archive', also where it came back by itself. */
export const unarchiveStory: Command<
  StoryInput,
  { articleId: number },
  'not_found' | 'not_allowed' | 'not_in_archive'
> = command({
  name: 'unarchiveStory',
  permission: 'story.archive',
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, { articleId }, _by, now, { article }) {
    const hasWork = Object.keys(await findAssignees(tx, articleId)).length > 0;
    if (!isArchived({ ...article, hasWork })) return refuse('not_in_archive');
    await tx.update(articles).set({ archivedAt: null, updatedAt: now.toISOString() }).where(eq(articles.id, articleId));
    await relist(tx, articleId);
    const headline = await headlineOf(tx, article);
    return ok({
      value: { articleId },
      touched: [],
      events: [{ kind: 'story.unarchive', subject: 'article', id: articleId, detail: { headline } }],
    });
  },
});
