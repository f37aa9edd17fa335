'use client';

import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconGripVertical,
  IconItalic,
  IconKeyboard,
  IconLanguage,
  IconLetterCase,
  IconLink,
  IconListTree,
  IconMessagePlus,
  IconPencilQuestion,
  IconPlus,
  IconSearch,
  IconTableOptions,
} from '@tabler/icons-react';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import {
  type Askers,
  type BlockKind,
  runBlockCommand,
  topBlockAt,
} from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { BlockMenuItems } from '#app/_newsroom/editor/body/blocks/block-menu-items.client.tsx';
import { BLOCK_ICONS } from '#app/_newsroom/editor/body/blocks/block-icons.ts';
import { InsertMenuItems } from '#app/_newsroom/editor/body/blocks/insert-menu-items.client.tsx';
import { Menu } from '#app/_newsroom/menu/menu.client.tsx';
import { SHORTCUTS, shortcutText } from '#app/_newsroom/editor/body/toolbar/shortcuts.ts';
import { MoreFormatting } from '#app/_newsroom/editor/body/toolbar/more-formatting.client.tsx';
import { OutlineItems } from '#app/_newsroom/editor/body/toolbar/outline-items.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { partWhenWanted } from '#app/_newsroom/part-when-wanted.client.tsx';
import { useRovingFocus } from '#app/_newsroom/editor/body/toolbar/use-roving-focus.client.ts';
import classes from '#app/_newsroom/editor/body/toolbar/toolbar.module.css';
import { type Locale, otherLocales } from '#lib/locale.ts';

const TableMenu = partWhenWanted(
  async () => (await import('#app/_newsroom/editor/body/toolbar/table-menu.client.tsx')).TableMenu,
);

type Props = {
  /** null until it stands: the buttons are there already, and wait. */
  editor: Editor | null;
  language: Locale;
  bodyId: string;
  askers: Askers;
  askLink(): void;
  askFind(): void;
  openShortcuts(): void;
  /** Whether what is written is a suggestion, and what turns that over. */
  suggesting: { isOn: boolean; toggle(): void };
};

const STYLES: BlockKind[] = ['heading2', 'heading3', 'bulletList', 'orderedList', 'blockquote', 'pullQuote'];

/** Everything that can be done to the text, one stop of the Tab key: arrows go from button to button. */
export function Toolbar({ editor, language, bodyId, askers, askLink, askFind, openShortcuts, suggesting }: Props) {
  const t = useTranslations('EditorToolbar');
  const blocks = useTranslations('EditorBlocks');
  const languages = useTranslations('Languages');
  const { comments, translation } = usePane();
  const { rights } = translation;
  const roving = useRovingFocus();
  const [other = language] = otherLocales(language);
  const state = useEditorState({ editor, selector: ({ editor: open }) => (open ? stateOf(open) : undefined) });
  const act = (run: (open: Editor) => void) => () => {
    if (editor) run(editor);
  };
  const button = (
    name: string,
    keys: string | undefined,
    icon: ReactNode,
    run: () => void,
    more: { active?: boolean; disabled?: boolean } = {},
  ) => (
    <ToolbarButton
      aria-label={name}
      aria-pressed={more.active}
      aria-keyshortcuts={keys?.replace('Mod', 'Control')}
      // Which keys a machine has is known only in its browser.
      title={keys && editor ? `${name} (${shortcutText(keys)})` : name}
      disabled={!editor || more.disabled}
      onClick={run}
    >
      {icon}
    </ToolbarButton>
  );
  const styleButton = (kind: BlockKind) => {
    const Icon: ComponentType<{ size?: number }> = BLOCK_ICONS[kind];
    const active = state && kind in state ? Boolean(state[kind as keyof typeof state]) : undefined;
    return (
      <span key={kind} style={{ display: 'contents' }}>
        {button(
          blocks(`${kind}.name`),
          SHORTCUTS[kind],
          <Icon size={18} />,
          act((open) => runBlockCommand(kind, open, askers)),
          { active },
        )}
      </span>
    );
  };
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('label')} aria-controls={bodyId} {...roving}>
      <div className={classes.group}>
        {button(
          t('undo'),
          SHORTCUTS.undo,
          <IconArrowBackUp size={18} />,
          act((open) => open.chain().focus().undo().run()),
          {
            disabled: !state?.canUndo,
          },
        )}
        {button(
          t('redo'),
          SHORTCUTS.redo,
          <IconArrowForwardUp size={18} />,
          act((open) => open.chain().focus().redo().run()),
          { disabled: !state?.canRedo },
        )}
      </div>
      <div className={classes.group}>
        <Menu
          target={
            <ToolbarButton aria-label={t('insert')} title={t('insertHint')} disabled={!editor}>
              <IconPlus size={18} />
            </ToolbarButton>
          }
        >
          {editor && <InsertMenuItems editor={editor} askers={askers} />}
        </Menu>
        <Menu
          target={
            <ToolbarButton aria-label={t('blockTools')} title={t('blockTools')} disabled={!editor}>
              <IconGripVertical size={18} />
            </ToolbarButton>
          }
        >
          {editor && <BlockMenuItems editor={editor} blockAt={() => topBlockAt(editor)} />}
        </Menu>
        {editor && (
          <TableMenu isWanted={state?.table ?? false} editor={editor}>
            <ToolbarButton aria-label={t('table')} title={t('table')}>
              <IconTableOptions size={18} />
            </ToolbarButton>
          </TableMenu>
        )}
      </div>
      <div className={classes.group}>
        {button(
          t('bold'),
          SHORTCUTS.bold,
          <IconBold size={18} />,
          act((open) => open.chain().focus().toggleBold().run()),
          {
            active: state?.bold,
          },
        )}
        {button(
          t('italic'),
          SHORTCUTS.italic,
          <IconItalic size={18} />,
          act((open) => open.chain().focus().toggleItalic().run()),
          { active: state?.italic },
        )}
        {button(t('link'), SHORTCUTS.link, <IconLink size={18} />, askLink, { active: state?.link })}
        {button(
          t('lang', { language: languages(other) }),
          SHORTCUTS.lang,
          <IconLanguage size={18} />,
          act((open) => open.chain().focus().toggleLang(other).run()),
          { active: state?.lang },
        )}
        <Menu
          target={
            <ToolbarButton
              aria-label={t('moreFormatting')}
              title={t('moreFormattingHint')}
              aria-pressed={state ? state.strike || state.subscript || state.superscript : undefined}
              disabled={!editor}
            >
              <IconLetterCase size={18} />
            </ToolbarButton>
          }
        >
          {editor && <MoreFormatting editor={editor} />}
        </Menu>
      </div>
      <div className={classes.group}>{STYLES.map(styleButton)}</div>
      <div className={classes.group}>
        <Menu
          target={
            <ToolbarButton aria-label={t('outline')} title={t('outlineHint')} disabled={!editor}>
              <IconListTree size={18} />
            </ToolbarButton>
          }
        >
          {editor && <OutlineItems editor={editor} lang={language} />}
        </Menu>
        {rights.comment &&
          button(t('comment'), SHORTCUTS.comment, <IconMessagePlus size={18} />, () =>
            comments.ask({ kind: 'here', from: document.getElementById(bodyId) }),
          )}
        {button(t('suggest'), SHORTCUTS.suggest, <IconPencilQuestion size={18} />, suggesting.toggle, {
          active: suggesting.isOn,
        })}
        {button(t('find'), SHORTCUTS.find, <IconSearch size={18} />, askFind)}
        {button(t('shortcuts'), SHORTCUTS.help, <IconKeyboard size={18} />, openShortcuts)}
      </div>
    </div>
  );
}

/** What the buttons show of a text: asked at every step, so it asks no more than they need. */
function stateOf(editor: Editor) {
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    lang: editor.isActive('lang'),
    strike: editor.isActive('strike'),
    subscript: editor.isActive('subscript'),
    superscript: editor.isActive('superscript'),
    heading2: editor.isActive('heading', { level: 2 }),
    heading3: editor.isActive('heading', { level: 3 }),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    pullQuote: editor.isActive('pullQuote'),
    table: editor.isActive('table'),
    canUndo: undoDepth(editor.state) > 0,
    canRedo: redoDepth(editor.state) > 0,
  };
}

function ToolbarButton(props: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={classes.button}
      // The text keeps the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      {...props}
    />
  );
}
