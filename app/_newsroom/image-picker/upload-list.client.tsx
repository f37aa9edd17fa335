'use client';
import { ActionIcon, Button, Group, Progress, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import { PASSING, type Upload } from '#app/_newsroom/image-picker/use-uploads.ts';
import type { StoredImage } from '#lib/image/picked-image.ts';

type Props = {
  uploads: Upload[];
  onRemove: (id: number) => void;
  onRetry: (id: number) => void;
  onOpen: (image: StoredImage) => void;
};

/** The files on their way: how far each is, what became of it, and what to do where it was refused. */
export function UploadList({ uploads, onRemove, onRetry, onOpen }: Props) {
  const t = useTranslations('Uploads');
  const tError = useErrorSentence();
  if (uploads.length === 0) return null;
  return (
    <ul className={classes.uploads} aria-label={t('list')}>
      {uploads.map((upload) => (
        <li key={upload.id} className={classes.upload}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm" fw={600} truncate miw={0}>
              {upload.fileName}
            </Text>
            <Group gap="xs" wrap="nowrap" className={classes.deeds}>
              {upload.error && PASSING.has(upload.error) && (
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={t('retryName', { name: upload.fileName })}
                  onClick={() => onRetry(upload.id)}
                >
                  {t('retry')}
                </Button>
              )}
              {upload.image && (
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={t('openName', { name: upload.fileName })}
                  onClick={() => upload.image && onOpen(upload.image)}
                >
                  {t('open')}
                </Button>
              )}
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t(isRunning(upload) ? 'cancel' : 'dismiss', { name: upload.fileName })}
                onClick={() => onRemove(upload.id)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Group>
          </Group>
          {isRunning(upload) && (
            <Progress
              value={upload.part * 100}
              size="sm"
              mt={6}
              animated={upload.part >= 1}
              aria-label={t('progress', { name: upload.fileName })}
            />
          )}
          <Text
            size="xs"
            mt={4}
            {...(upload.state === 'refused' ? { className: classes.refused } : { c: 'dimmed' })}
            role={upload.state === 'refused' ? 'alert' : 'status'}
          >
            {upload.state === 'waiting' && t('waiting')}
            {upload.state === 'sending' &&
              (upload.part < 1 ? t('sending', { percent: Math.floor(upload.part * 20) * 5 }) : t('looking'))}
            {upload.state === 'done' && t(upload.image?.existed === true ? 'existed' : 'done')}
            {upload.image?.cut.map((field) => ` ${t(`cut.${field}`)}`)}
            {upload.state === 'refused' && upload.error && tError(upload.error)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function isRunning({ state }: Upload): boolean {
  return state === 'waiting' || state === 'sending';
}
