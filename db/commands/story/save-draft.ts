import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { changedFields, type Kept, keepDraft, type Saving } from '#db/commands/story/rows/keep-draft.ts';
import { keepBeside } from '#db/commands/story/rows/keep-beside.ts';
import { ownSuggestions } from '#db/commands/story/rows/own-suggestions.ts';
import { splitHeldText } from '#db/commands/story/rows/split-held.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findAuthorship, namedChanges, writeAuthorship, type WrittenPart } from '#db/load/authorship.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { type revisions, translations, users } from '#db/schema.ts';
import { changedKeys, changedSince, lastSeq, recordSeq, type Writer } from '#lib/article/authorship.ts';
import type { SaveDraftInput } from '#lib/article/inputs.ts';
import { parseTranslationText, type TextFault, type TranslationText } from '#lib/article/text.ts';
import { type BodyCode, parseBody } from '#lib/body/parse.ts';
import { applyTextChanges, isClean } from '#lib/merge/merge-texts.ts';
import { newestText, textFingerprint } from '#lib/merge/newest.ts';
import { type ReadChanges, readTextChanges } from '#lib/merge/read-changes.ts';
import type { SavedDraft } from '#lib/merge/saved.ts';
import { type TextChanges, textChanges } from '#lib/merge/text-changes.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/** The text that stands on the server when a whole text comes too late; `savedBy` is a name, null when its account is gone. */
type DraftConflict = { version: number; text: TranslationText; savedAt: string; savedBy: string | null };

/** Why a text was not kept. */
type SaveDraftCode = 'not_found' | 'not_allowed' | 'conflict' | 'superseded' | 'invalid' | BodyCode;

type Ready = { translationId: number; version: number } & (
  { text: TranslationText } | (ReadChanges & { tab: string; seq: number; whole: boolean; going: boolean })
);

/**
 * Keeps a draft as it is being written. What was changed is merged into the text that stands, field by field and block by
 * block: see lib/merge/merge-texts.ts. What others changed meanwhile is answered, and so is what both changed; of that theirs
 * stands. The open revision is written over within one sitting, unless that would take another person's words with
 * it; else it is frozen and a new one follows. Nobody suggests anything in another's name: what says so bears the saver's. A save that changes nothing answers the version that stands. Readers see nothing of it: no tag is
 * touched.
 * What it changes in a part that another living tab holds is not done: those words are kept as a revision of their
 * writer's beside the text (`held` in the answer), and all the rest of the save is. Other parts are this tab's from then on.
 * Refuses 'superseded' when a later save of the same tab was taken in already, 'invalid' with the fields, and what
 * lib/body/parse.ts refuses. A whole text says nothing of what its writer meant to change: it is refused with 'conflict'
 * (detail: the other text) when the words have changed since `version`.
 */
export const saveDraft: Command<SaveDraftInput, SavedDraft, SaveDraftCode, DraftConflict | TextFault, Ready> = command({
  name: 'saveDraft',
  permission: 'translation.edit',
  // The language never changes, and reading a long text must not hold up other writers.
  async prepare(db, input) {
    const { translationId, version } = input;
    const [standing] = await db
      .select({ locale: translations.locale })
      .from(translations)
      .where(eq(translations.id, translationId))
      .limit(1);
    if (!standing) return refuse('not_found');
    if ('text' in input) {
      const read = parseTranslationText(input.text, standing.locale);
      return read.ok ? ok({ translationId, version, text: read.value }) : read;
    }
    const read = readTextChanges(input.changes, standing.locale);
    if (!read.ok) return read;
    const { tab = '', seq = 0, whole = false, going = false } = input;
    return ok({ translationId, version, ...read.value, tab, seq, whole, going });
  },
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, ready, by, now, found) {
    const { translation, article, draft } = found;
    const before = revisionText(draft);
    const part: WrittenPart = { articleId: article.id, part: translation.locale, revisionId: draft.id };
    const authorship = await findAuthorship(tx, part, translation.version);
    const writer: Writer = { by: idOf(by), tab: '', seq: 0 };
    let changes: TextChanges;
    if ('text' in ready) {
      changes = textChanges(before, ready.text);
      // Equal also when the version is old: the answer to a save may get lost, and its retry must not meet itself.
      if (ready.version < authorship.version && changedKeys(before, ready.text).changed.length > 0) {
        return refuse('conflict', await conflictOf(tx, translation.version, draft));
      }
    } else {
      ({ changes } = ready);
      Object.assign(writer, { tab: ready.tab, seq: ready.seq });
      if (ready.seq < (lastSeq(authorship, writer) ?? 0)) return refuse('superseded');
    }

    const own = await ownSuggestions(
      tx,
      { translationId: translation.id, before: before.body, blocks: changes.blocks },
      by,
    );
    changes = { ...changes, blocks: own.blocks };
    const { locale } = translation;
    const { by: holder, tab } = writer;
    const going = 'changes' in ready && ready.going;
    const saving = { articleId: article.id, locale, changes, writer: { by: holder, tab }, going, now };
    const { free, kept: forHeld, held } = await splitHeldText(tx, saving);
    const merged = applyTextChanges(before, free);
    const body = parseBody(merged.text.body);
    if (!body.ok) return refuse(body.error, { fields: ['body'], body: body.detail });
    const text: TranslationText = { ...merged.text, body: body.value };
    const kept =
      changedFields(before, text).length === 0
        ? await remember(tx, { part, authorship, writer, found })
        : await keepDraft(tx, { part, authorship, writer, found, text, now, by });
    const answer: SavedDraft = {
      version: kept.version,
      savedAt: kept.savedAt,
      slugTaken: kept.slugTaken,
      fingerprint: textFingerprint(text),
    };
    const isBehind = 'changes' in ready && (ready.version < authorship.version || ready.whole);
    if ('changes' in ready && (isBehind || held.length > 0 || !isClean(merged.collisions))) {
      const since = changedSince(kept.authorship, ready.version);
      const named = await namedChanges(tx, kept.authorship, since ?? Object.keys(kept.authorship.keys), writer);
      answer.newest = { ...newestText(text, ready.whole ? undefined : since), ...named };
    }
    if ('changes' in ready) {
      const { fields, blocks } = ready.cleaned;
      const ids = new Set(own.claimed.map(({ attrs }) => attrs.id));
      const cleaned = [...blocks.filter(({ attrs }) => !ids.has(attrs.id)), ...own.claimed];
      if (cleaned.length > 0 || Object.keys(fields).length > 0) answer.cleaned = { fields, blocks: cleaned };
    }
    if (!isClean(merged.collisions)) answer.collisions = merged.collisions;
    if (held.length === 0) return ok({ value: answer, touched: [], events: kept.events });
    const beside = await keepBeside(tx, { found, standing: text, changes: forHeld, held, authorId: idOf(by), now });
    answer.held = { parts: held, revision: beside.revision };
    return ok({ value: answer, touched: [], events: [...kept.events, ...beside.events] });
  },
});

/** A save that changes nothing: only that this tab has come so far, lest an older save of it that is late be taken in. */
async function remember(
  tx: Queryable,
  { part, authorship, writer, found: { translation, draft } }: Saving,
): Promise<Kept> {
  const next = writer.tab === '' ? authorship : recordSeq(authorship, writer);
  if (!sameJson(next, authorship)) await writeAuthorship(tx, part, next);
  const { id: translationId, locale, version } = translation;
  const { taken } = await claimSlug(tx, { translationId, locale, slug: draft.slug });
  return { version, savedAt: draft.updatedAt, slugTaken: taken, authorship: next, events: [] };
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
