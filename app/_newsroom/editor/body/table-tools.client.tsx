'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import type { RefObject } from 'react';
import { partWhenWanted } from '#app/_newsroom/part-when-wanted.client.tsx';

type Props = { editor: Editor; paper: RefObject<HTMLDivElement | null> };

const Handles = partWhenWanted<Props>(
  async () => (await import('#app/_newsroom/editor/body/toolbar/table-handles.client.tsx')).TableHandles,
);

/**
 * The buttons at the row and column of a table, whose code comes when the cursor first stands in one. The toolbar's menu
 * does the same.
 */
export function TableTools({ editor, paper }: Props) {
  const isInTable = useEditorState({ editor, selector: ({ editor: open }) => open.isActive('table') });
  return <Handles isWanted={isInTable} editor={editor} paper={paper} />;
}
