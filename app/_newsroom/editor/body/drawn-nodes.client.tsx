'use client';

import { ReactNodeViewRenderer } from '@tiptap/react';
import { EmbedView } from '#app/_newsroom/editor/body/cards/embed-view.client.tsx';
import { galleryView } from '#app/_newsroom/editor/body/cards/gallery-view.ts';
import { FigureView } from '#app/_newsroom/editor/body/cards/figure-view.client.tsx';
import { boxView, type FrameLabels, quoteView } from '#app/_newsroom/editor/body/cards/quote-view.ts';
import { ReadMoreView } from '#app/_newsroom/editor/body/cards/read-more-view.client.tsx';
import type { DrawnNodes } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { Box } from '#app/_newsroom/editor/schema/box-nodes.ts';
import { EmbedBlock, FigureBlock, ReadMoreBlock } from '#app/_newsroom/editor/schema/card-nodes.ts';
import { Gallery } from '#app/_newsroom/editor/schema/gallery-node.ts';
import { Blockquote, PullQuote } from '#app/_newsroom/editor/schema/quote-nodes.ts';
import type { Locale } from '#lib/locale.ts';

/** The nodes of the schema with their place on screen. `labels` are in the interface's language, fields in the text's. */
export function drawnNodes(
  labels: FrameLabels & { addPictures: string },
  language: Locale,
  addPictures: (pos: number) => void,
): DrawnNodes {
  return {
    blockquote: Blockquote.extend({ addNodeView: () => quoteView('blockquote', labels.quote, language) }),
    pullQuote: PullQuote.extend({ addNodeView: () => quoteView('aside', labels.quote, language) }),
    box: Box.extend({ addNodeView: () => boxView(labels.box, language) }),
    figure: FigureBlock.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
    gallery: Gallery.extend({ addNodeView: () => galleryView(labels.addPictures, addPictures) }),
    readMore: ReadMoreBlock.extend({ addNodeView: () => ReactNodeViewRenderer(ReadMoreView) }),
    embed: EmbedBlock.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
  };
}
