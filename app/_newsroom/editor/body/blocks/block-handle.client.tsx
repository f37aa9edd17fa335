'use client';

import { ActionIcon } from '@mantine/core';
import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type DragEvent, type RefObject, useEffect, useState } from 'react';
import classes from '#app/_newsroom/editor/body/blocks/block-handle.module.css';
import { Menu } from '#app/_newsroom/menu/menu.client.tsx';
import type { Askers } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { InsertMenuItems } from '#app/_newsroom/editor/body/blocks/insert-menu-items.client.tsx';
import { BlockMenuItems } from '#app/_newsroom/editor/body/blocks/block-menu-items.client.tsx';

/**
 * The grip beside the block under the pointer: dragging moves the block, a click opens what can be done with it. Beside
 * an empty line stands a plus instead, and offers what can be put there. For the keyboard the same stands in the toolbar and on Alt+Shift+arrows, so it is no stop of the Tab key.
 */
export function BlockHandle({
  editor,
  paper,
  askers,
}: {
  editor: Editor;
  paper: RefObject<HTMLDivElement | null>;
  askers: Askers;
}) {
  const t = useTranslations('EditorToolbar');
  const [at, setAt] = useState<{ pos: number; top: number }>();
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    const sheet = paper.current;
    if (!sheet || opened) return;
    const follow = (event: PointerEvent) => setAt(blockUnder(editor, sheet, event));
    const forget = () => setAt(undefined);
    sheet.addEventListener('pointermove', follow);
    sheet.addEventListener('pointerleave', forget);
    editor.on('update', forget);
    return () => {
      sheet.removeEventListener('pointermove', follow);
      sheet.removeEventListener('pointerleave', forget);
      editor.off('update', forget);
    };
  }, [editor, paper, opened]);

  if (!at) return null;
  const block = editor.state.doc.nodeAt(at.pos);
  if (block?.type.name === 'paragraph' && block.content.size === 0) {
    return (
      <Menu
        key="insert"
        onToggle={setOpened}
        target={
          <ActionIcon
            className={classes.handle}
            data-insert
            style={{ top: at.top }}
            variant="subtle"
            color="gray"
            size="sm"
            tabIndex={-1}
            aria-label={t('insert')}
            title={t('insertHint')}
            contentEditable={false}
          >
            <IconPlus size={16} />
          </ActionIcon>
        }
      >
        <InsertMenuItems editor={editor} askers={askers} before={() => editor.commands.setTextSelection(at.pos + 1)} />
      </Menu>
    );
  }
  return (
    <Menu
      onToggle={setOpened}
      target={
        <ActionIcon
          className={classes.handle}
          style={{ top: at.top }}
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={-1}
          draggable
          aria-label={t('block')}
          title={t('blockHint')}
          contentEditable={false}
          onDragStart={(event) => startDrag(editor, at.pos, event)}
        >
          <IconGripVertical size={16} />
        </ActionIcon>
      }
    >
      <BlockMenuItems editor={editor} blockAt={() => at.pos} />
    </Menu>
  );
}

function startDrag({ view, state }: Editor, pos: number, { dataTransfer }: DragEvent): void {
  const selection = NodeSelection.create(state.doc, pos);
  const dom = view.nodeDOM(pos);
  view.dispatch(state.tr.setSelection(selection));
  const slice = view.state.selection.content();
  dataTransfer.clearData();
  dataTransfer.setData('text/html', view.serializeForClipboard(slice).dom.innerHTML);
  dataTransfer.effectAllowed = 'move';
  if (dom instanceof HTMLElement) dataTransfer.setDragImage(dom, 0, 0);
  // ProseMirror's own drop takes over from here: it moves this slice instead of parsing the HTML.
  view.dragging = { slice, move: true };
}

function blockUnder(editor: Editor, sheet: HTMLElement, event: PointerEvent): { pos: number; top: number } | undefined {
  const { view } = editor;
  for (let pos = 0, index = 0; index < view.state.doc.childCount; index += 1) {
    const dom = view.nodeDOM(pos);
    if (dom instanceof HTMLElement) {
      const box = dom.getBoundingClientRect();
      if (event.clientY >= box.top - 4 && event.clientY <= box.bottom + 4) {
        return { pos, top: box.top - sheet.getBoundingClientRect().top };
      }
    }
    pos += view.state.doc.child(index).nodeSize;
  }
  return undefined;
}
