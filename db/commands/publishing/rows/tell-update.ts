import { eq } from 'drizzle-orm';
import { pointInLineWith } from '#db/commands/story/rows/move-translation.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { listUpdates } from '#db/load/publishing/updates.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { translations, updates } from '#db/schema.ts';
import { UPDATE_NOTE_LIMIT } from '#lib/article/limits.ts';
import { missedUpdates } from '#lib/article/publishing/updates.ts';
import type { Locale } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** How an update goes live: what readers are told of it, and until when (UTC) whoever wrote it could know the other language. */
type Telling = { revisionId: number; substantive: boolean; note: string; writtenBy: string; now: Date };

/** Whether readers are told: of the first text and of a substantive update, not of a minor one. */
export const isTold = (translation: { firstPublishedAt: string | null }, substantive: boolean): boolean =>
  translation.firstPublishedAt === null || substantive;

/**
 * What readers will be told has changed, '' for nothing. Refuses 'invalid' where it is too long, and where there is nothing
 * to tell: of a minor update, and of a text that readers have for the first time.
 */
export function readUpdateNote(
  raw: string | undefined,
  { locale, isSubstantiveUpdate }: { locale: Locale; isSubstantiveUpdate: boolean },
): Result<string, 'invalid'> {
  const note = cleanText(raw ?? '', { locale }).trim();
  if (note !== '' && !isSubstantiveUpdate) return refuse('invalid');
  return countGraphemes(note) > UPDATE_NOTE_LIMIT ? refuse('invalid') : ok(note);
}

/**
 * Keeps that a text goes live of which readers are told, and which text of the other language each is in line with from then
 * on. It has taken in what was live there when it was written. Where it appears for the first time, or was behind and is so no
 * more, it has followed that one, which is then not behind by it. Call it before the text is pointed at; a minor update is nothing to this.
 */
export async function tellUpdate(
  tx: Queryable,
  { translation, article }: FoundTranslation,
  { revisionId, substantive, note, writtenBy, now }: Telling,
): Promise<void> {
  if (!isTold(translation, substantive)) return;
  const { id: translationId, firstPublishedAt } = translation;
  const told = await listUpdates(tx, article.id);
  if (firstPublishedAt !== null)
    await tx.insert(updates).values({ translationId, revisionId, at: now.toISOString(), note });
  const rows = await tx.select().from(translations).where(eq(translations.articleId, article.id));
  const own = rows.find(({ id }) => id === translationId);
  for (const other of rows) {
    if (!own || other.id === own.id) continue;
    const theirs = told.filter((one) => one.translationId === other.id);
    const missed = missedUpdates(own.madeFromRevisionId, theirs);
    const unknown = theirs.filter(({ at }) => at > writtenBy);
    const known = theirs.filter(({ at }) => at <= writtenBy).map((one) => one.revisionId);
    // As long as nothing went live there meanwhile, it is what readers see there now.
    if (unknown.length === 0 && other.liveRevisionId !== null) known.push(other.liveRevisionId);
    const inLineWith = Math.max(own.madeFromRevisionId ?? 0, ...known);
    if (inLineWith > (own.madeFromRevisionId ?? 0)) await pointInLineWith(tx, own.id, inLineWith);
    const follows = firstPublishedAt === null || missed.length > 0;
    if (follows && missedUpdates(inLineWith, theirs).length === 0) await pointInLineWith(tx, other.id, revisionId);
  }
}

/** Takes languages that went live at one instant to be in line with each other, whichever of them went first. */
export async function alignLanguages(tx: Queryable, articleId: number, told: readonly number[]): Promise<void> {
  if (told.length === 0) return;
  const rows = await tx.select().from(translations).where(eq(translations.articleId, articleId));
  for (const { id, madeFromRevisionId } of rows.filter((row) => told.includes(row.id)))
    for (const { id: otherId, liveRevisionId } of rows)
      if (otherId !== id && liveRevisionId !== null && liveRevisionId > (madeFromRevisionId ?? 0))
        await pointInLineWith(tx, id, liveRevisionId);
  await relist(tx, articleId);
}
