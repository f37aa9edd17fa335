'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { CopyText } from '#app/_newsroom/copy-text.client.tsx';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { KeptWords } from '#app/_newsroom/editor/recovery/kept-words.client.tsx';
import { TextCompare } from '#app/_newsroom/editor/recovery/text-compare.client.tsx';
import type { KeptText } from '#app/_newsroom/editor/saving/read-kept.ts';
import { useOwnNotices } from '#app/_newsroom/notices/use-own-notices.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { wordsOf } from '#lib/article/words-of.ts';

/** Texts set aside on this device when another one was chosen: to compare, copy or bring back. */
export function KeptTextsDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { translation, store } = usePane();
  const setAside = usePaneState(({ kept }) => kept.setAside);
  const t = useTranslations('KeptTexts');
  const tell = useOwnNotices();
  const { day, time } = useTimes();
  const forget = async (kept: KeptText) => {
    await store.forget(kept);
    tell({
      tone: 'good',
      message: t('forgotten'),
      closeMs: 15_000,
      action: { label: t('undo'), run: () => void store.setEntryAside(kept) },
    });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="80rem"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {setAside.length === 0 && <Text size="sm">{t('none')}</Text>}
      <Stack gap="xl">
        {setAside.map((kept) => {
          if (kept.part === 'details') return null;
          const at = new Date(kept.entry.at);
          const title = t('from', { time: time(at), day: day(at) });
          return (
            <section key={kept.entry.key} aria-label={title}>
              {kept.part === 'text' ? (
                <TextCompare
                  language={translation.language}
                  left={{ title: t('now'), text: store.readText() }}
                  right={{ title, text: kept.text }}
                />
              ) : (
                <>
                  <Text size="sm">{t('words')}</Text>
                  <KeptWords words={kept.words} label={title} language={translation.language} />
                </>
              )}
              <Group mt="sm" gap="xs">
                <CopyText
                  text={kept.part === 'text' ? wordsOf(kept.text) : kept.words}
                  label={t('copy')}
                  copied={t('copied')}
                  variant="default"
                  size="xs"
                />
                {kept.part === 'text' && (
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => {
                      void store.takeBack(kept.text);
                      onClose();
                    }}
                  >
                    {t('use')}
                  </Button>
                )}
                <Button size="xs" variant="subtle" color="red" onClick={() => void forget(kept)}>
                  {t('forget')}
                </Button>
              </Group>
            </section>
          );
        })}
      </Stack>
    </Modal>
  );
}
