'use client';

import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import { TextCompare } from '#app/_newsroom/editor/recovery/text-compare.client.tsx';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import type { KeptText, Recovery } from '#app/_newsroom/editor/recovery/use-recovery.client.ts';
import { formatTime } from '#lib/format.ts';
import { useDay } from '#app/_newsroom/editor/pane/use-day.client.ts';

type Props = { translation: TranslationView; state: TranslationState; recovery: Recovery };

/** Offers back what was written on this device and never reached the server. Nothing is applied unless asked. */
export function RecoveryBanner({ translation, state, recovery }: Props) {
  const t = useTranslations('Recovery');
  const day = useDay();
  const [comparing, setComparing] = useState<KeptText>();
  const restore = async (kept: KeptText) => {
    if (kept.part === 'text') state.showText(kept.text, true);
    else state.showDetails(kept.details, true);
    setComparing(undefined);
    await recovery.forget(kept);
  };
  return (
    <>
      {recovery.unsaved.map((kept) => {
        const at = new Date(kept.entry.at);
        const isOlder = kept.part === 'text' && kept.entry.baseVersion < translation.version;
        return (
          <Alert
            key={kept.entry.key}
            color="yellow"
            mb="md"
            title={t(kept.part === 'text' ? 'title' : 'titleDetails', { time: formatTime(at), day: day(at) })}
          >
            <Text size="sm" mb="xs">
              {t(isOlder ? 'textOlder' : 'text')}
            </Text>
            <Group gap="xs">
              <Button size="xs" onClick={() => void restore(kept)}>
                {t('restore')}
              </Button>
              {kept.part === 'text' && (
                <Button size="xs" variant="default" onClick={() => setComparing(kept)}>
                  {t('compare')}
                </Button>
              )}
              <Button size="xs" variant="subtle" color="red" onClick={() => void recovery.forget(kept)}>
                {t('discard')}
              </Button>
            </Group>
          </Alert>
        );
      })}
      <Modal
        opened={comparing !== undefined}
        onClose={() => setComparing(undefined)}
        size="80rem"
        title={t('compareTitle')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {comparing?.part === 'text' && (
          <>
            <TextCompare
              language={translation.language}
              left={{ title: t('onServer'), text: state.readText() }}
              right={{ title: t('onDevice'), text: comparing.text }}
            />
            <Group justify="end" mt="lg">
              <Button variant="default" onClick={() => setComparing(undefined)}>
                {t('close')}
              </Button>
              <Button onClick={() => void restore(comparing)}>{t('restore')}</Button>
            </Group>
          </>
        )}
      </Modal>
    </>
  );
}
