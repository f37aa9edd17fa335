'use client';

import { IconExternalLink, IconPencil, IconUnlink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import classes from '#app/_newsroom/editor/body/toolbar/link-card.module.css';
import { SHORTCUTS, shortcutText } from '#app/_newsroom/editor/body/toolbar/shortcuts.ts';

type Props = {
  editor: Editor;
  paper: RefObject<HTMLDivElement | null>;
  /** The link as the page shows it. */
  link: HTMLAnchorElement;
  onEdit(): void;
  onClose(): void;
};

const GAP_PX = 4;
const WIDTH_PX = 352;

/** Where a link leads, and what can be done with it; goes when the cursor leaves the link, with what is typed, and on Escape. */
export function LinkCard({ editor, paper, link, onEdit, onClose }: Props) {
  const t = useTranslations('EditorLink');
  const handleStep = useEffectEvent(() => {
    if (!editor.isActive('link')) onClose();
  });
  const handleTyped = useEffectEvent(() => onClose());
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Before the text hears of it: there Escape has a meaning of its own.
    event.preventDefault();
    event.stopPropagation();
    onClose();
    editor.view.focus();
  });
  useEffect(() => {
    const step = () => handleStep();
    const typed = () => handleTyped();
    const key = (event: KeyboardEvent) => handleKey(event);
    editor.on('selectionUpdate', step);
    editor.on('update', typed);
    document.addEventListener('keydown', key, true);
    return () => {
      editor.off('selectionUpdate', step);
      editor.off('update', typed);
      document.removeEventListener('keydown', key, true);
    };
  }, [editor]);
  const sheet = paper.current?.getBoundingClientRect();
  const last = [...link.getClientRects()].at(-1);
  if (!sheet || !last) return null;
  const width = Math.min(WIDTH_PX, sheet.width);
  const style = {
    top: last.bottom - sheet.top + GAP_PX,
    left: Math.max(0, Math.min(last.left - sheet.left, sheet.width - width)),
    maxWidth: width,
  };
  // The address as the text has it; a link of ours is a path.
  const address = link.getAttribute('href') ?? '';
  return (
    <div className={classes.card} style={style} role="group" aria-label={t('title')}>
      <span className={classes.address} dir="ltr" title={address}>
        {address}
      </span>
      <a
        className={classes.deed}
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('open')}
        title={t('open')}
      >
        <IconExternalLink size={16} aria-hidden />
      </a>
      <button
        type="button"
        className={classes.deed}
        aria-label={t('edit')}
        title={`${t('edit')} (${shortcutText(SHORTCUTS.link ?? '')})`}
        onClick={() => {
          onClose();
          onEdit();
        }}
      >
        <IconPencil size={16} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.deed}
        aria-label={t('remove')}
        title={t('remove')}
        onClick={() => {
          onClose();
          editor.chain().focus().unsetLink().run();
        }}
      >
        <IconUnlink size={16} aria-hidden />
      </button>
    </div>
  );
}
