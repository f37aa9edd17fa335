'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import type { RefObject } from 'react';
import { partWhenWanted } from '#app/_newsroom/part-when-wanted.client.tsx';

type Props = { editor: Editor; paper: RefObject<HTMLDivElement | null>; onEdit(): void };

const Card = partWhenWanted<Props>(
  async () => (await import('#app/_newsroom/editor/body/toolbar/link-card.client.tsx')).LinkCard,
);

/** The card at a link the cursor stands in, whose code comes when the cursor first does. */
export function LinkTools(props: Props) {
  const isInLink = useEditorState({
    editor: props.editor,
    selector: ({ editor: open }) => open.isFocused && open.state.selection.empty && open.isActive('link'),
  });
  return <Card isWanted={isInLink} {...props} />;
}
