'use client';

import { Anchor, Button, Group, Modal } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StoryCombobox } from '#app/_newsroom/editor/story-search/story-combobox.client.tsx';
import { safeHref } from '#lib/body/address/safe-href.ts';

type Props = { editor: Editor; opened: boolean; onClose(): void };

/** Links the selection to an address, or to a story of ours that is found by its headline: one field takes both. */
export function LinkDialog({ editor, opened, onClose }: Props) {
  const t = useTranslations('EditorLink');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      returnFocus={false}
    >
      {opened && <LinkForm editor={editor} onClose={onClose} />}
    </Modal>
  );
}

function LinkForm({ editor, onClose }: Omit<Props, 'opened'>) {
  const t = useTranslations('EditorLink');
  const { language } = usePane().translation;
  const current: unknown = editor.getAttributes('link').href;
  const href = typeof current === 'string' ? safeHref(current) : undefined;

  /** `words` are what the link is put on where nothing is chosen to carry it. */
  const link = (href: string, words: string) => {
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus();
    if (empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  return (
    <>
      <StoryCombobox
        label={t('label')}
        hint={t('hint')}
        initially={typeof current === 'string' ? current : ''}
        onAddress={link}
        onPick={({ address, headlines }) => address !== null && link(address, headlines[language] ?? address)}
      />
      {href !== undefined && (
        <Anchor href={href} target="_blank" rel="noopener noreferrer" size="sm" mt="xs" display="inline-block">
          {t('open')}
        </Anchor>
      )}
      <Group justify="space-between" mt="md">
        {editor.isActive('link') ? (
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              editor.chain().focus().unsetLink().run();
              onClose();
            }}
          >
            {t('remove')}
          </Button>
        ) : (
          <span />
        )}
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </>
  );
}
