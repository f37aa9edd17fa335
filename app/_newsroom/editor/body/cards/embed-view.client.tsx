'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { CardFrame } from '#app/_newsroom/editor/body/cards/card-frame.client.tsx';
import { EmbedContent } from '#app/_newsroom/editor/body/cards/embed-content.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import type { EmbedNode } from '#lib/body/nodes.ts';

/** A video or post elsewhere. */
export function EmbedView({ node, selected, updateAttributes, getPos, editor }: NodeViewProps) {
  const t = useTranslations('EditorEmbed');
  const editable = usePart('text').mayWrite;
  return (
    <CardFrame {...{ node, selected, getPos, editor, editable }} as="aside" words={{ remove: t('remove') }}>
      <EmbedContent attrs={node.attrs as EmbedNode['attrs']} onChange={editable ? updateAttributes : undefined} />
    </CardFrame>
  );
}
