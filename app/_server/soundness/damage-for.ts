import { foundDamage } from '#app/_server/soundness/found-damage.ts';
import { listPickedImages } from '#db/queries/images.ts';
import type { Actor } from '#lib/people/roles.ts';
import { can } from '#lib/policy/can.ts';

/** What a person is told to be damaged: the database or not, and pictures by name. */
export type ToldDamage = { database: boolean; pictures: { imageId: number; fileName: string }[] };

/** More names than these help nobody; the console has the keys of all. */
const MOST_NAMED = 20;

/** What `actor` is told of the damage this server has found; undefined where there is none, or it is not theirs to know. */
export async function damageFor(actor: Actor): Promise<ToldDamage | undefined> {
  const { database, imageIds } = foundDamage();
  if ((database.length === 0 && imageIds.length === 0) || !can(actor, 'damage.read')) return undefined;
  // A damaged database may not answer, and that is when it matters that the rest is told.
  const pictures = await listPickedImages(imageIds.slice(0, MOST_NAMED)).catch(() => []);
  return {
    database: database.length > 0,
    pictures: pictures.map(({ imageId, fileName }) => ({ imageId, fileName })),
  };
}
