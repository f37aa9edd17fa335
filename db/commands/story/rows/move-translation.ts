import { eq } from 'drizzle-orm';
import { relist, relistWords } from '#db/commands/story/rows/relist.ts';
import { insertRevision } from '#db/commands/story/rows/write-revision.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { schedules, translations } from '#db/schema.ts';
import type { PublishedDates } from '#lib/article/publishing/publication.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Stage } from '#lib/article/workflow.ts';
import type { Locale } from '#lib/locale.ts';

/*
 * The only place that writes rows of `translations`: which text is the newest and which one readers see, and every column
 * that must move with them. Each move counts the version up by one, but for what leaves the newest text and its stage as
 * they are; a test holds that no other file writes these rows.
 */

type Translation = typeof translations.$inferSelect;

/** A revision as its translation's row knows it. */
type PointedRevision = { id: number } & Pick<TranslationText, 'headline' | 'slug'>;

/** A language of a story that has just been begun, and its first text. */
type BegunTranslation = { translationId: number; version: number; revisionId: number };

/** Begins a language of a story with its first text. Its slug is claimed with the first save. */
export async function beginTranslation(
  tx: Queryable,
  { articleId, locale, text, authorId, now, madeFromRevisionId = null }: BeginTranslation,
): Promise<BegunTranslation> {
  const at = now.toISOString();
  const [row] = await tx
    .insert(translations)
    .values({ articleId, locale, madeFromRevisionId, createdById: authorId, createdAt: at, updatedAt: at })
    .returning({ id: translations.id, version: translations.version });
  if (!row) throw new Error('A translation was not written');
  const draftRevisionId = await insertRevision(tx, { translationId: row.id, authorId, text, now });
  await tx.update(translations).set({ draftRevisionId }).where(eq(translations.id, row.id));
  await relist(tx, articleId);
  return { translationId: row.id, version: row.version, revisionId: draftRevisionId };
}

/** Lets the languages of a story point at no text any more, so that the story can be deleted with its texts. */
export async function unpointTranslations(tx: Queryable, articleId: number): Promise<void> {
  await tx
    .update(translations)
    .set({ draftRevisionId: null, liveRevisionId: null, madeFromRevisionId: null })
    .where(eq(translations.articleId, articleId));
}

/** What {@link beginTranslation} needs; `madeFromRevisionId` is the source's text, left out for the source itself. */
type BeginTranslation = {
  articleId: number;
  locale: Locale;
  text: TranslationText;
  /** The person who begins it; null for the machine. */
  authorId: string | null;
  now: Date;
  madeFromRevisionId?: number | null;
};

/**
 * Makes `revision` the newest text. Claims its slug; where another story of this language has it (`slugTaken`), none is
 * claimed. What readers see stays as it is. `onlyWords`: it is the newest already, and nothing of it is another but words
 * below its headline ({@link relistWords}). Answers the new version.
 */
export async function pointDraftAt(
  tx: Queryable,
  translation: Translation,
  revision: PointedRevision,
  { stage, now, onlyWords = false }: { stage: Stage; now: Date; onlyWords?: boolean },
): Promise<{ version: number; slugTaken: boolean }> {
  const { id: translationId, locale } = translation;
  const claim = await claimSlug(tx, { translationId, locale, slug: revision.slug });
  const columns = { draftRevisionId: revision.id, slug: claim.slug, stage };
  const version = await move(tx, translation, now, columns, onlyWords ? relistWords : relist);
  return { version, slugTaken: claim.taken };
}

/**
 * Makes `revision` what readers see, and the newest text too unless a newer one is being written. Its slug must be free
 * (`claimSlug`), `sectionId` that of its frozen details. Answers the new version.
 */
export function pointLiveAt(
  tx: Queryable,
  translation: Translation,
  revision: PointedRevision,
  { sectionId, dates, stage, now, isNewest }: GoingLive,
): Promise<number> {
  return move(tx, translation, now, {
    ...(isNewest && { draftRevisionId: revision.id, slug: revision.slug }),
    liveRevisionId: revision.id,
    liveSectionId: sectionId,
    ...dates,
    stage,
    withdrawnAt: null,
    withdrawalNotice: '',
    withdrawalReason: '',
    withdrawnById: null,
  });
}

/** What {@link pointLiveAt} needs; `isNewest` is false while a newer text waits, which then stays the newest. */
type GoingLive = { sectionId: number; dates: PublishedDates; stage: Stage; now: Date; isNewest: boolean };

/** Takes the text away from readers, who find `notice` in its place. The newest text stays. Answers the new version. */
export function pointLiveAtNothing(
  tx: Queryable,
  translation: Translation,
  { notice, reason, byId, stage, now }: GoingDown,
): Promise<number> {
  return move(tx, translation, now, {
    liveRevisionId: null,
    liveSectionId: null,
    withdrawnAt: now.toISOString(),
    withdrawalNotice: notice,
    withdrawalReason: reason,
    withdrawnById: byId,
    stage,
  });
}

/** What {@link pointLiveAtNothing} needs: what readers find in its place, why, and who wants it so (null for the machine). */
type GoingDown = { notice: string; reason: string; byId: string | null; stage: Stage; now: Date };

/** Keeps the newest text of another language that this one is in line with. Its own text stays, and so does its version. */
export async function pointInLineWith(tx: Queryable, translationId: number, revisionId: number): Promise<void> {
  await tx.update(translations).set({ madeFromRevisionId: revisionId }).where(eq(translations.id, translationId));
}

/**
 * Moves «last updated» to `now` for something readers are told beside the text. Whoever is writing goes on at their version:
 * no word has changed.
 */
export async function stampLastUpdated(tx: Queryable, { id, articleId }: Translation, now: Date): Promise<void> {
  const at = now.toISOString();
  await tx.update(translations).set({ lastUpdatedAt: at, updatedAt: at }).where(eq(translations.id, id));
  await relist(tx, articleId);
}

/**
 * Says that something beside the text has changed for the desk: the story is another one for it, also in the archive. What
 * readers see and who is writing stay as they are.
 */
export async function stampUpdated(tx: Queryable, { id, articleId }: Translation, now: Date): Promise<void> {
  await tx.update(translations).set({ updatedAt: now.toISOString() }).where(eq(translations.id, id));
  await relist(tx, articleId);
}

/** Moves the newest text to another stage of its work. Answers the new version. */
export function moveStage(
  tx: Queryable,
  translation: Translation,
  { stage, now }: { stage: Stage; now: Date },
): Promise<number> {
  return move(tx, translation, now, { stage });
}

async function move(
  tx: Queryable,
  translation: Translation,
  now: Date,
  columns: Partial<typeof translations.$inferInsert>,
  list = relist,
): Promise<number> {
  const version = translation.version + 1;
  await tx
    .update(translations)
    .set({ ...columns, version, updatedAt: now.toISOString() })
    .where(eq(translations.id, translation.id));
  // Whatever else becomes of a text, by the clock it does not go live any more.
  if (translation.stage === 'scheduled' && columns.stage !== undefined && columns.stage !== 'scheduled')
    await tx.delete(schedules).where(eq(schedules.translationId, translation.id));
  await list(tx, translation.articleId);
  return version;
}
