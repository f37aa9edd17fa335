'use client';

import { Drawer } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The details over the text, on screens too narrow to have them beside it. */
export function DetailsDrawer({
  opened,
  onClose,
  children,
}: {
  opened: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  const t = useTranslations('Editor');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={t('details')}
      closeButtonProps={{ 'aria-label': t('closeDetails') }}
    >
      {children}
    </Drawer>
  );
}
