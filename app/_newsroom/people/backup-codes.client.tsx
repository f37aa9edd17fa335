'use client';
import { Button, Code, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { CopyText } from '#app/_newsroom/copy-text.client.tsx';

/** Ten codes, each good once in place of a code from the app: to be copied or kept as a file, for they are shown once. */
export function BackupCodes({ codes, email }: { codes: readonly string[]; email: string }) {
  const t = useTranslations('TwoSteps');
  const text = `${t('codesFile', { email })}\n\n${codes.join('\n')}\n`;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('codes')}</Text>
      <Text size="sm">{t('codesHint')}</Text>
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {codes.map((code) => (
          <li key={code}>
            <Code fz="sm">{code}</Code>
          </li>
        ))}
      </SimpleGrid>
      <Group gap="xs">
        <CopyText text={codes.join('\n')} label={t('copy')} copied={t('copied')} variant="default" size="xs" />
        <Button
          component="a"
          variant="default"
          size="xs"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="setu-backup-codes.txt"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('download')}
        </Button>
      </Group>
    </Stack>
  );
}
