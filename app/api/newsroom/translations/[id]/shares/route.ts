import { answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { database } from '#db/engine/database.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { listShares, type ListedShare } from '#db/queries/shares/shares.ts';
import { can } from '#lib/policy/can.ts';
import { readId } from '#lib/read-id.ts';
import { ok, refuse } from '#lib/result.ts';

type Context = { params: Promise<{ id: string }> };

/** The open links to a draft, each with whether one may revoke it, and the number of the version that is being written. */
export type OpenLinks = { newest: number; links: (ListedShare & { mayRevoke: boolean })[] };

/**
 * The links that open a draft of this language: {@link OpenLinks}, for whoever may share it. From which networks they were
 * opened is told only to those who may read the whole record.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerWith(async () => {
    const actor = await currentActor();
    if (!actor) return refuse('signed_out');
    const translationId = readId((await params).id);
    const found = translationId === undefined ? undefined : await findTranslation(database().reader, translationId);
    if (!found) return refuse('not_found');
    if (!can(actor, 'draft.share', found.subject)) return refuse('not_allowed');
    const seesNetworks = can(actor, 'audit.read');
    const listed = await listShares(found.translation.id, new Date());
    const links = listed.map((share) => ({
      ...share,
      newest: share.newest.map((visit) => (seesNetworks ? visit : { ...visit, network: '' })),
      mayRevoke: can(actor, 'share.revoke', { ...found.subject, ownerId: share.byId }),
    }));
    const answer: OpenLinks = { newest: found.draft.number, links };
    return ok(answer);
  });
}
