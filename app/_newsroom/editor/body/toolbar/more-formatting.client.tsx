'use client';

import { IconClearFormatting, IconStrikethrough, IconSubscript, IconSuperscript } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/body/toolbar/toolbar.module.css';
import { MenuDivider, MenuHeading, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';

/** What keyboards do not have and newspapers print; the last is a space at which no line breaks. */
const CHARACTERS = [
  '₹', '½', '¼', '¾', '°', '–', '—', '…', '“', '”', '‘', '’', '×', '÷', '±', '€', '£', '©', '•', '§', '।', '॥', '\u00A0',
] as const; // prettier-ignore

/** The rarer marks, and characters that keyboards lack, as entries of a menu. */
export function MoreFormatting({ editor }: { editor: Editor }) {
  const t = useTranslations('EditorToolbar');
  return (
    <>
      <MenuItem
        icon={<IconStrikethrough size={16} aria-hidden />}
        onChoose={() => editor.chain().focus().toggleStrike().run()}
      >
        {t('strike')}
      </MenuItem>
      <MenuItem
        icon={<IconSubscript size={16} aria-hidden />}
        onChoose={() => editor.chain().focus().toggleSubscript().run()}
      >
        {t('subscript')}
      </MenuItem>
      <MenuItem
        icon={<IconSuperscript size={16} aria-hidden />}
        onChoose={() => editor.chain().focus().toggleSuperscript().run()}
      >
        {t('superscript')}
      </MenuItem>
      <MenuItem
        icon={<IconClearFormatting size={16} aria-hidden />}
        onChoose={() => editor.chain().focus().unsetAllMarks().run()}
      >
        {t('clearFormatting')}
      </MenuItem>
      <MenuDivider />
      <MenuHeading>{t('characters')}</MenuHeading>
      <div className={classes.characters}>
        {CHARACTERS.map((character) => (
          <MenuItem key={character} onChoose={() => editor.chain().focus().insertContent(character).run()}>
            {character === '\u00A0' ? t('noBreakSpace') : character}
          </MenuItem>
        ))}
      </div>
    </>
  );
}
