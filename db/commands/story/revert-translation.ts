import { and, eq } from 'drizzle-orm';
import { type Command, command, type Done, idOf } from '#db/command.ts';
import { changedFields, keepDraft } from '#db/commands/story/rows/keep-draft.ts';
import { ownSuggestions } from '#db/commands/story/rows/own-suggestions.ts';
import { findAuthorship, type WrittenPart } from '#db/load/authorship.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { findHolds } from '#db/load/holds.ts';
import { detailsAt } from '#db/load/details-at.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions } from '#db/schema.ts';
import { othersHolds } from '#lib/article/holds/hold.ts';
import { partOfField } from '#lib/article/holds/parts.ts';
import type { RevertInput } from '#lib/article/inputs.ts';
import { withLeadWords } from '#lib/article/lead-words.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { applyTextChanges } from '#lib/merge/merge-texts.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * The text that stands now, the version to go on from, and whether the words below the lead picture stayed as they were: the
 * old version stood under another one.
 */
type Reverted = { version: number; text: TranslationText; hasKeptLead: boolean };

/** Why the draft stayed as it is. */
type RevertCode = 'not_found' | 'not_allowed' | 'conflict' | 'held' | 'same_text' | 'body_invalid';

/**
 * Makes the words of an old version the draft again, as a new version after the present one, which stays in the history.
 * Readers see no change, a schedule stands as it was set, and nothing of the other language or the shared details is
 * touched: the lead picture stays, and below another one than that version had, its words too.
 * Refuses 'conflict' when somebody has changed the text since `version`, 'held' while another person writes in a part it
 * would change, 'not_found' also where this translation has no version of the number, 'same_text' where nothing would
 * change, 'body_invalid' where the old text could not be saved today.
 */
export const revertTranslation: Command<RevertInput, Reverted, RevertCode> = command({
  name: 'revertTranslation',
  permission: 'translation.edit',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version, number }, by, now, found) {
    const { translation, article, draft } = found;
    if (translation.version !== version) return refuse('conflict');
    const [old] = await tx
      .select()
      .from(revisions)
      .where(and(eq(revisions.translationId, translationId), eq(revisions.number, number)))
      .limit(1);
    if (!old) return refuse('not_found');

    const before = revisionText(draft);
    const { leadImageId } = old.details ?? (await detailsAt(tx, article.id, old.updatedAt));
    const hasKeptLead = leadImageId !== article.leadImageId;
    const wanted = hasKeptLead ? withLeadWords(revisionText(old), before) : revisionText(old);
    const fields = changedFields(before, wanted);
    if (fields.length === 0) return refuse('same_text');
    const parts = new Set(fields.map((field) => partOfField(field, translation.locale)));
    const others = othersHolds(await findHolds(tx, article.id), { by: idOf(by), tab: '' }, now);
    if (others.some((hold) => parts.has(hold.part) && hold.holderId !== idOf(by))) return refuse('held');

    // Words kept beside the text were never anybody's but their writer's: what they suggest in other names is the asker's own.
    const changes = textChanges(before, wanted);
    const own = await ownSuggestions(tx, { translationId, before: before.body, blocks: changes.blocks }, by);
    const merged = applyTextChanges(before, { ...changes, blocks: own.blocks }).text;
    const body = parseBody(merged.body);
    if (!body.ok) return refuse('body_invalid');
    const text: TranslationText = { ...merged, body: body.value };

    const part: WrittenPart = { articleId: article.id, part: translation.locale, revisionId: draft.id };
    const authorship = await findAuthorship(tx, part, version);
    const writer = { by: idOf(by), tab: '', seq: 0 };
    const kept = await keepDraft(tx, { part, authorship, writer, found, text, now, by, asVersion: true });
    const events = kept.events.map((event): Done<unknown>['events'][number] => {
      if (event.kind !== 'translation.edit') return event;
      const { articleId, locale, revisionId, version: next, headline, changed } = event.detail;
      const detail = { articleId, locale, revisionId, version: next, headline, changed, from: number };
      return { kind: 'translation.revert', subject: 'translation', id: translationId, detail };
    });
    return ok({ value: { version: kept.version, text, hasKeptLead }, touched: [], events });
  },
});
