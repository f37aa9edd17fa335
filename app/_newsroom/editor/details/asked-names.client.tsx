'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { AskedKind } from '#lib/taxonomy/taxonomy-inputs.ts';

/** The names of a kind that this story asks for: they wait for whoever keeps the names, and no reader sees them. */
export function AskedNames({ kind }: { kind: AskedKind }) {
  const t = useTranslations('NewName');
  const asked = usePane().translation.asked.filter((one) => one.kind === kind);
  if (asked.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {t('waiting')}{' '}
      {asked.map(({ id, name, locale }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <span lang={locale}>{name}</span>
        </span>
      ))}
    </Text>
  );
}
