'use client';
import { Drawer } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ImageBrowser } from '#app/_newsroom/image-picker/image-browser.client.tsx';
import { useBackCloses } from '#app/_newsroom/over/use-back-closes.client.ts';
import type { ImagePage } from '#db/queries/images.ts';
import type { Locale } from '#lib/locale.ts';
import { ImageDetails } from './image-details.client.tsx';

type Props = { locale: Locale; mayUpload: boolean; start: ImagePage; openId?: number };

/** The library with one picture open beside it. */
export function ImageLibrary({ locale, mayUpload, start, openId }: Props) {
  const t = useTranslations('ImageLibrary');
  const [imageId, setImageId] = useState(openId);
  const [changes, setChanges] = useState(0);

  const show = (id: number | undefined) => {
    setImageId(id);
    if (id === undefined) window.history.replaceState(null, '', window.location.pathname);
  };
  const handleClose = () => show(undefined);
  useBackCloses(imageId !== undefined, handleClose);
  // The address says which picture is open, so that it can be sent to somebody; going there again would draw the page anew.
  useEffect(() => {
    if (imageId === undefined) return undefined;
    // Once it has an entry of its own, where it gets one: the page before keeps its address.
    const timer = setTimeout(() => window.history.replaceState(null, '', `?image=${imageId}`));
    return () => clearTimeout(timer);
  }, [imageId]);
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
            onChanged={() => setChanges((before) => before + 1)}
            onClose={handleClose}
          />
        )}
      </Drawer>
    </>
  );
}
