import { and, eq, gt } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { contributors, images, nameCounts, revisionImages, revisions, translations } from '#db/schema.ts';

/**
 * Whether a page that is live now shows the picture of `key`, in a story or as the portrait of somebody who has a page: then
 * anybody may have it. A picture of drafts alone, of a withdrawn story, or one that an update has replaced is the
 * newsroom's own.
 */
export async function isImagePublic(key: string, db: Queryable = database().reader): Promise<boolean> {
  // Every step from a picture to its live revision goes by a key or an index: a picture costs one short look-up.
  const [shown] = await db
    .select({ imageId: images.id })
    .from(images)
    .innerJoin(revisionImages, eq(revisionImages.imageId, images.id))
    .innerJoin(revisions, eq(revisions.id, revisionImages.revisionId))
    .innerJoin(
      translations,
      and(eq(translations.id, revisions.translationId), eq(translations.liveRevisionId, revisions.id)),
    )
    .where(eq(images.key, key))
    .limit(1);
  return shown !== undefined || isPublicPortrait(key, db);
}

/** A contributor has a page, and stands at stories, where some of their stories are live. */
async function isPublicPortrait(key: string, db: Queryable): Promise<boolean> {
  const [shown] = await db
    .select({ imageId: images.id })
    .from(images)
    .innerJoin(contributors, eq(contributors.portraitImageId, images.id))
    .innerJoin(
      nameCounts,
      and(eq(nameCounts.kind, 'contributor'), eq(nameCounts.nameId, contributors.id), gt(nameCounts.stories, 0)),
    )
    .where(eq(images.key, key))
    .limit(1);
  return shown !== undefined;
}
