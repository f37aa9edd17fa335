import { eq } from 'drizzle-orm';
import { writeAudit } from '#db/record.ts';
import { relist } from '#db/commands/story/relist.ts';
import { insertRevision } from '#db/commands/story/write-revision.ts';
import { database, type Database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { articles, translations } from '#db/schema.ts';
import { FIELD_LIMITS } from '#lib/article/limits.ts';
import type { CreateStoryInput } from '#lib/article/inputs.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { emptyText } from '#lib/article/text.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { emptyBody } from '#lib/body/nodes.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { cutGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** A story that was begun: its number, and its first translation with the version to save against. */
export type CreatedStory = { articleId: number; translationId: number; version: number };

/** Begins a story in one language, which becomes its source. A headline that is too long is cut. Refuses 'not_allowed'. */
export function createStory(
  input: CreateStoryInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<CreatedStory, 'not_allowed'>> {
  return transact(db, async (tx) => {
    const { locale } = input;
    if (!can(actor, 'story.create', { locale })) return refuse('not_allowed');
    const at = now.toISOString();
    const [article] = await tx
      .insert(articles)
      .values({ sourceLocale: locale, createdById: actor.id, createdAt: at, updatedAt: at })
      .returning({ id: articles.id });
    if (!article) throw new Error('A story was not written');
    const [translation] = await tx
      .insert(translations)
      .values({ articleId: article.id, locale, createdById: actor.id, createdAt: at, updatedAt: at })
      .returning({ id: translations.id, version: translations.version });
    if (!translation) throw new Error('A translation was not written');
    const headline = cutGraphemes(cleanText(input.headline ?? '', { locale }), FIELD_LIMITS.headline);
    const text = { ...emptyText(emptyBody(newBlockId())), headline };
    const draftRevisionId = await insertRevision(tx, { translationId: translation.id, authorId: actor.id, text, now });
    await tx.update(translations).set({ draftRevisionId }).where(eq(translations.id, translation.id));
    await relist(tx, article.id);
    await writeAudit(tx, actor, now, {
      deed: 'story.create',
      subjectType: 'article',
      subjectId: article.id,
      detail: { locale },
    });
    return ok({ articleId: article.id, translationId: translation.id, version: translation.version });
  });
}
