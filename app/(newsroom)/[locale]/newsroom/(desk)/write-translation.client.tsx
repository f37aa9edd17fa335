'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { startTranslationAction } from '#app/_newsroom/editor/publish/actions.ts';
import { onDemand } from '#app/_newsroom/on-demand.client.tsx';
import type { Locale } from '#lib/locale.ts';

const StartTranslationDialog = onDemand(
  async () =>
    (await import('#app/_newsroom/editor/publish/start-translation-dialog.client.tsx')).StartTranslationDialog,
);

/** The way from a story to its other language: asks how to begin, begins, and opens it. */
export function WriteTranslation({ articleId, locale }: { articleId: number; locale: Locale }) {
  const t = useTranslations('Stories');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="light"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t(`write.${locale}`)}
      </Button>
      <StartTranslationDialog
        opened={isOpen}
        locale={locale}
        onClose={() => setIsOpen(false)}
        articleId={articleId}
        start={startTranslationAction}
      />
    </>
  );
}
