import { revokeShare } from '#db/commands/share/revoke-share.ts';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { visitShare } from '#db/commands/share/visit-share.ts';
import { type Example, example } from '#db/commands/testing-example.ts';
import { begun, EXAMPLE_NOW } from '#db/commands/testing-example-stories.ts';
import { perform } from '#db/perform.ts';
import type { TestNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

/** A reporter's story that is in English alone, as an order to share the version that is being written. */
async function order(desk: TestNewsroom) {
  const { translationId } = await begun(desk, { en: {}, by: desk.reporter });
  return { translationId, number: 1, hours: 24, forWhom: 'The lawyer' };
}

/** The same, shared. */
async function shared(desk: TestNewsroom) {
  return granted(await perform(shareDraft, await order(desk), desk.reporter, EXAMPLE_NOW, desk.db));
}

/** The commands on links to drafts. */
export const SHARE_EXAMPLES: readonly Example[] = [
  example(shareDraft, async (desk) => ({ input: await order(desk), by: desk.reporter })),
  example(revokeShare, async (desk) => ({ input: { shareId: (await shared(desk)).shareId }, by: desk.reporter })),
  example(visitShare, async (desk) => {
    const { token } = await shared(desk);
    const input = { token, locale: 'en' as const, network: '203.0.113.0/24', device: 'browser Firefox 151, Linux' };
    return { input, by: 'machine' };
  }),
];
