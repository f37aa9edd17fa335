import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Done } from '#db/command.ts';
import { insertRevision } from '#db/commands/story/rows/write-revision.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions } from '#db/schema.ts';
import type { HeldPart } from '#lib/article/holds/hold.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { insistedText } from '#lib/merge/insisted-text.ts';
import { applyTextChanges, isClean } from '#lib/merge/merge-texts.ts';
import type { TextChanges } from '#lib/merge/text-changes.ts';
import { sameJson } from '#lib/same-json.ts';

/** What is kept beside a text, and why: the parts that others hold. */
type Beside = {
  found: Pick<FoundTranslation, 'translation' | 'article'>;
  /** The text that stands after all the rest of the save. */
  standing: TranslationText;
  changes: TextChanges;
  held: readonly HeldPart[];
  authorId: string | null;
  now: Date;
};

/**
 * Keeps words that came for a part another person holds: the text as its writer wants it, as a revision of theirs that
 * stands in the history and is nobody's draft. Answers its number; null where the text that stands has all of it. What
 * was kept already, by a save whose answer got lost, is not kept again.
 */
export async function keepBeside(
  tx: Queryable,
  { found: { translation, article }, standing, changes, held, authorId, now }: Beside,
): Promise<{ revision: number | null; events: Done<unknown>['events'] }> {
  const merged = applyTextChanges(standing, changes);
  const nothing = { revision: null, events: [] };
  if (held.length === 0 || (isClean(merged.collisions) && sameJson(merged.text, standing))) return nothing;
  const text = insistedText(standing, changes);
  const [last] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.translationId, translation.id), isNotNull(revisions.keptFor)))
    .orderBy(desc(revisions.number))
    .limit(1);
  if (last?.authorId === authorId && sameJson(revisionText(last), text)) return { revision: last.number, events: [] };
  const parts = held.map(({ part }) => part);
  const id = await insertRevision(tx, { translationId: translation.id, authorId, text, now });
  const [row] = await tx
    .update(revisions)
    .set({ keptFor: parts[0], frozenAt: now.toISOString() })
    .where(eq(revisions.id, id))
    .returning({ number: revisions.number });
  const revision = row?.number ?? null;
  const detail = { parts, locale: translation.locale, revision, changed: {} };
  return { revision, events: [{ kind: 'hold.keep', subject: 'article', id: article.id, detail }] };
}
