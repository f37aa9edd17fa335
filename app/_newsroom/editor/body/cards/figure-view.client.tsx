'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { CardFrame } from '#app/_newsroom/editor/body/cards/card-frame.client.tsx';
import { FigureContent } from '#app/_newsroom/editor/body/cards/figure-content.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { FigureNode } from '#lib/body/nodes.ts';

const isAlone = ({ state: { doc } }: NodeViewProps['editor'], pos: number | undefined) =>
  pos === undefined || doc.resolve(pos).depth === 0;

/** A picture in the text. */
export function FigureView({ node, selected, updateAttributes, getPos, editor }: NodeViewProps) {
  const t = useTranslations('EditorFigure');
  const { translation, pickImage, rememberImage } = usePane();
  const editable = usePart('text').mayWrite;
  const replace = () =>
    pickImage((picked) => {
      rememberImage(picked);
      const texts = picked.texts[translation.language];
      // What the writer has written about the old picture is about the old picture.
      updateAttributes({ imageId: picked.imageId, caption: texts.caption, alt: texts.alt, credit: '' });
    });
  return (
    <CardFrame
      {...{ node, selected, getPos, editor, editable }}
      as="figure"
      words={{ replace: t('replace'), remove: t('remove') }}
      onReplace={replace}
    >
      <FigureContent
        isAlone={isAlone(editor, getPos())}
        attrs={node.attrs as FigureNode['attrs']}
        onChange={editable ? updateAttributes : undefined}
      />
    </CardFrame>
  );
}
