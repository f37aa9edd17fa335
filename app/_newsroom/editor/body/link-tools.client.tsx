'use client';

import type { Editor } from '@tiptap/react';
import { type ComponentType, type RefObject, useEffect, useState } from 'react';

type Props = { editor: Editor; paper: RefObject<HTMLDivElement | null>; onEdit(): void };

/** The card of a link that was clicked on, whose code comes with the first such click. The toolbar's button does the same. */
export function LinkTools({ editor, paper, onEdit }: Props) {
  const [clicked, setClicked] = useState<HTMLAnchorElement>();
  const [Card, setCard] = useState<ComponentType<Props & { link: HTMLAnchorElement; onClose(): void }>>();
  useEffect(() => {
    const { dom } = editor.view;
    const handleClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      // The page's own: the editor hears of a click's caret only after the click.
      const isChoosing = getSelection()?.isCollapsed === false;
      setClicked(link && dom.contains(link) && !isChoosing ? link : undefined);
      if (!link) return;
      import('#app/_newsroom/editor/body/toolbar/link-card.client.tsx').then(
        (found) => setCard(() => found.LinkCard),
        () => undefined,
      );
    };
    dom.addEventListener('click', handleClick);
    return () => dom.removeEventListener('click', handleClick);
  }, [editor]);
  return clicked && Card ? (
    <Card {...{ editor, paper, onEdit }} link={clicked} onClose={() => setClicked(undefined)} />
  ) : null;
}
