'use client';

import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { TextCompare } from '#app/_newsroom/editor/recovery/text-compare.client.tsx';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import { formatTime } from '#lib/format.ts';

/**
 * Shown when a save came too late: both texts side by side, and the writer's choice between them. Whichever goes is set
 * aside on this device; another person's text stays as a revision on the server besides.
 */
export function ConflictDialog({
  opened,
  translation,
  state,
  onChosen,
}: {
  opened: boolean;
  /** Never asked: the dialog stays until a choice is made, at most out of the way. */
  onClose(): void;
  translation: TranslationView;
  state: TranslationState;
  onChosen(): void;
}) {
  const t = useTranslations('Conflict');
  const [later, setLater] = useState<number>();
  const { textSaving, journal, tabId } = state;
  if (textSaving.state.kind !== 'conflict') return null;
  const { theirs } = textSaving.state;
  const mine = state.readText();
  const owner = { userId: translation.person.id, subject: `translation:${translation.translationId}`, tabId };
  const setAside = async (value: unknown, version: number) => {
    try {
      await (await journal).setAside(owner, version, value, new Date());
    } catch {
      // The choice has been shown to cost the other text's place on this device only where the browser keeps nothing at all.
    }
  };
  const keepMine = async () => {
    await setAside(theirs.text, theirs.version);
    textSaving.goOnFrom(theirs.version);
    onChosen();
  };
  const takeTheirs = async () => {
    await setAside(mine, textSaving.version());
    state.showText(theirs.text, false);
    textSaving.adopt(theirs.version, theirs.savedAt);
    onChosen();
  };
  const time = formatTime(new Date(theirs.savedAt));
  const by = theirs.savedBy ?? t('somebody');
  return (
    <>
      {later === theirs.version && (
        <Alert color="red" title={t('openTitle')} mb="md">
          <Group justify="space-between">
            <Text size="sm">{t('openText')}</Text>
            <Button size="xs" onClick={() => setLater(undefined)}>
              {t('compare')}
            </Button>
          </Group>
        </Alert>
      )}
      <Modal
        opened={opened && later !== theirs.version}
        onClose={() => setLater(theirs.version)}
        title={t('title')}
        size="80rem"
        closeButtonProps={{ 'aria-label': t('later') }}
        closeOnClickOutside={false}
      >
        <Text size="sm" mb="md">
          {t('intro', { name: by, time })}
        </Text>
        <TextCompare
          language={translation.language}
          left={{ title: t('theirs', { name: by, time }), text: theirs.text }}
          right={{ title: t('mine'), text: mine }}
        />
        <Group justify="end" mt="lg">
          <Button variant="subtle" onClick={() => setLater(theirs.version)}>
            {t('later')}
          </Button>
          <Button variant="default" onClick={() => void takeTheirs()}>
            {t('takeTheirs')}
          </Button>
          <Button onClick={() => void keepMine()}>{t('keepMine')}</Button>
        </Group>
      </Modal>
    </>
  );
}
