'use client';

import { Button, Group, Modal, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { insertCard } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { readTyped } from '#lib/body/address/typed-address.ts';
import { isEmbedCode, readTypedEmbed } from '#lib/body/address/typed-embed.ts';

/**
 * Asks for the address of a video, post, map or chart, or for the code its provider gives for it, and puts its card into
 * the text; where no card can be made of an address, a link.
 */
export function EmbedDialog({ editor, opened, onClose }: { editor: Editor; opened: boolean; onClose(): void }) {
  const t = useTranslations('EditorEmbed');
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const close = () => {
    setAddress('');
    setRefused(false);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const embed = readTypedEmbed(address);
    if (!embed) return setRefused(true);
    close();
    insertCard(editor, { type: 'embed', attrs: { ...embed, title: '' } });
  };
  const typed = refused ? readTyped(address) : undefined;
  const insertLink = (href: string) => {
    close();
    const words = address.trim();
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })
      .run();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('dialogTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
      returnFocus={false}
    >
      <form onSubmit={submit}>
        <TextInput
          label={t('address')}
          description={t('addressHint')}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          error={refused ? t(isEmbedCode(address) ? 'codeRefused' : 'addressRefused') : undefined}
          data-autofocus
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          {typed?.kind === 'address' ? (
            <Button onClick={() => insertLink(typed.href)}>{t('asLink')}</Button>
          ) : (
            <Button type="submit">{t('insert')}</Button>
          )}
        </Group>
      </form>
    </Modal>
  );
}
