'use client';
import { Alert, Anchor, Badge, Button, Divider, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { deleteImageAction } from '#app/_newsroom/image-picker/actions.ts';
import type { ImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import { ImageForm } from '#app/_newsroom/image-picker/image-form.client.tsx';
import { NotLoaded } from '#app/_newsroom/image-picker/not-loaded.client.tsx';
import { unsavedPictures } from '#app/_newsroom/image-picker/unsaved-pictures.ts';
import { useImageForm } from '#app/_newsroom/image-picker/use-image-form.ts';
import { useLibraryImage } from '#app/_newsroom/image-picker/use-library-image.ts';
import type { LibraryImage } from '#db/queries/images.ts';
import { formatDeskMoment } from '#lib/format.ts';
import { formatMegabytes } from '#lib/image/format-megabytes.ts';
import { isInUse } from '#lib/image/is-in-use.ts';
import { formatTakenAt } from '#lib/image/format-taken-at.ts';
import { LOCALE_RECORDS, type Locale } from '#lib/locale.ts';

type Shared = {
  locale: Locale;
  onChanged: () => void;
  onClose: () => void;
};

/** One picture of the library: what is known of it, where it is used, and the way to change or remove it. */
export function ImageDetails({ imageId, ...shared }: Shared & { imageId: number }) {
  const t = useTranslations('ImageLibrary');
  const { card, error, isAsking, retry } = useLibraryImage(imageId);
  if (card) return <Details card={card} {...shared} />;
  if (error === undefined) return <Loader aria-label={t('loading')} />;
  return <NotLoaded error={error} isAsking={isAsking} onRetry={retry} />;
}

function Details({ card, locale, onChanged, onClose }: Shared & { card: ImageCard }) {
  const t = useTranslations('ImageLibrary');
  const [hasSaved, setHasSaved] = useState(false);
  const form = useImageForm(card, () => {
    setHasSaved(true);
    onChanged();
  });
  const { isDirty } = form;

  return (
    <Stack gap="md">
      <ImageForm form={form} locale={locale} />
      {form.card.mayEdit && (
        <Group gap="sm">
          <Button
            loading={form.isSaving}
            disabled={!isDirty || form.theirs !== undefined}
            onClick={() => void form.save()}
          >
            {t('save')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {isDirty ? t('notSaved') : hasSaved ? t('saved') : ''}
          </Text>
        </Group>
      )}
      <Divider />
      <Usage image={form.card.image} locale={locale} />
      <Facts image={form.card.image} locale={locale} />
      {form.card.mayDelete && (
        <Removal
          card={form.card}
          onRemoved={() => {
            unsavedPictures.forget(card.personId, card.image.imageId);
            onChanged();
            onClose();
          }}
        />
      )}
    </Stack>
  );
}

function Usage({ image, locale }: { image: LibraryImage; locale: Locale }) {
  const t = useTranslations('ImageLibrary');
  return (
    <section>
      <Title order={3} mb={4}>
        {t('usage')}
      </Title>
      {!isInUse(image) ? (
        <Text size="sm" c="dimmed">
          {t('unused')}
        </Text>
      ) : (
        <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {image.usage.map((use) => (
            <li key={`${use.articleId}-${use.locale}`}>
              <Group gap="xs" wrap="nowrap" align="baseline">
                <Badge variant="default" size="sm" tt="none" lang={use.locale}>
                  {LOCALE_RECORDS[use.locale].name}
                </Badge>
                <Anchor
                  component={Link}
                  size="sm"
                  className={classes.use}
                  href={`/${locale}/newsroom/articles/${use.articleId}/${use.locale}`}
                  lang={use.headline ? use.locale : undefined}
                >
                  {use.headline || t('noHeadline')}
                </Anchor>
                {use.isLive && (
                  <Badge classNames={{ label: classes.live ?? '' }} color="green" variant="light" size="sm" tt="none">
                    {t('live')}
                  </Badge>
                )}
              </Group>
              <EmbargoLine until={use.embargoedUntil} look="small" />
            </li>
          ))}
          {image.portraitOf.map(({ contributorId, names }) => (
            <Text key={`portrait-${contributorId}`} component="li" size="sm">
              {t('portraitOf', { name: names[locale] || Object.values(names).join('') })}
            </Text>
          ))}
        </Stack>
      )}
    </section>
  );
}

function Facts({ image, locale }: { image: LibraryImage; locale: Locale }) {
  const t = useTranslations('ImageLibrary');
  const uploaded = formatDeskMoment(new Date(image.uploadedAt), locale);
  const facts: [string, string][] = [
    [t('fileName'), image.fileName],
    [
      t('file'),
      t('fileFacts', {
        format: image.format.toUpperCase(),
        width: String(image.picture.width),
        height: String(image.picture.height),
        megabytes: formatMegabytes(image.byteSize, locale),
      }),
    ],
    [t('takenAt'), formatTakenAt(image.takenAt, locale)],
    [
      t('uploaded'),
      image.uploadedByName ? t('uploadedBy', { at: uploaded, name: image.uploadedByName[locale] }) : uploaded,
    ],
  ];
  return (
    <section>
      <Title order={3} mb={4}>
        {t('facts')}
      </Title>
      <dl style={{ margin: 0 }}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <Group key={name} gap="xs" wrap="nowrap" align="baseline">
              <Text component="dt" size="sm" c="dimmed" w={110} style={{ flexShrink: 0 }}>
                {name}
              </Text>
              <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Text>
            </Group>
          ))}
      </dl>
    </section>
  );
}

function Removal({ card, onRemoved }: { card: ImageCard; onRemoved: () => void }) {
  const t = useTranslations('ImageLibrary');
  const tError = useErrorSentence();
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const isUsed = isInUse(card.image);
  const handleDelete = async () => {
    setIsBusy(true);
    try {
      const deleted = await deleteImageAction({ imageId: card.image.imageId, version: card.image.version });
      if (deleted.ok) return onRemoved();
      setError(deleted.error);
    } catch {
      setError('answer_lost');
    }
    setIsBusy(false);
    setIsAsking(false);
  };
  return (
    <section>
      {error !== undefined && (
        <Alert color="red" role="alert" mb="sm">
          {tError(error)}
        </Alert>
      )}
      {isUsed ? (
        <Text size="sm" c="dimmed">
          {t('deleteUsed')}
        </Text>
      ) : isAsking ? (
        <Alert color="red" role="alert" title={t('deleteTitle')}>
          <Text size="sm">{t('deleteHelp')}</Text>
          <Group gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={() => setIsAsking(false)}>
              {t('deleteNo')}
            </Button>
            <Button size="xs" color="red" loading={isBusy} onClick={() => void handleDelete()}>
              {t('deleteYes')}
            </Button>
          </Group>
        </Alert>
      ) : (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setIsAsking(true)}
        >
          {t('delete')}
        </Button>
      )}
    </section>
  );
}
