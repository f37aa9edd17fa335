import { type Command, command, idOf } from '#db/command.ts';
import { beginTranslation } from '#db/commands/story/rows/move-translation.ts';
import { findOwnContributor } from '#db/load/own-contributor.ts';
import { articleContributors, articles } from '#db/schema.ts';
import { FIELD_LIMITS } from '#lib/article/limits.ts';
import type { CreateStoryInput } from '#lib/article/inputs.ts';
import { emptyText } from '#lib/article/text.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { emptyBody } from '#lib/body/nodes.ts';
import { ok } from '#lib/result.ts';
import { cutGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** A story that was begun: its number, and its first translation with the version to save against. */
type CreatedStory = { articleId: number; translationId: number; version: number };

/**
 * Begins a story in one language, which becomes its source. A headline that is too long is cut. Who begins it and is a
 * contributor stands in the byline. Refuses 'not_allowed'.
 */
export const createStory: Command<CreateStoryInput, CreatedStory, 'not_allowed'> = command({
  name: 'createStory',
  permission: 'story.create',
  find: (_, { locale }) => ({ subject: { locale, sectionId: null } }),
  async run(tx, input, by, now) {
    const { locale } = input;
    const at = now.toISOString();
    const createdById = idOf(by);
    const [article] = await tx
      .insert(articles)
      .values({ sourceLocale: locale, createdById, createdAt: at, updatedAt: at })
      .returning({ id: articles.id });
    if (!article) throw new Error('A story was not written');
    const contributorId = await findOwnContributor(tx, createdById);
    if (contributorId !== undefined) {
      await tx.insert(articleContributors).values({ articleId: article.id, contributorId, position: 0 });
    }
    const headline = cutGraphemes(cleanText(input.headline ?? '', { locale }), FIELD_LIMITS.headline);
    const text = { ...emptyText(emptyBody(newBlockId())), headline };
    const { translationId, version } = await beginTranslation(tx, {
      articleId: article.id,
      locale,
      text,
      authorId: createdById,
      now,
    });
    return ok({
      value: { articleId: article.id, translationId, version },
      touched: [],
      events: [{ kind: 'story.create', subject: 'article', id: article.id, detail: { locale, headline } }],
    });
  },
});
