'use client';
import { Badge, Text, UnstyledButton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import { ImageThumb } from '#app/_newsroom/image-picker/image-thumb.tsx';
import { unsavedPictures } from '#app/_newsroom/image-picker/unsaved-pictures.ts';
import { creditIn, type PickedImage } from '#lib/image/picked-image.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

type Props = {
  images: PickedImage[];
  locale: Locale;
  /** Where several are chosen, those that are: each shows its number. */
  chosen?: ReadonlyMap<number, PickedImage>;
  onOpen: (image: PickedImage) => void;
};

const NONE: ReadonlySet<number> = new Set();

/** The pictures of one page, each a button named by its caption in `locale`, else by its file; what is not saved of one is said. */
export function ImageGrid({ images, locale, chosen, onOpen }: Props) {
  const numbers = chosen && [...chosen.keys()];
  const t = useTranslations('ImagePicker');
  const unsaved = useSyncExternalStore(unsavedPictures.subscribe, unsavedPictures.list, () => NONE);
  return (
    <ul className={classes.grid} aria-label={t('grid')}>
      {images.map((image) => {
        const { text, lang } = titleOf(image, locale);
        const credit = creditIn(image, locale);
        return (
          <li key={image.imageId}>
            <UnstyledButton
              className={classes.card}
              aria-pressed={chosen?.has(image.imageId)}
              onClick={() => onOpen(image)}
            >
              {chosen?.has(image.imageId) && (
                <span className={classes.number} aria-hidden>
                  {(numbers?.indexOf(image.imageId) ?? 0) + 1}
                </span>
              )}
              <ImageThumb picture={image.picture} />
              <span className={classes.words}>
                <Text component="span" size="sm" lineClamp={2} lang={lang}>
                  {text}
                </Text>
                {unsaved.has(image.imageId) && (
                  <Text component="span" size="xs" fw={600} className={classes.missing}>
                    {t('notSaved')}
                  </Text>
                )}
                {credit === '' ? (
                  <Badge
                    component="span"
                    classNames={{ label: classes.missing ?? '' }}
                    color="orange"
                    variant="light"
                    size="sm"
                    tt="none"
                  >
                    {t('noCredit')}
                  </Badge>
                ) : (
                  <Text component="span" size="xs" c="dimmed" truncate>
                    {t('credit', { credit })}
                  </Text>
                )}
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

function titleOf({ texts, fileName }: PickedImage, locale: Locale): { text: string; lang?: Locale } {
  for (const one of [locale, ...LOCALES]) {
    const { caption, alt } = texts[one];
    if (caption || alt) return { text: caption || alt, lang: one };
  }
  return { text: fileName };
}
