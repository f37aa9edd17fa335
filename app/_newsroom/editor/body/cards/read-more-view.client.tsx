'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { CardFrame } from '#app/_newsroom/editor/body/cards/card-frame.client.tsx';
import { ReadMoreContent } from '#app/_newsroom/editor/body/cards/read-more-content.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { ReadMoreNode } from '#lib/body/nodes.ts';

/** A card that leads to another story of ours. */
export function ReadMoreView({ node, selected, updateAttributes, getPos, editor }: NodeViewProps) {
  const t = useTranslations('EditorReadMore');
  const { pickStory, rememberStory } = usePane();
  const editable = usePart('text').mayWrite;
  const replace = () =>
    pickStory((picked) => {
      rememberStory(picked);
      updateAttributes({ articleId: picked.articleId });
    });
  return (
    <CardFrame
      {...{ node, selected, getPos, editor, editable }}
      as="aside"
      words={{ replace: t('replace'), remove: t('remove') }}
      onReplace={replace}
    >
      <ReadMoreContent articleId={(node.attrs as ReadMoreNode['attrs']).articleId} />
    </CardFrame>
  );
}
