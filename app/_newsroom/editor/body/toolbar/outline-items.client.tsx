'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { BLOCK_ICONS } from '#app/_newsroom/editor/body/blocks/block-icons.ts';
import { outlineOf } from '#app/_newsroom/editor/body/blocks/outline.ts';
import classes from '#app/_newsroom/editor/body/toolbar/toolbar.module.css';
import { MenuHeading, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';

/** The headings of the text, in their order, as entries that lead there. */
export function OutlineItems({ editor, lang }: { editor: Editor; lang: string }) {
  const t = useTranslations('EditorToolbar');
  const blocks = useTranslations('EditorBlocks');
  const outline = outlineOf(editor.state.doc);
  return (
    <>
      <MenuHeading>{outline.length > 0 ? t('outline') : t('outlineEmpty')}</MenuHeading>
      {outline.map(({ id, kind, words, level }) => {
        const Icon = BLOCK_ICONS[kind];
        return (
          <MenuItem key={id} icon={<Icon size={16} aria-hidden />} onChoose={() => goTo(editor, id)}>
            <span className={classes.entry} data-level={level} lang={words ? lang : undefined}>
              {words || blocks(`${kind}.name`)}
            </span>
          </MenuItem>
        );
      })}
    </>
  );
}

/** Puts the cursor into the heading and brings it into sight. */
function goTo(editor: Editor, id: string): void {
  let at: number | undefined;
  editor.state.doc.forEach((node, pos) => {
    if (node.attrs.id === id) at = pos;
  });
  if (at === undefined) return;
  editor
    .chain()
    .setTextSelection(at + 1)
    .focus()
    .run();
  const drawn = editor.view.nodeDOM(at);
  if (drawn instanceof Element) drawn.scrollIntoView({ block: 'center' });
}
