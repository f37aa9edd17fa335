'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { uploadImage } from '#app/_newsroom/image-picker/upload-image.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';

/** Uploads pictures dropped or pasted into a story, telling how far each is and why one was not taken; closing what tells it ends the upload. */
export function useFileUploads(): (files: File[]) => Promise<PickedImage[]> {
  const t = useTranslations('Editor');
  const uploads = useTranslations('Uploads');
  const errors = useErrorSentence();
  return useCallback(
    async (files: File[]) => {
      const stored: PickedImage[] = [];
      for (const file of files) {
        const stop = new AbortController();
        const id = notices.show({
          tone: 'busy',
          closeLabel: uploads('cancel', { name: file.name }),
          onClose: () => stop.abort(),
          message: t('uploading', { name: file.name }),
        });
        const answer = await uploadImage(file, {
          signal: stop.signal,
          onProgress: (part) =>
            notices.update(id, {
              message: t('uploadingPart', { name: file.name, percent: String(Math.round(part * 100)) }),
            }),
        });
        if (answer.ok) {
          stored.push(answer.value);
          notices.hide(id);
        } else if (answer.error !== 'cancelled') {
          notices.update(id, {
            tone: 'bad',
            closeMs: 10_000,
            closeLabel: uploads('dismiss', { name: file.name }),
            title: file.name,
            message: errors(answer.error),
          });
        }
      }
      return stored;
    },
    [t, uploads, errors],
  );
}
