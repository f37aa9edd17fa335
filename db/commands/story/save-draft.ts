import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { pointDraftAt } from '#db/commands/story/move-translation.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { insertRevision, overwriteRevision } from '#db/commands/story/write-revision.ts';
import type { Queryable } from '#db/engine/database.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions, translations, users } from '#db/schema.ts';
import type { SaveDraftInput } from '#lib/article/inputs.ts';
import { TEXT_FIELDS } from '#lib/article/limits.ts';
import { parseTranslationText, type TextFault, type TranslationText } from '#lib/article/text.ts';
import { stageAfter } from '#lib/article/workflow.ts';
import type { BodyCode } from '#lib/body/parse.ts';
import { changesOf } from '#lib/events.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

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
export const saveDraft: Command<
  SaveDraftInput,
  SavedDraft,
  SaveDraftCode,
  DraftConflict | TextFault,
  { translationId: number; version: number; text: TranslationText }
> = command({
  name: 'saveDraft',
  permission: 'translation.edit',
  // The language never changes, and reading a long text must not hold up other writers.
  async prepare(db, { translationId, version, text }) {
    const [standing] = await db
      .select({ locale: translations.locale })
      .from(translations)
      .where(eq(translations.id, translationId))
      .limit(1);
    if (!standing) return refuse('not_found');
    const read = parseTranslationText(text, standing.locale);
    return read.ok ? ok({ translationId, version, text: read.value }) : read;
  },
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version, text }, by, now, { translation, article, draft }) {
    const before = revisionText(draft);
    const fields = changedFields(before, text);
    // Also when the version is old: the answer to a save may get lost, and its retry must not meet itself as a conflict.
    if (fields.length === 0) {
      const claim = await claimSlug(tx, { translationId, locale: translation.locale, slug: text.slug });
      const value = { version: translation.version, savedAt: draft.updatedAt, slugTaken: claim.taken };
      return ok({ value, touched: [], events: [] });
    }
    if (translation.version !== version) return refuse('conflict', await conflictOf(tx, translation.version, draft));

    let draftRevisionId = draft.id;
    const isOwn = by !== 'machine' && draft.authorId === by.id;
    if (draft.frozenAt === null && isOwn) await overwriteRevision(tx, draft.id, text, now);
    else {
      if (draft.frozenAt === null) {
        await tx.update(revisions).set({ frozenAt: now.toISOString() }).where(eq(revisions.id, draft.id));
      }
      draftRevisionId = await insertRevision(tx, { translationId, authorId: idOf(by), text, now });
    }
    const { headline, slug } = text;
    const stage = stageAfter(translation.stage, 'save');
    const moved = await pointDraftAt(tx, translation, { id: draftRevisionId, headline, slug }, { stage, now });
    return ok({
      value: { ...moved, savedAt: now.toISOString() },
      touched: [],
      events: [
        {
          kind: 'translation.edit',
          subject: 'translation',
          id: translationId,
          detail: {
            articleId: article.id,
            locale: translation.locale,
            revisionId: draftRevisionId,
            version: moved.version,
            headline,
            fields,
            changed: changesOf({ headline: before.headline, slug: before.slug }, { headline, slug }),
          },
        },
      ],
    });
  },
});

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

function changedFields(one: TranslationText, other: TranslationText): (keyof TranslationText)[] {
  const lines = TEXT_FIELDS.filter((field) => one[field] !== other[field]);
  return sameJson(one.body, other.body) ? lines : [...lines, 'body'];
}
