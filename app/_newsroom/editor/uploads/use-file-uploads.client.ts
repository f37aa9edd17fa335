'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { uploadImage } from '#app/_newsroom/image-picker/upload-image.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';

/** Uploads pictures dropped or pasted into a story, telling how far each is and why one was not taken; closing what tells it ends the upload. */
export function useFileUploads(): (files: File[]) => Promise<PickedImage[]> {
  const t = useTranslations('Editor');
  const uploads = useTranslations('Uploads');
  const errors = useTranslations('Errors');
  return useCallback(
    async (files: File[]) => {
      const stored: PickedImage[] = [];
      for (const file of files) {
        const stop = new AbortController();
        const id = notifications.show({
          loading: true,
          autoClose: false,
          closeButtonProps: { 'aria-label': uploads('cancel', { name: file.name }) },
          onClose: () => stop.abort(),
          message: t('uploading', { name: file.name }),
        });
        const answer = await uploadImage(file, {
          signal: stop.signal,
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
        } else if (answer.error !== 'cancelled') {
          const reason = errors.has(answer.error) ? errors(answer.error) : errors('unreachable');
          notifications.update({
            id,
            loading: false,
            color: 'red',
            autoClose: 10_000,
            closeButtonProps: { 'aria-label': uploads('dismiss', { name: file.name }) },
            title: file.name,
            message: reason,
          });
        }
      }
      return stored;
    },
    [t, uploads, errors],
  );
}
