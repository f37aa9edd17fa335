import type { OpenQuestion } from '#app/_newsroom/editor/saving/meeting.ts';
import { idsIn } from '#lib/body/nested-blocks.ts';
import type { BlockId, BlockNode, DraftBody } from '#lib/body/nodes.ts';
import type { BodyFault } from '#lib/body/parse.ts';
import { fingerprint, type Fingerprint } from '#lib/fingerprint.ts';

/** A block the server does not take, with the very form that was refused, and all that is held back with it. */
export type RefusedBlock = OpenQuestion & { id: BlockId; form: Fingerprint };

/** `block` as it was refused; nothing else is held with it as yet. */
export function refusedBlock(block: BlockNode): RefusedBlock {
  const { id } = block.attrs;
  return { id, form: fingerprint(block), mine: [id], theirs: [id], by: undefined };
}

/** The blocks at the top of `body` that a refusal is about. */
export function refusedIn(detail: unknown, body: DraftBody): BlockNode[] {
  const blocks = (detail as { body?: Partial<BodyFault> } | undefined)?.body?.blocks ?? [];
  const ids = new Set(blocks.flatMap(({ id }) => id ?? []));
  return body.content.filter((block) => idsIn(block).some((id) => ids.has(id)));
}
