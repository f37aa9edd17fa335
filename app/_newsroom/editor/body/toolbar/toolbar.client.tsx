'use client';

import { Menu } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconGripVertical,
  IconItalic,
  IconKeyboard,
  IconLanguage,
  IconLink,
  IconPlus,
  IconTableOptions,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ComponentType, ReactNode } from 'react';
import {
  type Askers,
  BLOCK_KINDS,
  type BlockKind,
  runBlockCommand,
  topBlockAt,
} from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { BlockMenuItems } from '#app/_newsroom/editor/body/blocks/block-menu-items.client.tsx';
import { BLOCK_ICONS } from '#app/_newsroom/editor/body/blocks/block-icons.ts';
import { SHORTCUTS, shortcutText } from '#app/_newsroom/editor/body/toolbar/shortcuts.ts';
import { TableMenu } from '#app/_newsroom/editor/body/toolbar/table-menu.client.tsx';
import { useRovingFocus } from '#app/_newsroom/editor/body/toolbar/use-roving-focus.client.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';

type Props = { editor: Editor; language: Locale; askers: Askers; askLink(): void; openShortcuts(): void };

const STYLES: BlockKind[] = ['heading2', 'heading3', 'bulletList', 'orderedList', 'blockquote', 'pullQuote'];
const INSERTS: BlockKind[] = BLOCK_KINDS.filter((kind) => !STYLES.includes(kind) && kind !== 'paragraph');

/** Everything that can be done to the text, one stop of the Tab key: arrows go from button to button. */
export function Toolbar({ editor, language, askers, askLink, openShortcuts }: Props) {
  const t = useTranslations('EditorToolbar');
  const blocks = useTranslations('EditorBlocks');
  const languages = useTranslations('Languages');
  const roving = useRovingFocus();
  const [other = language] = otherLocales(language);
  const state = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      bold: e.isActive('bold'),
      italic: e.isActive('italic'),
      link: e.isActive('link'),
      lang: e.isActive('lang'),
      heading2: e.isActive('heading', { level: 2 }),
      heading3: e.isActive('heading', { level: 3 }),
      bulletList: e.isActive('bulletList'),
      orderedList: e.isActive('orderedList'),
      blockquote: e.isActive('blockquote'),
      pullQuote: e.isActive('pullQuote'),
      table: e.isActive('table'),
      canUndo: e.can().undo(),
      canRedo: e.can().redo(),
    }),
  });
  const button = (
    name: string,
    keys: string | undefined,
    icon: ReactNode,
    run: () => void,
    more: { active?: boolean; disabled?: boolean } = {},
  ) => (
    <RichTextEditor.Control
      aria-label={name}
      aria-pressed={more.active}
      aria-keyshortcuts={keys?.replace('Mod', 'Control')}
      title={keys ? `${name} (${shortcutText(keys)})` : name}
      active={more.active}
      disabled={more.disabled}
      onClick={run}
    >
      {icon}
    </RichTextEditor.Control>
  );
  const styleButton = (kind: BlockKind) => {
    const Icon: ComponentType<{ size?: number }> = BLOCK_ICONS[kind];
    const active = kind in state ? Boolean(state[kind as keyof typeof state]) : undefined;
    return (
      <span key={kind} style={{ display: 'contents' }}>
        {button(
          blocks(`${kind}.name`),
          SHORTCUTS[kind],
          <Icon size={18} />,
          () => runBlockCommand(kind, editor, askers),
          { active },
        )}
      </span>
    );
  };
  return (
    <RichTextEditor.Toolbar
      sticky
      stickyOffset="var(--editor-bar-bottom, 0px)"
      role="toolbar"
      aria-label={t('label')}
      aria-controls="field-body"
      {...roving}
    >
      <RichTextEditor.ControlsGroup>
        {button(t('undo'), SHORTCUTS.undo, <IconArrowBackUp size={18} />, () => editor.chain().focus().undo().run(), {
          disabled: !state.canUndo,
        })}
        {button(
          t('redo'),
          SHORTCUTS.redo,
          <IconArrowForwardUp size={18} />,
          () => editor.chain().focus().redo().run(),
          { disabled: !state.canRedo },
        )}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        {button(t('bold'), SHORTCUTS.bold, <IconBold size={18} />, () => editor.chain().focus().toggleBold().run(), {
          active: state.bold,
        })}
        {button(
          t('italic'),
          SHORTCUTS.italic,
          <IconItalic size={18} />,
          () => editor.chain().focus().toggleItalic().run(),
          { active: state.italic },
        )}
        {button(t('link'), SHORTCUTS.link, <IconLink size={18} />, askLink, { active: state.link })}
        {button(
          t('lang', { language: languages(other) }),
          SHORTCUTS.lang,
          <IconLanguage size={18} />,
          () => editor.chain().focus().toggleLang(other).run(),
          { active: state.lang },
        )}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>{STYLES.map(styleButton)}</RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <RichTextEditor.Control aria-label={t('insert')} title={t('insertHint')}>
              <IconPlus size={18} />
            </RichTextEditor.Control>
          </Menu.Target>
          <Menu.Dropdown>
            {INSERTS.map((kind) => {
              const Icon = BLOCK_ICONS[kind];
              return (
                <Menu.Item
                  key={kind}
                  leftSection={<Icon size={16} aria-hidden />}
                  onClick={() => runBlockCommand(kind, editor, askers)}
                >
                  {blocks(`${kind}.name`)}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <RichTextEditor.Control aria-label={t('blockTools')} title={t('blockTools')}>
              <IconGripVertical size={18} />
            </RichTextEditor.Control>
          </Menu.Target>
          <Menu.Dropdown>
            <BlockMenuItems editor={editor} blockAt={() => topBlockAt(editor)} />
          </Menu.Dropdown>
        </Menu>
        {state.table && (
          <TableMenu editor={editor}>
            <RichTextEditor.Control aria-label={t('table')} title={t('table')}>
              <IconTableOptions size={18} />
            </RichTextEditor.Control>
          </TableMenu>
        )}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        {button(t('shortcuts'), SHORTCUTS.help, <IconKeyboard size={18} />, openShortcuts)}
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  );
}
