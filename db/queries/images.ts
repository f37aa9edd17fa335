import { type PersonName, personName } from '#lib/people/person-name.ts';
import { and, count, desc, eq, inArray, isNotNull, like, or } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { toImageSource } from '#db/load/image-source.ts';
import {
  articles,
  contributorNames,
  contributors,
  embargoes,
  images,
  imageTexts,
  revisionImages,
  revisions,
  translations,
  users,
} from '#db/schema.ts';
import { IMAGE_FORMATS, type ImageFormat } from '#lib/image/image-format.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { regionOf, type ImageSource, type ImageVariant, sameRegion } from '#lib/image/image.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { searchTerms } from '#lib/text/search-form.ts';

/** The pictures of `ids` that exist, in the order asked for; with their texts in every language. */
export async function listPickedImages(
  ids: readonly number[],
  db: Queryable = database().reader,
): Promise<PickedImage[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(images)
    .where(inArray(images.id, [...ids]));
  const texts = await db
    .select()
    .from(imageTexts)
    .where(inArray(imageTexts.imageId, [...ids]));
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    return row
      ? toPicked(
          row,
          texts.filter((text) => text.imageId === id),
        )
      : [];
  });
}

type ImageRow = typeof images.$inferSelect;
type TextRow = typeof imageTexts.$inferSelect;

function toPicked(row: ImageRow, texts: TextRow[]): PickedImage {
  return {
    imageId: row.id,
    picture: toPicture(row),
    fileName: row.fileName,
    credit: row.credit,
    texts: Object.fromEntries(
      LOCALES.map((locale) => {
        const found = texts.find((text) => text.locale === locale);
        return [locale, { caption: found?.caption ?? '', alt: found?.alt ?? '', credit: found?.credit ?? '' }];
      }),
    ) as PickedImage['texts'],
    version: row.version,
  };
}

function toPicture({ id: imageId, key, width, height, focalX, focalY, regions }: ImageRow): ImageSource {
  return toImageSource({ imageId, key, width, height, focalX, focalY, regions });
}

function toFormat(value: string): ImageFormat {
  const format = IMAGE_FORMATS.find((known) => known === value);
  if (!format) throw new Error(`A picture of unknown format ${value}`);
  return format;
}

/** One language of a story that shows a picture, in its text of today or in one it keeps. */
type ImageUsage = {
  articleId: number;
  locale: Locale;
  /** Of the newest text that shows it; '' when not written yet. */
  headline: string;
  /** Whether readers see it there now. */
  isLive: boolean;
  /** Until when nothing of that story may appear (UTC), lapsed or not; null where there is no embargo. */
  embargoedUntil: string | null;
};

/** A picture with everything the library knows of it. */
export type LibraryImage = PickedImage & {
  creator: string;
  copyright: string;
  /** As read from the file, ISO 8601, a date or a date and time, with an offset only where the file wrote one; '' unknown. */
  takenAt: string;
  place: string;
  format: ImageFormat;
  byteSize: number;
  /** Instant, ISO 8601 in UTC. */
  uploadedAt: string;
  uploadedById: string | null;
  /** Null when the machine stored it. */
  uploadedByName: PersonName | null;
  usage: ImageUsage[];
  /** The contributors whose portrait it is, with their names in every language. */
  portraitOf: { contributorId: number; names: Record<Locale, string> }[];
};

/** One page of the library, newest first. */
export type ImagePage = { images: PickedImage[]; total: number; page: number; pages: number };

/** How many pictures one page of the library holds. */
export const IMAGES_A_PAGE = 24;

/**
 * The library, newest first. Every word of `search` must occur in a picture's file name, credits, creator, place,
 * caption or alt text, in whichever spelling of either script. A page beyond the last answers the last.
 */
export async function listImages(
  { search, page }: { search: string; page: number },
  db: Queryable = database().reader,
): Promise<ImagePage> {
  // A spelling holds letters, digits, a space and ~ only: nothing that LIKE would take for a wildcard.
  const where = and(
    ...searchTerms(search).map((spellings) =>
      or(...spellings.map((spelling) => like(images.searchForm, `%${spelling}%`))),
    ),
  );
  const [counted] = await db.select({ total: count() }).from(images).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / IMAGES_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db
    .select({ id: images.id })
    .from(images)
    .where(where)
    .orderBy(desc(images.id))
    .limit(IMAGES_A_PAGE)
    .offset((shown - 1) * IMAGES_A_PAGE);
  return {
    images: await listPickedImages(
      rows.map(({ id }) => id),
      db,
    ),
    total,
    page: shown,
    pages,
  };
}

/** One picture with everything about it, or undefined. */
export async function findImage(imageId: number, db: Queryable = database().reader): Promise<LibraryImage | undefined> {
  const [found] = await db
    .select({ row: images, uploadedBy: users })
    .from(images)
    .leftJoin(users, eq(users.id, images.createdById))
    .where(eq(images.id, imageId))
    .limit(1);
  if (!found) return undefined;
  const { row } = found;
  const texts = await db.select().from(imageTexts).where(eq(imageTexts.imageId, imageId));
  return {
    ...toPicked(row, texts),
    creator: row.creator,
    copyright: row.copyright,
    takenAt: row.takenAt,
    place: row.place,
    format: toFormat(row.format),
    byteSize: row.byteSize,
    uploadedAt: row.createdAt,
    uploadedById: row.createdById,
    uploadedByName: found.uploadedBy && personName(found.uploadedBy),
    usage: await listUsage(imageId, db),
    portraitOf: await listPortraitsOf(imageId, db),
  };
}

async function listPortraitsOf(imageId: number, db: Queryable): Promise<LibraryImage['portraitOf']> {
  const rows = await db
    .select({ id: contributors.id, locale: contributorNames.locale, name: contributorNames.name })
    .from(contributors)
    .innerJoin(contributorNames, eq(contributorNames.contributorId, contributors.id))
    .where(eq(contributors.portraitImageId, imageId))
    .orderBy(contributors.id);
  return [...new Set(rows.map(({ id }) => id))].map((contributorId) => {
    const nameIn = (locale: Locale) => rows.find((row) => row.id === contributorId && row.locale === locale)?.name;
    return {
      contributorId,
      names: Object.fromEntries(LOCALES.map((locale) => [locale, nameIn(locale) ?? ''])) as Record<Locale, string>,
    };
  });
}

async function listUsage(imageId: number, db: Queryable): Promise<ImageUsage[]> {
  const shown = await db
    .select({
      articleId: translations.articleId,
      locale: translations.locale,
      headline: revisions.headline,
      revisionId: revisions.id,
      liveRevisionId: translations.liveRevisionId,
      embargoedUntil: embargoes.embargoedUntil,
    })
    .from(revisionImages)
    .innerJoin(revisions, eq(revisions.id, revisionImages.revisionId))
    .innerJoin(translations, eq(translations.id, revisions.translationId))
    .leftJoin(embargoes, eq(embargoes.articleId, translations.articleId))
    .where(eq(revisionImages.imageId, imageId))
    .orderBy(desc(revisions.id));
  // A lead picture belongs to the story, so it counts for each of its languages even before their text is saved.
  const leading = await db
    .select({
      articleId: translations.articleId,
      locale: translations.locale,
      headline: revisions.headline,
      embargoedUntil: embargoes.embargoedUntil,
    })
    .from(articles)
    .innerJoin(translations, eq(translations.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .leftJoin(embargoes, eq(embargoes.articleId, articles.id))
    .where(eq(articles.leadImageId, imageId));
  const usage = new Map<string, ImageUsage>();
  const note = ({ articleId, locale, headline, isLive, embargoedUntil }: ImageUsage) => {
    const key = `${articleId}:${locale}`;
    const known = usage.get(key);
    usage.set(key, {
      articleId,
      locale,
      headline: known?.headline || headline,
      isLive: isLive || (known?.isLive ?? false),
      embargoedUntil,
    });
  };
  for (const one of shown) note({ ...one, isLive: one.revisionId === one.liveRevisionId });
  for (const one of leading) note({ ...one, headline: one.headline ?? '', isLive: false });
  return [...usage.values()].sort((a, b) => b.articleId - a.articleId || a.locale.localeCompare(b.locale, 'en'));
}

/** A picture and what its upload is named by on the disk. */
export type ImageFile = { picture: ImageSource; format: ImageFormat };

/** Every picture there is, oldest first: what the files on the disk are compared with at start. */
export async function listImageFiles(db: Queryable = database().reader): Promise<ImageFile[]> {
  const rows = await db.select().from(images).orderBy(images.id);
  return rows.map((row) => ({ picture: toPicture(row), format: toFormat(row.format) }));
}

/**
 * The picture of `key`, when `variant` can stand on a page of ours: whole, framed as it is today, or as a published
 * revision froze it. Undefined otherwise.
 */
export async function findImageFile(
  key: string,
  { crop, region }: Pick<ImageVariant, 'crop' | 'region'>,
  db: Queryable = database().reader,
): Promise<ImageFile | undefined> {
  const [row] = await db.select().from(images).where(eq(images.key, key)).limit(1);
  if (!row) return undefined;
  const file = { picture: toPicture(row), format: toFormat(row.format) };
  if (crop === 'original' || sameRegion(regionOf(file.picture, crop), region)) return file;
  const frozen = await db
    .select({ details: revisions.details })
    .from(revisionImages)
    .innerJoin(revisions, eq(revisions.id, revisionImages.revisionId))
    .where(and(eq(revisionImages.imageId, row.id), isNotNull(revisions.details)));
  const isFrozen = frozen.some(({ details }) => {
    const shown = details?.images[String(row.id)];
    return shown !== undefined && sameRegion(regionOf({ imageId: row.id, ...shown }, crop), region);
  });
  return isFrozen ? file : undefined;
}
