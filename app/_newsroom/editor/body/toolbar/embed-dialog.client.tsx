'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AddressDialog } from '#app/_newsroom/editor/body/toolbar/address-dialog.client.tsx';
import { insertCard } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { readEmbedAddress } from '#lib/body/embed-address.ts';

/** Asks for the address of a video, post, map or chart and puts its card into the text. */
export function EmbedDialog({ editor, opened, onClose }: { editor: Editor; opened: boolean; onClose(): void }) {
  const t = useTranslations('EditorEmbed');
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const close = () => {
    setAddress('');
    setRefused(false);
    onClose();
  };
  const submit = () => {
    const embed = readEmbedAddress(address);
    if (!embed) return setRefused(true);
    close();
    insertCard(editor, { type: 'embed', attrs: { ...embed, title: '' } });
  };
  return (
    <AddressDialog
      opened={opened}
      words={{
        title: t('dialogTitle'),
        close: t('close'),
        label: t('address'),
        hint: t('addressHint'),
        cancel: t('cancel'),
        submit: t('insert'),
      }}
      type="url"
      address={address}
      refusal={refused ? t('addressRefused') : undefined}
      onType={(typed) => {
        setAddress(typed);
        setRefused(false);
      }}
      onSubmit={submit}
      onClose={close}
    />
  );
}
