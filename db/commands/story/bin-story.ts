import { and, eq, isNotNull } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { endShares } from '#db/commands/share/end-shares.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { findStory } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { articles, translations } from '#db/schema.ts';
import type { StoryInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Puts a story into the bin, every language of it: lists do not show it and nobody edits it until it is taken out again.
 * Refuses 'still_live' while readers see one of its languages: that is withdrawn first, with a notice; 'still_scheduled'
 * while one is to go live by itself. What was withdrawn
 * goes on answering with its notice.
 */
export const binStory: Command<
  StoryInput,
  { articleId: number },
  'not_found' | 'not_allowed' | 'still_live' | 'still_scheduled'
> = command({
  name: 'binStory',
  permission: 'story.bin',
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, { articleId }, by, now, { article }) {
    const [live] = await tx
      .select({ id: translations.id })
      .from(translations)
      .where(and(eq(translations.articleId, articleId), isNotNull(translations.liveRevisionId)))
      .limit(1);
    if (live) return refuse('still_live');
    const [scheduled] = await tx
      .select({ id: translations.id })
      .from(translations)
      .where(and(eq(translations.articleId, articleId), eq(translations.stage, 'scheduled')))
      .limit(1);
    if (scheduled) return refuse('still_scheduled');
    const headline = await headlineOf(tx, article);
    await tx
      .update(articles)
      .set({ binnedAt: now.toISOString(), binnedById: idOf(by), updatedAt: now.toISOString() })
      .where(eq(articles.id, articleId));
    await endShares(tx, { articleId }, { because: 'binned', now });
    await relist(tx, articleId);
    return ok({
      value: { articleId },
      touched: [],
      events: [{ kind: 'story.bin', subject: 'article', id: articleId, detail: { headline } }],
    });
  },
});
