'use client';

import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AddressDialog } from '#app/_newsroom/editor/body/toolbar/address-dialog.client.tsx';
import { StorySearch } from '#app/_newsroom/editor/story-search/story-search.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { safeHref } from '#lib/body/safe-href.ts';

/** Links the selection to an address, typed or found among our own stories. */
export function LinkDialog({ editor, opened, onClose }: { editor: Editor; opened: boolean; onClose(): void }) {
  const t = useTranslations('EditorLink');
  const { language, articleId } = usePane().translation;
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const [hadLink, setHadLink] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) {
      const href: unknown = editor.getAttributes('link').href;
      setAddress(typeof href === 'string' ? href : '');
      setHadLink(editor.isActive('link'));
      setRefused(false);
    }
  }

  const link = (asked: string) => {
    const href = safeHref(completed(asked));
    if (href === undefined) return setRefused(true);
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus();
    // Nothing chosen to carry the link: the address itself becomes the words.
    if (empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: asked.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().unsetLink().run();
    onClose();
  };
  return (
    <AddressDialog
      opened={opened}
      words={{
        title: t('title'),
        close: t('close'),
        label: t('address'),
        hint: t('addressHint'),
        cancel: t('cancel'),
        submit: t('apply'),
      }}
      address={address}
      refusal={refused ? t('refused') : undefined}
      onType={(typed) => {
        setAddress(typed);
        setRefused(false);
      }}
      onSubmit={() => link(address)}
      onClose={onClose}
      beside={
        hadLink && (
          <Button variant="subtle" color="red" onClick={remove}>
            {t('remove')}
          </Button>
        )
      }
    >
      <StorySearch
        label={t('search')}
        locale={language}
        exceptId={articleId}
        onlyLive
        onPick={(story) => story.address && link(story.address)}
      />
    </AddressDialog>
  );
}

/** «example.org/a» is meant as a web address, «a@b.in» as one to write to. */
function completed(asked: string): string {
  const text = asked.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith('/')) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return `https://${text}`;
}
