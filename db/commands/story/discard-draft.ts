import { and, eq, isNull } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { relist } from '#db/commands/story/relist.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions, translations } from '#db/schema.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { ok, refuse } from '#lib/result.ts';

/** The live text, which the editor shows again, and the version to go on from. */
export type DiscardedDraft = { version: number; text: TranslationText };

/** Why the draft stayed. */
export type DiscardCode = 'not_found' | 'not_allowed' | 'conflict' | 'not_live' | 'nothing_to_discard';

/**
 * Goes back to the text readers see. The discarded text stays among the revisions, frozen; readers see no change.
 * Refuses 'not_live' when nothing is public, 'nothing_to_discard' when no newer text waits.
 */
export const discardDraft: Command<TranslationInput, DiscardedDraft, DiscardCode> = command({
  name: 'discardDraft',
  permission: 'translation.edit',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version }, _by, now, { translation, article, draft, live }) {
    if (translation.version !== version) return refuse('conflict');
    if (!live) return refuse('not_live');
    if (live.id === draft.id) return refuse('nothing_to_discard');
    const at = now.toISOString();
    await tx
      .update(revisions)
      .set({ frozenAt: at })
      .where(and(eq(revisions.id, draft.id), isNull(revisions.frozenAt)));
    const { locale } = translation;
    const claim = await claimSlug(tx, { translationId, locale, slug: live.slug });
    await tx
      .update(translations)
      .set({
        draftRevisionId: live.id,
        slug: claim.slug,
        stage: 'draft',
        version: version + 1,
        updatedAt: at,
      })
      .where(eq(translations.id, translationId));
    await relist(tx, article.id);
    return ok({
      value: { version: version + 1, text: revisionText(live) },
      touched: [],
      events: [
        {
          kind: 'translation.discard',
          subject: 'translation',
          id: translationId,
          detail: {
            articleId: article.id,
            locale,
            revisionId: draft.id,
            version: version + 1,
            headline: draft.headline,
          },
        },
      ],
    });
  },
});
