import { and, eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { makeVariantsLater } from '#db/files/make-variants.ts';
import { findImage, type LibraryImage } from '#db/queries/images.ts';
import { images, imageTexts } from '#db/schema.ts';
import { type Tag, touchedBy } from '#lib/article/tags.ts';
import { changesOf } from '#lib/events/events.ts';
import { CUT_CROPS, regionOf, sameRegion } from '#lib/image/image.ts';
import type { SaveImageInput } from '#lib/image/image-inputs.ts';
import { imageSearchForm } from '#lib/image/image-search-form.ts';
import { creditIn } from '#lib/image/picked-image.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { ok, refuse } from '#lib/result.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** `conflict` carries the picture as somebody else saved it meanwhile; nothing of this input was written. */
export type SaveImageRefusal = 'not_allowed' | 'not_found' | 'conflict';

/**
 * Writes what people know about a picture: credit, creator, copyright, place, captions, alt texts and credits per
 * language, focal point, crops. Live stories do not change: they show their own frozen copy of credit and crops, and new crops get new addresses. A portrait
 * follows the library: it stands as its contributor has it today, on whatever page prints the name.
 */
export const saveImage: Command<SaveImageInput, LibraryImage, SaveImageRefusal, LibraryImage> = command({
  name: 'saveImage',
  permission: 'image.edit',
  async find(tx, { imageId }) {
    const before = await findImage(imageId, tx);
    return before && { before, subject: { ownerId: before.uploadedById, sectionId: null } };
  },
  async run(tx, input, _by, _now, { before }) {
    if (before.version !== input.version) return refuse('conflict', before);
    const texts = Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        {
          caption: tidy(input.texts[locale].caption, locale),
          alt: tidy(input.texts[locale].alt, locale),
          credit: tidy(input.texts[locale].credit, locale),
        },
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
        regions: input.regions,
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
    const image = await findImage(input.imageId, tx);
    if (!image) throw new Error('The picture just saved is not there');
    return ok({
      value: image,
      touched: touchedAsPortrait(before, image),
      events: [
        {
          kind: 'image.edit',
          subject: 'image',
          id: input.imageId,
          detail: { version, changed: changesOf(recorded(before), recorded(image)) },
        },
      ],
      afterwards: isFramedAnew(before, image) ? [(db) => makeVariantsLater(db, image.picture, image.format)] : [],
    });
  },
});

/** Whether a crop shows another part than before, and so has new addresses that nothing is made for yet. */
function isFramedAnew(before: LibraryImage, now: LibraryImage): boolean {
  return CUT_CROPS.some((crop) => !sameRegion(regionOf(before.picture, crop), regionOf(now.picture, crop)));
}

function touchedAsPortrait(before: LibraryImage, now: LibraryImage): Tag[] {
  const isReframed = !sameRegion(regionOf(before.picture, '1x1'), regionOf(now.picture, '1x1'));
  const locales = LOCALES.filter((locale) => creditIn(before, locale) !== creditIn(now, locale));
  const contributorIds = now.portraitOf.map(({ contributorId }) => contributorId);
  return touchedBy({ kind: 'portrait', contributorIds, isReframed, locales });
}

function recorded({ credit, creator, copyright, place, picture, texts }: LibraryImage) {
  const credits = Object.fromEntries(LOCALES.map((locale) => [locale, texts[locale].credit])) as Record<Locale, string>;
  const focalPoint: [number, number] = [picture.focalX, picture.focalY];
  return { credit, credits, creator, copyright, place, focalPoint, regions: picture.regions ?? {} };
}

/** Shared fields are in no one language; the house's rules for English spoil nothing of Hindi in them. */
function tidy(text: string, locale: Locale = 'en'): string {
  return cleanText(text, { locale }).trim();
}
