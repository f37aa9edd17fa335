import { toImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { findImage } from '#db/queries/images.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse } from '#lib/result.ts';
import { readId } from '#lib/read-id.ts';

const headers = { 'Cache-Control': 'private, no-store' };

/** One picture with everything about it, and what the person who asks may do with it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json(refuse('signed_out'), { status: 401, headers });
  if (!can(actor, 'story.read')) return Response.json(refuse('not_allowed'), { status: 403, headers });
  const imageId = readId((await params).id);
  const image = imageId === undefined ? undefined : await findImage(imageId);
  if (!image) return Response.json(refuse('not_found'), { status: 404, headers });
  return Response.json(ok(toImageCard(image, actor)), { headers });
}
