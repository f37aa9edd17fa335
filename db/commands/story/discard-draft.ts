import { and, eq, isNull } from 'drizzle-orm';
import { relist } from '#db/commands/story/relist.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { writeAudit } from '#db/record.ts';
import { database, type Database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions, translations } from '#db/schema.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** The live text, which the editor shows again, and the version to go on from. */
export type DiscardedDraft = { version: number; text: TranslationText };

/** Why the draft stayed. */
export type DiscardCode = 'not_found' | 'not_allowed' | 'conflict' | 'not_live' | 'nothing_to_discard';

/**
 * Goes back to the text readers see. The discarded text stays among the revisions, frozen; readers see no change.
 * Refuses 'not_live' when nothing is public, 'nothing_to_discard' when no newer text waits.
 */
export function discardDraft(
  { translationId, version }: TranslationInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<DiscardedDraft, DiscardCode>> {
  return transact(db, async (tx): Promise<Result<DiscardedDraft, DiscardCode>> => {
    const found = await findTranslation(tx, translationId);
    if (!found) return refuse('not_found');
    if (!can(actor, 'translation.edit', found.subject)) return refuse('not_allowed');
    const { translation, draft, live } = found;
    if (translation.version !== version) return refuse('conflict');
    if (!live) return refuse('not_live');
    if (live.id === draft.id) return refuse('nothing_to_discard');
    const at = now.toISOString();
    await tx
      .update(revisions)
      .set({ frozenAt: at })
      .where(and(eq(revisions.id, draft.id), isNull(revisions.frozenAt)));
    const claim = await claimSlug(tx, { translationId, locale: translation.locale, slug: live.slug });
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
    await relist(tx, found.article.id);
    await writeAudit(tx, actor, now, {
      deed: 'translation.discard',
      subjectType: 'translation',
      subjectId: translationId,
      detail: { revisionId: draft.id, version: version + 1 },
    });
    return ok({ version: version + 1, text: revisionText(live) });
  });
}
