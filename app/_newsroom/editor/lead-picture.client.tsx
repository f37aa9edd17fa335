'use client';

import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconPhotoPlus, IconReplace, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { CardInput } from '#app/_newsroom/editor/body/card-input.client.tsx';
import cards from '#app/_newsroom/editor/body/cards.module.css';
import { useEdition } from '#app/_newsroom/editor/edition-context.client.ts';
import classes from '#app/_newsroom/editor/lead-picture.module.css';
import type { EditionState } from '#app/_newsroom/editor/use-edition-state.client.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { pictureAddress, pictureWidths } from '#lib/image/picture.ts';

type Props = {
  state: EditionState;
  image: PickedImage | undefined;
  editable: boolean;
  canChoose: boolean;
  onFiles(files: File[]): Promise<PickedImage[]>;
};

/** The story's picture: shared by its languages, with this language's caption, alt text and credit. */
export function LeadPicture({ state, image, editable, canChoose, onFiles }: Props) {
  const t = useTranslations('LeadPicture');
  const { language, pickImage, rememberImage } = useEdition();
  const [isOver, setIsOver] = useState(false);
  const { fields, setFields, setDetails } = state;
  const take = (picked: PickedImage) => {
    rememberImage(picked);
    const { caption, alt } = picked.texts[language];
    setDetails({ leadImageId: picked.imageId });
    setFields({ leadCaption: caption, leadAlt: alt, leadCredit: '' });
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!canChoose || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      const files = [...event.dataTransfer.files];
      if (!canChoose || files.length === 0) return;
      event.preventDefault();
      void onFiles(files.slice(0, 1)).then(([picked]) => picked && take(picked));
    },
  };
  if (state.details.leadImageId === null) {
    return (
      <UnstyledButton
        id="field-leadImage"
        className={classes.empty}
        data-over={isOver || undefined}
        disabled={!canChoose}
        onClick={() => pickImage(take)}
        {...drop}
      >
        <IconPhotoPlus size={20} aria-hidden />
        {t('add')}
      </UnstyledButton>
    );
  }
  const input = { lang: language, readOnly: !editable };
  return (
    <figure className={`${cards.card} ${classes.figure}`} data-over={isOver || undefined} {...drop}>
      {image ? (
        <img className={cards.picture} src={addressOf(image)} alt={fields.leadAlt} />
      ) : (
        <p className={cards.row}>{t('missing')}</p>
      )}
      <div className={cards.fields}>
        <CardInput
          id="field-leadCaption"
          label={t('caption')}
          value={fields.leadCaption}
          {...input}
          onCommit={(leadCaption) => setFields({ leadCaption })}
        />
        <CardInput
          id="field-leadAlt"
          label={t('alt')}
          placeholder={t('altHint')}
          value={fields.leadAlt}
          invalid={fields.leadAlt.trim() === ''}
          {...input}
          onCommit={(leadAlt) => setFields({ leadAlt })}
        />
        <CardInput
          id="field-leadCredit"
          label={t('credit')}
          placeholder={image?.credit || t('creditHint')}
          value={fields.leadCredit}
          invalid={fields.leadCredit.trim() === '' && !image?.credit}
          {...input}
          onCommit={(leadCredit) => setFields({ leadCredit })}
        />
      </div>
      {canChoose && (
        <Group className={cards.tools} gap={4}>
          <Button
            id="field-leadImage"
            size="compact-xs"
            variant="subtle"
            leftSection={<IconReplace size={14} />}
            onClick={() => pickImage(take)}
          >
            {t('replace')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} />}
            onClick={() => setDetails({ leadImageId: null })}
          >
            {t('remove')}
          </Button>
        </Group>
      )}
    </figure>
  );
}

function addressOf({ picture }: PickedImage): string {
  const widths = pictureWidths(picture, '16x9');
  return pictureAddress(
    picture,
    '16x9',
    widths.find((width) => width >= 824) ?? widths.at(-1) ?? picture.width,
    'webp',
  );
}
