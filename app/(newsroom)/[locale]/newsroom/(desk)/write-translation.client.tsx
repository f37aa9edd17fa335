'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StartTranslationDialog } from '#app/_newsroom/editor/publish/start-translation-dialog.client.tsx';
import type { Locale } from '#lib/locale.ts';
import { startTranslationAction } from './articles/[id]/[language]/actions.ts';

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
        locale={isOpen ? locale : undefined}
        onClose={() => setIsOpen(false)}
        articleId={articleId}
        flush={nothingUnsaved}
        whyUnsaved={() => 'unsaved'}
        start={startTranslationAction}
      />
    </>
  );
}

const nothingUnsaved = () => Promise.resolve(true);
