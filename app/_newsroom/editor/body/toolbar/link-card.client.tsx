'use client';

import { IconPencil, IconUnlink } from '@tabler/icons-react';
import { type Editor, getMarkRange } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { type MouseEvent, type RefObject, useEffect, useState } from 'react';
import classes from '#app/_newsroom/editor/body/toolbar/link-card.module.css';
import { safeHref } from '#lib/body/address/safe-href.ts';

type Props = {
  editor: Editor;
  paper: RefObject<HTMLDivElement | null>;
  /** Asks for another address. */
  onEdit(): void;
};

/** Where a link leads, and where its card begins, or ends where it stands above, in pixels from the paper's corner. */
type Place = { href: string; left: number; top: number; isAbove: boolean };

/** The card itself, and the count of words or the phone's bar that lies over the foot of the text. */
const ROOM_PX = 120;

/**
 * Where the link leads that the cursor stands in, below it: to open, change or take off. With keys the same is done in the
 * link's dialog, so its buttons are no stops of the Tab key.
 */
export function LinkCard({ editor, paper, onEdit }: Props) {
  const t = useTranslations('EditorLink');
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    const sheet = paper.current;
    if (!sheet) return;
    const follow = () => {
      const next = placeOf(editor, sheet);
      setPlace((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    follow();
    editor.on('transaction', follow);
    const sizes = new ResizeObserver(follow);
    sizes.observe(sheet);
    return () => {
      editor.off('transaction', follow);
      sizes.disconnect();
    };
  }, [editor, paper]);

  if (!place) return null;
  const { href, left, top, isAbove } = place;
  // The text keeps the focus, and a phone its keyboard.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  const act = (label: string, icon: React.ReactNode, run: () => void) => (
    <button
      type="button"
      tabIndex={-1}
      className={classes.act}
      aria-label={label}
      title={label}
      onMouseDown={keepFocus}
      onClick={run}
    >
      {icon}
    </button>
  );
  return (
    <div
      className={classes.card}
      style={{ left, top }}
      data-above={isAbove || undefined}
      role="group"
      aria-label={t('title')}
      contentEditable={false}
    >
      <a
        className={classes.address}
        href={safeHref(href)}
        target="_blank"
        rel="noopener noreferrer"
        tabIndex={-1}
        title={t('open')}
        onMouseDown={keepFocus}
      >
        {href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '')}
      </a>
      {act(t('edit'), <IconPencil size={16} aria-hidden />, onEdit)}
      {act(t('remove'), <IconUnlink size={16} aria-hidden />, () => editor.chain().focus().unsetLink().run())}
    </div>
  );
}

function placeOf(editor: Editor, sheet: HTMLElement): Place | undefined {
  const { $from, empty } = editor.state.selection;
  const type = editor.schema.marks.link;
  const range = empty && type ? getMarkRange($from, type) : undefined;
  const href: unknown = editor.getAttributes('link').href;
  if (!range || typeof href !== 'string') return undefined;
  const corner = sheet.getBoundingClientRect();
  const start = editor.view.coordsAtPos(range.from, 1);
  const end = editor.view.coordsAtPos(range.to, -1);
  // A link of several lines has its card below the last of them, where no word of it is covered; with no room there, above.
  const left = start.bottom < end.top ? corner.left : start.left;
  const hasRoom = end.bottom + ROOM_PX < (visualViewport?.height ?? innerHeight);
  const top = hasRoom ? end.bottom : start.top;
  return { href, left: Math.round(left - corner.left), top: Math.round(top - corner.top), isAbove: !hasRoom };
}
