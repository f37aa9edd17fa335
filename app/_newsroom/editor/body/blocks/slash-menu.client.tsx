'use client';

import { Paper, Portal, Text, UnstyledButton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type RefCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { BLOCK_ICONS } from '#app/_newsroom/editor/body/blocks/block-icons.ts';
import type { SlashHost, SlashProps } from '#app/_newsroom/editor/body/blocks/slash-command.ts';
import classes from '#app/_newsroom/editor/body/blocks/slash-menu.module.css';

const WIDTH = 304;
const ITEM_PX = 52;
const MOST_PX = 420;
const LEAST_PX = 160;
const EDGE_PX = 8;

/** The menu that «/» opens: arrows choose, Enter takes, Escape closes; what is typed on narrows it. */
export function SlashMenu({ hostRef, id }: { hostRef: RefCallback<SlashHost>; id: string }) {
  const t = useTranslations('EditorToolbar');
  const [open, setOpen] = useState<SlashProps>();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const items = open?.items ?? [];
  const current = Math.min(active, Math.max(0, items.length - 1));

  useImperativeHandle(hostRef, () => ({
    show(props) {
      if (props.query !== open?.query) setActive(0);
      setOpen(props);
    },
    hide: () => setOpen(undefined),
    keyDown(event) {
      if (!open || event.isComposing) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (items.length > 0) setActive((current + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length);
        return true;
      }
      const item = items[current];
      if (event.key === 'Enter' && item) {
        open.command(item);
        return true;
      }
      if (event.key === 'Escape') {
        setOpen(undefined);
        return true;
      }
      return false;
    },
  }));

  const editor = open?.editor;
  useEffect(() => {
    const dom = editor?.view.dom;
    if (!dom) return;
    dom.setAttribute('aria-haspopup', 'listbox');
    dom.setAttribute('aria-controls', id);
    return () => {
      for (const name of ['aria-haspopup', 'aria-controls', 'aria-activedescendant']) dom.removeAttribute(name);
    };
  }, [editor, id]);
  useEffect(() => {
    editor?.view.dom.setAttribute('aria-activedescendant', `${id}-${current}`);
    list.current?.querySelector(`[id="${id}-${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [editor, id, current]);

  const rect = open?.clientRect?.();
  if (!open || !rect) return null;
  const wanted = Math.min(MOST_PX, Math.max(1, items.length) * ITEM_PX + 2 * EDGE_PX);
  const roomBelow = window.innerHeight - rect.bottom - 2 * EDGE_PX;
  const roomAbove = rect.top - 2 * EDGE_PX;
  const below = roomBelow >= Math.min(wanted, LEAST_PX) || roomBelow >= roomAbove;
  const style = {
    left: Math.max(EDGE_PX, Math.min(rect.left, window.innerWidth - WIDTH - EDGE_PX)),
    ...(below ? { top: rect.bottom + EDGE_PX } : { bottom: window.innerHeight - rect.top + EDGE_PX }),
    width: WIDTH,
    maxHeight: Math.min(MOST_PX, below ? roomBelow : roomAbove),
  };
  return (
    <Portal>
      <Paper className={classes.menu} style={style} shadow="md" withBorder p={4}>
        <div ref={list} id={id} role="listbox" aria-label={t('slashMenu')}>
          {items.map((item, index) => {
            const Icon = BLOCK_ICONS[item.kind];
            return (
              <UnstyledButton
                key={item.kind}
                id={`${id}-${index}`}
                className={classes.item}
                role="option"
                tabIndex={-1}
                aria-selected={index === current}
                // The cursor must stay where the slash was typed.
                onMouseDown={(event) => event.preventDefault()}
                onMouseEnter={() => setActive(index)}
                onClick={() => open.command(item)}
              >
                <Icon size={20} aria-hidden />
                <span>
                  <Text size="sm" span>
                    {item.name}
                  </Text>
                  <Text size="xs" c="dimmed" span display="block">
                    {item.hint}
                  </Text>
                </span>
              </UnstyledButton>
            );
          })}
        </div>
        {items.length === 0 && (
          <Text size="sm" c="dimmed" p="xs" role="status">
            {t('slashNothing')}
          </Text>
        )}
      </Paper>
    </Portal>
  );
}
