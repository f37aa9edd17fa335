import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { findStoryOrBinned } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { articles } from '#db/schema.ts';
import type { StoryInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Takes a story out of the bin, as it was put there. Refuses 'not_in_bin'. */
export const unbinStory: Command<StoryInput, { articleId: number }, 'not_found' | 'not_allowed' | 'not_in_bin'> =
  command({
    name: 'unbinStory',
    permission: 'story.bin',
    find: (tx, { articleId }) => findStoryOrBinned(tx, articleId),
    async run(tx, { articleId }, _by, now, { article }) {
      if (article.binnedAt === null) return refuse('not_in_bin');
      await tx
        .update(articles)
        .set({ binnedAt: null, binnedById: null, updatedAt: now.toISOString() })
        .where(eq(articles.id, articleId));
      await relist(tx, articleId);
      const headline = await headlineOf(tx, article);
      return ok({
        value: { articleId },
        touched: [],
        events: [{ kind: 'story.unbin', subject: 'article', id: articleId, detail: { headline } }],
      });
    },
  });
