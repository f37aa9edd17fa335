import { and, eq } from 'drizzle-orm';
import { type Database, database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { makeVariantsLater } from '#db/files/make-variants.ts';
import { findImage, type LibraryImage } from '#db/queries/images.ts';
import { auditLog, images, imageTexts } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { SaveImageInput } from '#lib/image/image-inputs.ts';
import { imageSearchForm } from '#lib/image/image-search-form.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** `conflict` carries the picture as somebody else saved it meanwhile; nothing of this order was written. */
export type SaveImageRefusal = 'not_allowed' | 'not_found' | 'conflict';

/**
 * Writes what people know about a picture: credit, creator, copyright, place, captions, alt texts, focal point. Live
 * stories do not change: they show their own frozen copy of credit and focal point, and new crops get new addresses.
 */
export async function saveImage(
  input: SaveImageInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<LibraryImage, SaveImageRefusal, LibraryImage>> {
  const saved = await transact(db, async (tx): Promise<Result<number, SaveImageRefusal, LibraryImage>> => {
    const before = await findImage(input.imageId, tx);
    if (!before) return refuse('not_found');
    if (!can(actor, 'image.edit', { ownerId: before.uploadedById })) return refuse('not_allowed');
    if (before.version !== input.version) return refuse('conflict', before);
    const texts = Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        { caption: tidy(input.texts[locale].caption, locale), alt: tidy(input.texts[locale].alt, locale) },
      ]),
    ) as LibraryImage['texts'];
    const shared = {
      credit: tidy(input.credit),
      creator: tidy(input.creator),
      copyright: tidy(input.copyright),
      place: tidy(input.place),
    };
    const version = input.version + 1;
    await tx
      .update(images)
      .set({
        ...shared,
        focalX: input.focalX,
        focalY: input.focalY,
        version,
        searchForm: imageSearchForm({ fileName: before.fileName, ...shared, texts }),
      })
      .where(and(eq(images.id, input.imageId), eq(images.version, input.version)));
    for (const locale of LOCALES) {
      await tx
        .insert(imageTexts)
        .values({ imageId: input.imageId, locale, ...texts[locale] })
        .onConflictDoUpdate({ target: [imageTexts.imageId, imageTexts.locale], set: texts[locale] });
    }
    await tx.insert(auditLog).values({
      at: now.toISOString(),
      actorId: actor.id,
      deed: 'image.edit',
      subjectType: 'image',
      subjectId: String(input.imageId),
      detail: { version },
    });
    return ok(input.imageId);
  });
  if (!saved.ok) return saved;
  const image = await findImage(saved.value, db.reader);
  if (!image) throw new Error('The picture just saved is not there');
  // Finds nothing to do unless the focal point has moved.
  makeVariantsLater(db, image.picture, image.format);
  return ok(image);
}

/** Shared fields are in no one language; the house's rules for English spoil nothing of Hindi in them. */
function tidy(text: string, locale: Locale = 'en'): string {
  return cleanText(text, { locale }).trim();
}
