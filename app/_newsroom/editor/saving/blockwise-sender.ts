import type { TranslationText } from '#lib/article/text.ts';
import type { SendAnswer } from '#lib/autosave.ts';
import type { BlockId, BlockNode, DraftBody } from '#lib/body/nodes.ts';
import type { BodyFault, RefusedBlock } from '#lib/body/parse.ts';

type Order = { text: TranslationText; version: number; leaving: boolean };

/** Sends a text so that one block the server will not take holds back none of the others. */
export type BlockwiseSender<C> = {
  /**
   * Sends `text`. Blocks the server names as refused are set aside and the rest is sent at once: in the place of such a
   * block goes what the server last took of it, or nothing. Answers `partly` then. A block that has changed is tried again.
   */
  send(order: Order): Promise<SendAnswer<C>>;
  /** The text on screen was replaced by this one of the server's. */
  adopt(stored: DraftBody): void;
  /** The blocks set aside. */
  refused(): BlockId[];
  /** Tells `listener` of the blocks set aside, now and at every change; the one before it is told no more. */
  watch(listener: (ids: BlockId[]) => void): void;
};

/** @see BlockwiseSender `stored` is what the server has. */
export function createBlockwiseSender<C>(
  send: (order: Order) => Promise<SendAnswer<C>>,
  stored: DraftBody,
): BlockwiseSender<C> {
  let taken = byId(stored.content);
  // Each with the very form that was refused.
  let refused = new Map<BlockId, string>();
  let listener: ((ids: BlockId[]) => void) | undefined;
  let told = '';

  const tell = () => {
    const ids = [...refused.keys()];
    if (ids.join(' ') === told) return;
    told = ids.join(' ');
    listener?.(ids);
  };
  const acceptable = (blocks: BlockNode[]): BlockNode[] => {
    const present = byId(blocks);
    refused = new Map([...refused].filter(([id, form]) => JSON.stringify(present.get(id)) === form));
    const content = blocks.flatMap((block) => {
      if (!refused.has(block.attrs.id)) return [block];
      const before = taken.get(block.attrs.id);
      return before ? [before] : [];
    });
    const [first] = blocks;
    // A body has at least one block.
    return content.length > 0 || !first ? content : [{ type: 'paragraph', attrs: { id: first.attrs.id } }];
  };

  return {
    async send(order) {
      const { content: blocks } = order.text.body;
      const written = byId(blocks);
      for (;;) {
        const content = acceptable(blocks);
        const answer = await send({ ...order, text: { ...order.text, body: { type: 'doc', content } } });
        if (answer.kind === 'refused') {
          const named = namedBy(answer.detail).flatMap(({ index }) => content[index]?.attrs.id ?? []);
          // Every round sets something more aside, or what stood in for it; where none can, the text is refused as a whole.
          const further = named.filter((id) => written.has(id) && (!refused.has(id) || taken.delete(id)));
          if (answer.reason !== 'body_invalid' || further.length === 0) return answer;
          for (const id of further) refused.set(id, JSON.stringify(written.get(id)));
          tell();
          continue;
        }
        if (answer.kind !== 'saved') return answer;
        taken = byId(content);
        tell();
        return refused.size > 0 ? { ...answer, kind: 'partly', missing: refused.size } : answer;
      }
    },
    adopt(next) {
      taken = byId(next.content);
      refused.clear();
      tell();
    },
    refused: () => [...refused.keys()],
    watch(next) {
      listener = next;
      next([...refused.keys()]);
    },
  };
}

function byId(blocks: BlockNode[]): Map<BlockId, BlockNode> {
  return new Map(blocks.map((block) => [block.attrs.id, block]));
}

function namedBy(detail: unknown): RefusedBlock[] {
  return (detail as { body?: Partial<BodyFault> } | undefined)?.body?.blocks ?? [];
}
