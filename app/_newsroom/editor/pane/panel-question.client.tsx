'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { DETAIL_FIELDS } from '#lib/merge/merge-details.ts';

const PANEL_TEXT = ['dateline', 'slug', 'seoTitle', 'seoDescription'] as const;

/** Says that something is to be chosen in the details, while they are not on screen: nobody would see the question there. */
export function PanelQuestion({ isShown, onShow }: { isShown: boolean; onShow(): void }) {
  const t = useTranslations('Meeting');
  const inText = usePaneState(({ meeting }) => PANEL_TEXT.some((field) => meeting.fields[field] !== undefined));
  const inDetails = usePaneState(({ detailsQuestions }) =>
    DETAIL_FIELDS.some((field) => field !== 'leadImageId' && detailsQuestions[field] !== undefined),
  );
  if (isShown || !(inText || inDetails)) return null;
  return (
    <Alert color="orange" mb="md" role="status">
      <Group justify="space-between">
        <Text size="sm">{t('inPanel')}</Text>
        <Button size="compact-sm" variant="default" onClick={onShow}>
          {t('show')}
        </Button>
      </Group>
    </Alert>
  );
}
