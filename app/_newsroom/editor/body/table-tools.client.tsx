'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { type ComponentType, type RefObject, useEffect, useState } from 'react';

type Props = { editor: Editor; paper: RefObject<HTMLDivElement | null> };

/**
 * The buttons at the row and column of a table, whose code comes when the cursor first stands in one. Where it cannot be
 * had the toolbar's menu does the same.
 */
export function TableTools({ editor, paper }: Props) {
  const isInTable = useEditorState({ editor, selector: ({ editor: open }) => open.isActive('table') });
  const [Handles, setHandles] = useState<ComponentType<Props>>();
  const isWanted = isInTable && !Handles;
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    import('#app/_newsroom/editor/body/toolbar/table-handles.client.tsx').then(
      (found) => isOver || setHandles(() => found.TableHandles),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [isWanted]);
  return isInTable && Handles ? <Handles editor={editor} paper={paper} /> : null;
}
