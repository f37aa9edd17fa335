import { and, eq, isNull } from 'drizzle-orm';
import { type Command, command, type Done, idOf, together } from '#db/command.ts';
import { endShares } from '#db/commands/share/end-shares.ts';
import { followComments } from '#db/commands/story/rows/follow-comments.ts';
import { pointDraftAt } from '#db/commands/story/rows/move-translation.ts';
import { partLanguages } from '#db/commands/publishing/rows/part-languages.ts';
import { forgetReview } from '#db/commands/story/rows/write-review.ts';
import { insertRevision } from '#db/commands/story/rows/write-revision.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { findHolds } from '#db/load/holds.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions } from '#db/schema.ts';
import { othersHolds } from '#lib/article/holds/hold.ts';
import { partOfField } from '#lib/article/holds/parts.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import { withLeadWords } from '#lib/article/lead-words.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { stageAfter } from '#lib/article/workflow.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/** The live text, which the editor shows again, and the version to go on from. */
type DiscardedDraft = { version: number; text: TranslationText };

/** Why the draft stayed. */
type DiscardCode = 'not_found' | 'not_allowed' | 'conflict' | 'held' | 'not_live' | 'nothing_to_discard';

/**
 * Goes back to the text readers see. Where the desk has another lead picture by now, the words below it stay, in a text of
 * its own: those of the live text belong to the live picture. The discarded text stays among the revisions, frozen; readers see no change.
 * Refuses 'held' while another person writes in it, 'not_live' when nothing is public, 'nothing_to_discard' when no newer text waits.
 */
export const discardDraft: Command<TranslationInput, DiscardedDraft, DiscardCode> = command({
  name: 'discardDraft',
  permission: 'translation.edit',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version }, by, now, found) {
    const { translation, article, draft, live } = found;
    if (translation.version !== version) return refuse('conflict');
    const part = partOfField('body', translation.locale);
    const others = othersHolds(await findHolds(tx, article.id), { by: idOf(by), tab: '' }, now);
    if (others.some((hold) => hold.part === part && hold.holderId !== idOf(by))) return refuse('held');
    if (!live) return refuse('not_live');
    if (live.id === draft.id) return refuse('nothing_to_discard');
    const isSameLead = live.details?.leadImageId === article.leadImageId;
    const text = isSameLead ? revisionText(live) : withLeadWords(revisionText(live), revisionText(draft));
    if (!isSameLead && sameJson(text, revisionText(draft))) return refuse('nothing_to_discard');
    await tx
      .update(revisions)
      .set({ frozenAt: now.toISOString() })
      .where(and(eq(revisions.id, draft.id), isNull(revisions.frozenAt)));
    const { locale } = translation;
    const stage = stageAfter(translation.stage, 'discard');
    await forgetReview(tx, translationId);
    await endShares(tx, { translationId }, { because: 'discarded', now });
    const { headline, slug } = text;
    const id = isSameLead ? live.id : await insertRevision(tx, { translationId, authorId: idOf(by), text, now });
    const { version: next } = await pointDraftAt(tx, translation, { id, headline, slug }, { stage, now });
    await followComments(tx, { articleId: article.id, locale }, { before: draft.body, after: text.body });
    const own: Done<undefined> = {
      value: undefined,
      touched: [],
      events: [
        {
          kind: 'translation.discard',
          subject: 'translation',
          id: translationId,
          detail: { articleId: article.id, locale, revisionId: draft.id, version: next, headline: draft.headline },
        },
      ],
    };
    return ok(together({ version: next, text }, own, await partLanguages(tx, found, now)));
  },
});
