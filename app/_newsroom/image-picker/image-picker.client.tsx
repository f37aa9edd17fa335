'use client';
import { Button, Group, Loader, Modal, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ImageBrowser } from '#app/_newsroom/image-picker/image-browser.client.tsx';
import type { ImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import { ImageForm } from '#app/_newsroom/image-picker/image-form.client.tsx';
import { NotLoaded } from '#app/_newsroom/image-picker/not-loaded.client.tsx';
import { useImageForm } from '#app/_newsroom/image-picker/use-image-form.ts';
import { useLibraryImage } from '#app/_newsroom/image-picker/use-library-image.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  /** Hears the picture with everything just saved about it, or with `most` those that were chosen; the picker closes itself. */
  onPick: (images: PickedImage[]) => void;
  /** Lets choose several, at most so many; left out: one. */
  most?: number;
  /** Language of the text the picture is for: its caption and alt text stand first. */
  locale: Locale;
  /** False where whoever opens it says where the focus goes on; else it goes back to what had it. */
  returnsFocus?: boolean;
};

/**
 * Chooses a picture for a story: from the library, or by bringing one in (button, drop, paste). Choosing leads over the
 * picture's own form, so that credit and alt text are met here and not first when the story is refused.
 */
export function ImagePicker({ opened, onClose, onPick, most, locale, returnsFocus = true }: Props) {
  const t = useTranslations('ImagePicker');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(most === undefined ? 'title' : 'titleSeveral')}
      size="60rem"
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
      returnFocus={returnsFocus}
    >
      {most === undefined ? (
        <Choosing
          locale={locale}
          onPick={(image) => {
            onPick([image]);
            onClose();
          }}
        />
      ) : (
        <ChoosingSeveral
          locale={locale}
          most={most}
          onPick={(images) => {
            onPick(images);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

type SeveralProps = { locale: Locale; most: number; onPick: (images: PickedImage[]) => void };

/** Pictures are chosen and given back by a click; those just brought in are chosen. Their words are met in the story. */
function ChoosingSeveral({ locale, most, onPick }: SeveralProps) {
  const t = useTranslations('ImagePicker');
  const [chosen, setChosen] = useState<ReadonlyMap<number, PickedImage>>(new Map());
  const choose = (image: PickedImage) =>
    setChosen((before) => (before.size < most ? new Map(before).set(image.imageId, image) : before));
  const toggle = (image: PickedImage) => {
    if (!chosen.has(image.imageId)) return choose(image);
    const left = new Map(chosen);
    left.delete(image.imageId);
    setChosen(left);
  };
  return (
    <>
      <ImageBrowser
        locale={locale}
        mayUpload
        chosen={chosen}
        onOpen={(_id, image) => toggle(image)}
        onUploaded={choose}
      />
      <Group justify="space-between" className={`${classes.foot} ${classes.wraps}`}>
        <Text size="sm" role="status">
          {t('chosen', { count: chosen.size, most })}
        </Text>
        <Button disabled={chosen.size === 0} onClick={() => onPick([...chosen.values()])}>
          {t('useSeveral', { count: chosen.size })}
        </Button>
      </Group>
    </>
  );
}

// Goes with the dialog, so that the next one begins at the library again.
function Choosing({ locale, onPick }: { locale: Locale; onPick: (image: PickedImage) => void }) {
  const [imageId, setImageId] = useState<number>();
  if (imageId !== undefined) {
    return <Chosen imageId={imageId} locale={locale} onBack={() => setImageId(undefined)} onPick={onPick} />;
  }
  return (
    <ImageBrowser
      locale={locale}
      mayUpload
      onOpen={(id) => setImageId(id)}
      onUploaded={(image, alone) => alone && setImageId(image.imageId)}
    />
  );
}

type ChosenProps = { imageId: number; locale: Locale; onBack: () => void; onPick: (image: PickedImage) => void };

function Chosen({ imageId, locale, onBack, onPick }: ChosenProps) {
  const t = useTranslations('ImagePicker');
  const { card, error, isAsking, retry } = useLibraryImage(imageId);
  if (card) return <ChosenForm card={card} locale={locale} onBack={onBack} onPick={onPick} />;
  if (error === undefined) return <Loader aria-label={t('loading')} />;
  return (
    <NotLoaded error={error} isAsking={isAsking} onRetry={retry}>
      <Button variant="default" onClick={onBack}>
        {t('back')}
      </Button>
    </NotLoaded>
  );
}

type FormProps = { card: ImageCard; locale: Locale; onBack: () => void; onPick: (image: PickedImage) => void };

function ChosenForm({ card, locale, onBack, onPick }: FormProps) {
  const t = useTranslations('ImagePicker');
  const form = useImageForm(card);
  const handleUse = async () => {
    const saved = form.isDirty ? await form.save() : form.card;
    if (saved) onPick(saved.image);
  };
  return (
    <>
      <ImageForm form={form} locale={locale} />
      <Group justify="space-between" className={`${classes.foot} ${classes.wraps}`}>
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t('back')}
        </Button>
        <Button
          data-autofocus
          loading={form.isSaving}
          disabled={form.theirs !== undefined}
          onClick={() => void handleUse()}
        >
          {t('use')}
        </Button>
      </Group>
    </>
  );
}
