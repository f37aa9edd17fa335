'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { removeCard } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { CardTools } from '#app/_newsroom/editor/body/cards/card-tools.client.tsx';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';

type Props = Pick<NodeViewProps, 'node' | 'selected' | 'getPos' | 'editor'> & {
  as: 'aside' | 'figure';
  words: { replace?: string; remove: string };
  editable: boolean;
  /** Where it is left out, the card can only be removed. */
  onReplace?(): void;
  children: ReactNode;
};

/** A block that is no running text (picture, embed, "Read more"): chosen and dragged as one, its buttons below it. */
export function CardFrame({ node, selected, getPos, editor, as, words, editable, onReplace, children }: Props) {
  const { id } = node.attrs as { id: string };
  return (
    <NodeViewWrapper
      as={as}
      className={classes.card}
      data-selected={selected || undefined}
      data-id={id}
      data-drag-handle=""
    >
      {children}
      {editable && (
        <CardTools
          words={words}
          onReplace={onReplace}
          onRemove={() => {
            const pos = getPos();
            if (pos !== undefined) removeCard(editor, pos);
          }}
        />
      )}
    </NodeViewWrapper>
  );
}
