'use client';

import { UnstyledButton } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { CardInput } from '#app/_newsroom/editor/body/cards/card-input.client.tsx';
import { CardTools } from '#app/_newsroom/editor/body/cards/card-tools.client.tsx';
import cards from '#app/_newsroom/editor/body/cards/cards.module.css';
import { useOpenTranslation } from '#app/_newsroom/editor/pane/translation-context.client.ts';
import classes from '#app/_newsroom/editor/head/lead-image.module.css';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { variantAddressFrom } from '#lib/image/image.ts';

const SHOWN_PX = 824;

type Props = {
  state: TranslationState;
  image: PickedImage | undefined;
  editable: boolean;
  canChoose: boolean;
  onFiles(files: File[]): Promise<PickedImage[]>;
};

/** The story's picture: shared by its languages, with this language's caption, alt text and credit. */
export function LeadImage({ state, image, editable, canChoose, onFiles }: Props) {
  const t = useTranslations('LeadImage');
  const { language, pickImage, rememberImage } = useOpenTranslation();
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
        <img className={cards.picture} src={variantAddressFrom(SHOWN_PX, image.picture, '16x9')} alt={fields.leadAlt} />
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
        <CardTools
          words={{ replace: t('replace'), remove: t('remove') }}
          replaceId="field-leadImage"
          onReplace={() => pickImage(take)}
          onRemove={() => setDetails({ leadImageId: null })}
        />
      )}
    </figure>
  );
}
