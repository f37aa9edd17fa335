'use client';

import { UnstyledButton } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { CardInput } from '#app/_newsroom/editor/body/cards/card-input.client.tsx';
import { CardTools } from '#app/_newsroom/editor/body/cards/card-tools.client.tsx';
import cards from '#app/_newsroom/editor/body/cards/cards.module.css';
import { HoldNote } from '#app/_newsroom/editor/holds/hold-note-wanted.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { DetailNote } from '#app/_newsroom/editor/meeting/detail-note.client.tsx';
import { CommentedField } from '#app/_newsroom/editor/comments/field-comment.client.tsx';
import { FieldNote } from '#app/_newsroom/editor/meeting/field-note.client.tsx';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/head/lead-image.module.css';
import { useOwnNotices } from '#app/_newsroom/notices/use-own-notices.client.ts';
import { LOCALES } from '#lib/locale.ts';
import { creditIn, type PickedImage } from '#lib/image/picked-image.ts';
import { variantAddressFrom } from '#lib/image/image.ts';

const SHOWN_PX = 824;
const SMALL_PX = 320;

/** The story's picture: shared by its languages, with this language's caption, alt text and credit. */
export function LeadImage() {
  const t = useTranslations('LeadImage');
  const tell = useOwnNotices();
  const { translation, store, fieldId, images, pickImage, rememberImage, uploadFiles } = usePane();
  const { language, rights } = translation;
  const editable = usePart('pictures').mayWrite;
  const canChoose = rights.details && editable;
  const leadImageId = usePaneState(({ details }) => details.leadImageId);
  const leadCaption = usePaneState(({ fields }) => fields.leadCaption);
  const leadAlt = usePaneState(({ fields }) => fields.leadAlt);
  const leadCredit = usePaneState(({ fields }) => fields.leadCredit);
  const image = leadImageId === null ? undefined : images.get(leadImageId);
  const ownCredit = image && creditIn(image, language);
  const [isOver, setIsOver] = useState(false);
  const take = (picked: PickedImage) => {
    rememberImage(picked);
    const { caption, alt } = picked.texts[language];
    store.details.chooseLead(picked.imageId, [language]);
    store.setFields({ leadCaption: caption, leadAlt: alt, leadCredit: '' });
  };
  // Its words stay in every language until another takes its place.
  const remove = () => {
    store.details.setDetails({ leadImageId: null });
    tell({
      tone: 'good',
      message: t('removed'),
      closeMs: 15_000,
      action: {
        label: t('undo'),
        run: () => {
          const isStillWithout = store.details.getSnapshot().details.leadImageId === null;
          if (leadImageId !== null && isStillWithout) store.details.chooseLead(leadImageId, LOCALES);
        },
      },
    });
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
      void uploadFiles(files.slice(0, 1)).then(([picked]) => picked && take(picked));
    },
  };
  if (leadImageId === null) {
    // Who may not choose one is not asked for one.
    if (!canChoose) return <HoldNote name="pictures" />;
    return (
      <>
        <UnstyledButton
          id={fieldId('leadImage')}
          className={classes.empty}
          data-over={isOver || undefined}
          onClick={() => pickImage(take, 'leadCaption')}
          {...drop}
        >
          <IconPhotoPlus size={20} aria-hidden />
          {t('add')}
        </UnstyledButton>
        <DetailNote field="leadImageId" />
      </>
    );
  }
  const input = { lang: language, readOnly: !editable };
  return (
    <>
      <HoldNote name="pictures" />
      <figure className={`${cards.card} ${classes.figure}`} data-over={isOver || undefined} {...drop}>
        <CommentedField field="leadImageId">
          {image ? (
            <div className={classes.place}>
              {/* Small and uncut it is there from the upload on: it holds the place while the cut is made. */}
              <img
                className={classes.meanwhile}
                src={variantAddressFrom(SMALL_PX, image.picture, 'original')}
                width={image.picture.width}
                height={image.picture.height}
                alt=""
              />
              <img
                className={`${cards.picture} ${classes.cut}`}
                src={variantAddressFrom(SHOWN_PX, image.picture, '16x9')}
                width={SHOWN_PX}
                height={(SHOWN_PX * 9) / 16}
                alt={leadAlt}
                loading="lazy"
              />
            </div>
          ) : (
            <p className={cards.row}>{t('missing')}</p>
          )}
        </CommentedField>
        <div className={cards.fields}>
          <DetailNote field="leadImageId" />
          <CommentedField field="leadCaption">
            <CardInput
              id={fieldId('leadCaption')}
              label={t('caption')}
              value={leadCaption}
              {...input}
              onCommit={(value) => store.setField('leadCaption', value)}
            />
          </CommentedField>
          <FieldNote field="leadCaption" />
          <CommentedField field="leadAlt">
            <CardInput
              id={fieldId('leadAlt')}
              label={t('alt')}
              placeholder={t('altHint')}
              value={leadAlt}
              invalid={leadAlt.trim() === ''}
              {...input}
              onCommit={(value) => store.setField('leadAlt', value)}
            />
          </CommentedField>
          <FieldNote field="leadAlt" />
          <CommentedField field="leadCredit">
            <CardInput
              id={fieldId('leadCredit')}
              label={t('credit')}
              placeholder={ownCredit || t('creditHint')}
              value={leadCredit}
              invalid={leadCredit.trim() === '' && !ownCredit}
              {...input}
              onCommit={(value) => store.setField('leadCredit', value)}
            />
          </CommentedField>
          <FieldNote field="leadCredit" />
        </div>
        {canChoose && (
          <CardTools
            words={{ replace: t('replace'), remove: t('remove') }}
            replaceId={fieldId('leadImage')}
            onReplace={() => pickImage(take, 'leadCaption')}
            onRemove={remove}
          />
        )}
      </figure>
    </>
  );
}
