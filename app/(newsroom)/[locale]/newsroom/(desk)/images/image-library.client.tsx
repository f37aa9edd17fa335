'use client';
import { Drawer } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ImageBrowser } from '#app/_newsroom/image-picker/image-browser.client.tsx';
import type { ImagePage } from '#db/queries/images.ts';
import type { Locale } from '#lib/locale.ts';
import { ImageDetails } from './image-details.client.tsx';

type Props = { locale: Locale; mayUpload: boolean; start: ImagePage; openId?: number };

/** The library with one picture open beside it. */
export function ImageLibrary({ locale, mayUpload, start, openId }: Props) {
  const t = useTranslations('ImageLibrary');
  const [imageId, setImageId] = useState(openId);
  const [changes, setChanges] = useState(0);
  const [isDirty, setIsDirty] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);

  const show = (id: number | undefined) => {
    setImageId(id);
    setIsDirty(false);
    setIsLeaving(false);
    // The address says which picture is open, so that it can be sent to somebody; going there again would draw the page anew.
    window.history.replaceState(null, '', id === undefined ? window.location.pathname : `?image=${id}`);
  };
  const handleClose = () => (isDirty ? setIsLeaving(true) : show(undefined));
  return (
    <>
      <ImageBrowser
        locale={locale}
        mayUpload={mayUpload}
        start={start}
        changes={changes}
        onOpen={show}
        onUploaded={(image, alone) => alone && imageId === undefined && show(image.imageId)}
      />
      <Drawer
        opened={imageId !== undefined}
        onClose={handleClose}
        position="right"
        size="lg"
        title={t('details')}
        closeButtonProps={{ 'aria-label': t('close') }}
        transitionProps={{ duration: 0 }}
      >
        {imageId !== undefined && (
          <ImageDetails
            key={imageId}
            imageId={imageId}
            locale={locale}
            isLeaving={isLeaving}
            onStay={() => setIsLeaving(false)}
            onDirty={setIsDirty}
            onChanged={() => setChanges((before) => before + 1)}
            onClose={() => show(undefined)}
          />
        )}
      </Drawer>
    </>
  );
}
