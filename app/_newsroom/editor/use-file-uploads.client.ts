'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { uploadImage } from '#app/_newsroom/image-picker/upload-image.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';

/** Uploads pictures dropped or pasted into a story, telling how far each is and why one was not taken. */
export function useFileUploads(): (files: File[]) => Promise<PickedImage[]> {
  const t = useTranslations('Editor');
  const errors = useTranslations('Errors');
  return useCallback(
    async (files: File[]) => {
      const stored: PickedImage[] = [];
      for (const file of files) {
        const id = notifications.show({
          loading: true,
          autoClose: false,
          withCloseButton: false,
          message: t('uploading', { name: file.name }),
        });
        const answer = await uploadImage(file, {
          onProgress: (part) =>
            notifications.update({
              id,
              loading: true,
              message: t('uploadingPart', { name: file.name, percent: String(Math.round(part * 100)) }),
            }),
        });
        if (answer.ok) {
          stored.push(answer.value);
          notifications.hide(id);
        } else {
          const reason = errors.has(answer.error) ? errors(answer.error) : errors('unreachable');
          notifications.update({
            id,
            loading: false,
            color: 'red',
            autoClose: 10_000,
            withCloseButton: true,
            title: file.name,
            message: reason,
          });
        }
      }
      return stored;
    },
    [t, errors],
  );
}
