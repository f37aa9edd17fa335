'use client';

import { ModalContent, ModalRoot } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { PreviewScreen } from '#app/_newsroom/editor/pane/preview-screen.client.tsx';

/** The preview over the whole writing screen, which stays as it is beneath: its caret, and what can be undone. */
export function PreviewDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useTranslations('Preview');
  const { translation, store } = usePane();
  return (
    <ModalRoot opened={opened} onClose={onClose} fullScreen padding={0} transitionProps={{ duration: 0 }}>
      <ModalContent aria-label={t('title')}>
        {opened && (
          <PreviewScreen
            articleId={translation.articleId}
            language={translation.language}
            headline={store.readText().headline}
            begun={translation.languages.filter(({ status }) => status !== null).map((one) => one.locale)}
            embargoedUntil={translation.embargo.embargoedUntil}
            onClose={onClose}
          />
        )}
      </ModalContent>
    </ModalRoot>
  );
}
