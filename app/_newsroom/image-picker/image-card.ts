import type { LibraryImage } from '#db/queries/images.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';

/** A picture with everything about it, who asks for it, and what that person may do with it. */
export type ImageCard = { image: LibraryImage; personId: string; mayEdit: boolean; mayDelete: boolean };

/** `image` as `actor` may see and change it; of embargoes only those that stand at `now`. */
export function toImageCard(image: LibraryImage, actor: Actor, now = new Date()): ImageCard {
  return {
    image: {
      ...image,
      usage: image.usage.map((use) => ({ ...use, embargoedUntil: standingEmbargo(use.embargoedUntil, now) })),
    },
    personId: actor.id,
    mayEdit: can(actor, 'image.edit', { ownerId: image.uploadedById, sectionId: null }),
    mayDelete: can(actor, 'image.delete'),
  };
}
