import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { users } from '#db/schema/people.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

/** An uploaded picture: what it is and whom it is owed to. What it shows is told per language in imageTexts. */
export const images = table(
  'images',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Hex of the SHA-256 of the uploaded bytes, shortened to 32 digits; part of every address. */
    key: text('key').notNull().unique(),
    /** The name it was uploaded under, for people only. */
    fileName: text('file_name').notNull(),
    /** 'jpeg' | 'png' | 'webp' | 'gif' | 'avif', decided by content. */
    format: text('format').notNull(),
    /** Pixels, upright. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    byteSize: integer('byte_size').notNull(),
    /** Whole percent from the left and the top. */
    focalX: integer('focal_x').notNull().default(50),
    focalY: integer('focal_y').notNull().default(50),
    /** Crops framed by hand; {} while all stand around the focal point. */
    regions: text('regions', { mode: 'json' }).$type<NonNullable<ImageSource['regions']>>().notNull().default({}),
    /** IPTC credit line, printed in every language that has none of its own in imageTexts. */
    credit: text('credit').notNull().default(''),
    creator: text('creator').notNull().default(''),
    copyright: text('copyright').notNull().default(''),
    /** As read from the file, ISO 8601, zone unknown unless written; '' when unknown. */
    takenAt: text('taken_at').notNull().default(''),
    place: text('place').notNull().default(''),
    /** File name, credits, creator, place and both captions as the library's search looks for them (lib/text/search-form.ts). */
    searchForm: text('search_form').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdById: text('created_by_id').references(() => users.id),
    createdAt: text('created_at').notNull(),
  },
  (t) => [check('images_focal', sql`${t.focalX} between 0 and 100 and ${t.focalY} between 0 and 100`)],
);

/** What a picture comes with in one language: caption and alt text, which a story copies and may change, and its credit. */
export const imageTexts = table(
  'image_texts',
  {
    imageId: integer('image_id')
      .notNull()
      .references(() => images.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    caption: text('caption').notNull().default(''),
    alt: text('alt').notNull().default(''),
    /** The credit line as this language prints it; '' = the one of the picture. */
    credit: text('credit').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.imageId, t.locale] })],
);
