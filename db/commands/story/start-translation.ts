import { and, eq, isNull } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { relist } from '#db/commands/story/relist.ts';
import { insertRevision } from '#db/commands/story/write-revision.ts';
import { articles, revisions, translations } from '#db/schema.ts';
import type { StartTranslationInput } from '#lib/article/inputs.ts';
import { emptyText } from '#lib/article/text.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { copyBlocks } from '#lib/body/copy-blocks.ts';
import { emptyBody } from '#lib/body/nodes.ts';
import { ok, refuse } from '#lib/result.ts';

/** A language that was begun, with the version to save against. */
export type StartedTranslation = { articleId: number; translationId: number; version: number };

/**
 * Begins the story's other language, empty or over a copy of the source's blocks (same ids). Remembers which source text
 * it was made from and freezes that one, so that it can be compared later; the source's own row stays as it was.
 * Refuses 'not_found', 'not_allowed', 'already_started' (detail: the translation that stands).
 */
export const startTranslation: Command<
  StartTranslationInput,
  StartedTranslation,
  'not_found' | 'not_allowed' | 'already_started',
  { translationId: number }
> = command({
  name: 'startTranslation',
  permission: 'translation.start',
  async find(tx, { articleId, locale }) {
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).limit(1);
    return article && { article, subject: { ownerId: article.createdById, locale } };
  },
  async run(tx, { articleId, locale, copyBlocks: asCopy }, by, now, { article }) {
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
        createdById: idOf(by),
        createdAt: at,
        updatedAt: at,
      })
      .returning({ id: translations.id, version: translations.version });
    if (!translation) throw new Error('A translation was not written');
    const body = asCopy && source ? copyBlocks(source.body, locale) : emptyBody(newBlockId());
    const text = emptyText(body);
    const draftRevisionId = await insertRevision(tx, { translationId: translation.id, authorId: idOf(by), text, now });
    await tx.update(translations).set({ draftRevisionId }).where(eq(translations.id, translation.id));
    await relist(tx, articleId);
    return ok({
      value: { articleId, translationId: translation.id, version: translation.version },
      touched: [],
      events: [
        {
          kind: 'translation.start',
          subject: 'translation',
          id: translation.id,
          detail: { articleId, locale, copyBlocks: asCopy },
        },
      ],
    });
  },
});
