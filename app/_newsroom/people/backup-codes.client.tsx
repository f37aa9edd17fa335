'use client';
import { Button, Code, CopyButton, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

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
        <CopyButton value={codes.join('\n')} timeout={4_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              aria-live="polite"
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
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
