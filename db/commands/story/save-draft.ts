import { eq } from 'drizzle-orm';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { writeAudit } from '#db/record.ts';
import { relist } from '#db/commands/story/relist.ts';
import { insertRevision, overwriteRevision } from '#db/commands/story/write-revision.ts';
import { database, type Database, type Queryable } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions, translations, users } from '#db/schema.ts';
import type { SaveDraftInput } from '#lib/article/inputs.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { parseTranslationText, TEXT_FIELDS, type TextFault, type TranslationText } from '#lib/article/text.ts';
import type { BodyCode } from '#lib/body/parse.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * What a save answers. `savedAt` is an instant, ISO 8601 in UTC. `slugTaken`: the text is kept with its slug, but another
 * story of this language has it, and publishing will be refused until it changes.
 */
export type SavedDraft = { version: number; savedAt: string; slugTaken: boolean };

/** The text that stands on the server when a save comes too late; `savedBy` is a name, null when its account is gone. */
export type DraftConflict = { version: number; text: TranslationText; savedAt: string; savedBy: string | null };

/** Why a text was not kept. */
export type SaveDraftCode = 'not_found' | 'not_allowed' | 'conflict' | 'invalid' | BodyCode;

/**
 * Keeps a draft as it is being written. The writer's own open revision is written over; a frozen one, or another
 * person's, is left as it is (and frozen) and a new one follows. A text equal to the one that stands changes nothing and
 * answers its version. Readers see nothing of it: no tag is touched.
 * Refuses 'conflict' when `version` is not the newest (detail: the other text), 'invalid' with the fields, and what
 * lib/body/parse.ts refuses.
 */
export async function saveDraft(
  input: SaveDraftInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<SavedDraft, SaveDraftCode, DraftConflict | TextFault>> {
  const { translationId, version } = input;
  // Read outside the transaction: the language never changes, and reading a long text must not hold up other writers.
  const [standing] = await db.reader
    .select({ locale: translations.locale })
    .from(translations)
    .where(eq(translations.id, translationId))
    .limit(1);
  if (!standing) return refuse('not_found');
  const read = parseTranslationText(input.text, standing.locale);
  if (!read.ok) return read;
  const text = read.value;

  return transact(db, async (tx): Promise<Result<SavedDraft, SaveDraftCode, DraftConflict | TextFault>> => {
    const found = await findTranslation(tx, translationId);
    if (!found) return refuse('not_found');
    if (!can(actor, 'translation.edit', found.subject)) return refuse('not_allowed');
    const { translation, draft } = found;
    const claim = await claimSlug(tx, { translationId, locale: translation.locale, slug: text.slug });
    // Also when the version is old: the answer to a save may get lost, and its retry must not meet itself as a conflict.
    if (sameText(revisionText(draft), text)) {
      return ok({ version: translation.version, savedAt: draft.updatedAt, slugTaken: claim.taken });
    }
    if (translation.version !== version) return refuse('conflict', await conflictOf(tx, translation.version, draft));

    let draftRevisionId = draft.id;
    if (draft.frozenAt === null && draft.authorId === actor.id) await overwriteRevision(tx, draft.id, text, now);
    else {
      if (draft.frozenAt === null) {
        await tx.update(revisions).set({ frozenAt: now.toISOString() }).where(eq(revisions.id, draft.id));
      }
      draftRevisionId = await insertRevision(tx, { translationId, authorId: actor.id, text, now });
    }
    await tx
      .update(translations)
      .set({
        draftRevisionId,
        slug: claim.slug,
        version: version + 1,
        updatedAt: now.toISOString(),
      })
      .where(eq(translations.id, translationId));
    await relist(tx, found.article.id);
    await writeAudit(tx, actor, now, {
      deed: 'translation.edit',
      subjectType: 'translation',
      subjectId: translationId,
      detail: { revisionId: draftRevisionId, version: version + 1 },
    });
    return ok({ version: version + 1, savedAt: now.toISOString(), slugTaken: claim.taken });
  });
}

async function conflictOf(
  tx: Queryable,
  version: number,
  draft: typeof revisions.$inferSelect,
): Promise<DraftConflict> {
  const [author] =
    draft.authorId === null
      ? []
      : await tx.select({ name: users.name }).from(users).where(eq(users.id, draft.authorId)).limit(1);
  return { version, text: revisionText(draft), savedAt: draft.updatedAt, savedBy: author?.name ?? null };
}

function sameText(one: TranslationText, other: TranslationText): boolean {
  return (
    TEXT_FIELDS.every((field) => one[field] === other[field]) && JSON.stringify(one.body) === JSON.stringify(other.body)
  );
}
