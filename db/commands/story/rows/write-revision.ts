import { eq, inArray, max } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { images, revisionImages, revisions, type FrozenDetails } from '#db/schema.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';

/** A new revision of a translation, the next in number. Its pictures are written with it. Returns its id. */
export async function insertRevision(
  tx: Queryable,
  { translationId, authorId, text, now, details = null }: NewRevision,
): Promise<number> {
  const [last] = await tx
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.translationId, translationId));
  const at = now.toISOString();
  const [row] = await tx
    .insert(revisions)
    .values({
      ...text,
      translationId,
      number: (last?.number ?? 0) + 1,
      authorId,
      details,
      createdAt: at,
      updatedAt: at,
      frozenAt: details === null ? null : at,
    })
    .returning({ id: revisions.id });
  if (!row) throw new Error('A revision was not written');
  await writeImages(tx, row.id, text, details?.leadImageId ?? null);
  return row.id;
}

/** What {@link insertRevision} needs; `details` only when the text is published as it is written. */
type NewRevision = {
  translationId: number;
  authorId: string | null;
  text: TranslationText;
  now: Date;
  details?: FrozenDetails | null;
};

/** Writes `text` over an open revision, which is then its last writer's. The caller has made sure that it is not frozen. */
export async function overwriteRevision(
  tx: Queryable,
  revisionId: number,
  { text, authorId, now }: { text: TranslationText; authorId: string | null; now: Date },
): Promise<void> {
  await tx
    .update(revisions)
    .set({ ...text, authorId, updatedAt: now.toISOString() })
    .where(eq(revisions.id, revisionId));
  await writeImages(tx, revisionId, text, null);
}

/** Records which pictures a revision shows. A figure whose picture is gone is left out; readiness refuses to publish it. */
export async function writeImages(
  tx: Queryable,
  revisionId: number,
  text: TranslationText,
  leadImageId: number | null,
): Promise<void> {
  await tx.delete(revisionImages).where(eq(revisionImages.revisionId, revisionId));
  const wanted = new Set(imagesOfBody(text.body));
  if (leadImageId !== null) wanted.add(leadImageId);
  if (wanted.size === 0) return;
  const known = await tx
    .select({ id: images.id })
    .from(images)
    .where(inArray(images.id, [...wanted]));
  if (known.length > 0) await tx.insert(revisionImages).values(known.map(({ id }) => ({ revisionId, imageId: id })));
}
