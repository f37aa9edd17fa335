import { and, eq, isNull } from 'drizzle-orm';
import { writeAudit } from '#db/record.ts';
import { relist } from '#db/commands/story/relist.ts';
import { insertRevision } from '#db/commands/story/write-revision.ts';
import { database, type Database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { articles, revisions, translations } from '#db/schema.ts';
import type { StartTranslationInput } from '#lib/article/inputs.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { emptyText } from '#lib/article/text.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { copyBlocks } from '#lib/body/copy-blocks.ts';
import { emptyBody } from '#lib/body/nodes.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** A language that was begun, with the version to save against. */
export type StartedTranslation = { articleId: number; translationId: number; version: number };

/**
 * Begins the story's other language, empty or over a copy of the source's blocks (same ids). Remembers which source text
 * it was made from and freezes that one, so that it can be compared later; the source's own row stays as it was.
 * Refuses 'not_found', 'not_allowed', 'already_started' (detail: the translation that stands).
 */
export function startTranslation(
  input: StartTranslationInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<StartedTranslation, 'not_found' | 'not_allowed' | 'already_started', { translationId: number }>> {
  return transact(db, async (tx) => {
    const { articleId, locale } = input;
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).limit(1);
    if (!article) return refuse('not_found');
    if (!can(actor, 'translation.start', { ownerId: article.createdById, locale })) return refuse('not_allowed');
    const [standing] = await tx
      .select({ id: translations.id })
      .from(translations)
      .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)))
      .limit(1);
    if (standing) return refuse('already_started', { translationId: standing.id });
    const [source] = await tx
      .select({ revisionId: revisions.id, body: revisions.body })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
      .where(and(eq(translations.articleId, articleId), eq(translations.locale, article.sourceLocale)))
      .limit(1);
    const at = now.toISOString();
    if (source) {
      await tx
        .update(revisions)
        .set({ frozenAt: at })
        .where(and(eq(revisions.id, source.revisionId), isNull(revisions.frozenAt)));
    }
    const [translation] = await tx
      .insert(translations)
      .values({
        articleId,
        locale,
        madeFromRevisionId: source?.revisionId ?? null,
        createdById: actor.id,
        createdAt: at,
        updatedAt: at,
      })
      .returning({ id: translations.id, version: translations.version });
    if (!translation) throw new Error('A translation was not written');
    const body = input.copyBlocks && source ? copyBlocks(source.body, locale) : emptyBody(newBlockId());
    const text = emptyText(body);
    const draftRevisionId = await insertRevision(tx, { translationId: translation.id, authorId: actor.id, text, now });
    await tx.update(translations).set({ draftRevisionId }).where(eq(translations.id, translation.id));
    await relist(tx, articleId);
    await writeAudit(tx, actor, now, {
      deed: 'translation.start',
      subjectType: 'translation',
      subjectId: translation.id,
      detail: { articleId, locale, copyBlocks: input.copyBlocks },
    });
    return ok({ articleId, translationId: translation.id, version: translation.version });
  });
}
