'use client';
import { Button, FileButton, Group, Loader, Pagination, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUpload } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type AskLibraryRefusal, listLibrary } from '#app/_newsroom/image-picker/ask-library.ts';
import { DropArea } from '#app/_newsroom/image-picker/drop-area.client.tsx';
import { ImageGrid } from '#app/_newsroom/image-picker/image-grid.client.tsx';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import { NotLoaded } from '#app/_newsroom/image-picker/not-loaded.client.tsx';
import { UploadList } from '#app/_newsroom/image-picker/upload-list.client.tsx';
import { useUploads } from '#app/_newsroom/image-picker/use-uploads.ts';
import type { ImagePage } from '#db/queries/images.ts';
import type { PickedImage, StoredImage } from '#lib/image/picked-image.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  /** Language whose captions name the pictures first. */
  locale: Locale;
  mayUpload: boolean;
  /** The first page, when the server has drawn it already. */
  start?: ImagePage;
  /** Changes when the library changed elsewhere on the screen. */
  changes?: number;
  /** Where several are chosen: those that are, in their order. */
  chosen?: ReadonlyMap<number, PickedImage>;
  onOpen: (imageId: number, image: PickedImage) => void;
  onUploaded?: (image: StoredImage, alone: boolean) => void;
};

const ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
const QUIET_MS = 250;

/** The library: search, pages, and every way of bringing a picture in. Used by the picker and by the library's own page. */
export function ImageBrowser({ locale, mayUpload, start, changes = 0, chosen: picked, onOpen, onUploaded }: Props) {
  const t = useTranslations('ImagePicker');
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, QUIET_MS);
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<ImagePage | undefined>(start);
  const [error, setError] = useState<AskLibraryRefusal>();
  const [arrived, setArrived] = useState(0);
  const [again, setAgain] = useState(0);
  const isFirst = useRef(start !== undefined);
  const chosen = useRef(0);
  const { uploads, add, remove, retry } = useUploads((image) => {
    setArrived((before) => before + 1);
    onUploaded?.(image, chosen.current === 1);
  });

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    let isCurrent = true;
    listLibrary({ search: asked, page }).then(
      (answer) => {
        if (!isCurrent) return;
        if (answer.ok) setShown(answer.value);
        setError(answer.ok ? undefined : answer.error);
      },
      () => isCurrent && setError('unreachable'),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, page, arrived, changes, again]);

  const handleFiles = (files: File[]) => {
    chosen.current = files.length;
    if (mayUpload) add(files);
  };
  const content = (
    <Stack gap="md" className={classes.wraps}>
      <Group gap="sm" wrap="wrap">
        <TextInput
          data-autofocus
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          maxLength={200}
          className={classes.search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setPage(1);
          }}
        />
        {mayUpload && (
          <FileButton onChange={handleFiles} accept={ACCEPT} multiple inputProps={{ 'aria-label': t('chooseFiles') }}>
            {(props) => (
              <Button {...props} leftSection={<IconUpload size={16} aria-hidden />}>
                {t('upload')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {mayUpload && (
        <Text size="xs" c="dimmed">
          {t('uploadHelp')}
        </Text>
      )}
      <UploadList
        uploads={uploads}
        onRemove={remove}
        onRetry={retry}
        onOpen={(image) => onOpen(image.imageId, image)}
      />
      {error !== undefined && <NotLoaded error={error} onRetry={() => setAgain((before) => before + 1)} />}
      {shown === undefined && error === undefined && <Loader aria-label={t('loading')} />}
      {shown && (
        <>
          <Text size="sm" c="dimmed" role="status">
            {asked.trim() === '' ? t('count', { count: shown.total }) : t('found', { count: shown.total })}
          </Text>
          {shown.images.length > 0 ? (
            <ImageGrid
              images={shown.images}
              locale={locale}
              chosen={picked}
              onOpen={(image) => onOpen(image.imageId, image)}
            />
          ) : (
            <div className={classes.area}>
              <Text fw={600}>{t(asked.trim() === '' ? 'emptyTitle' : 'nothingTitle')}</Text>
              <Text size="sm" c="dimmed" maw={440}>
                {t(asked.trim() === '' ? 'empty' : 'nothing')}
              </Text>
            </div>
          )}
          {shown.pages > 1 && (
            <Pagination
              value={shown.page}
              total={shown.pages}
              onChange={setPage}
              aria-label={t('pages')}
              getItemProps={(number) => ({ 'aria-label': t('page', { page: number }) })}
              getControlProps={(control) => ({ 'aria-label': t(control === 'previous' ? 'previous' : 'next') })}
            />
          )}
        </>
      )}
    </Stack>
  );
  return mayUpload ? <DropArea onFiles={handleFiles}>{content}</DropArea> : content;
}
