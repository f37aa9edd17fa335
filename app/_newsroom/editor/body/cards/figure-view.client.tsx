'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { CardFrame } from '#app/_newsroom/editor/body/cards/card-frame.client.tsx';
import { CardInput } from '#app/_newsroom/editor/body/cards/card-input.client.tsx';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';
import { usePane } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import type { FigureNode } from '#lib/body/nodes.ts';
import { variantAddressFrom } from '#lib/image/image.ts';

const SHOWN_PX = 824;

/** A picture in the text, with its three lines below it. */
export function FigureView({ node, selected, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('EditorFigure');
  const { translation, fieldId, images, pickImage, rememberImage } = usePane();
  const { language } = translation;
  const editable = translation.rights.edit;
  const { id, imageId, caption, alt, credit } = node.attrs as FigureNode['attrs'];
  const image = images.get(imageId);
  const replace = () =>
    pickImage((picked) => {
      rememberImage(picked);
      const texts = picked.texts[language];
      // What the writer has written about the old picture is about the old picture.
      updateAttributes({ imageId: picked.imageId, caption: texts.caption, alt: texts.alt, credit: '' });
    });
  const field = { lang: language, readOnly: !editable };
  return (
    <CardFrame
      {...{ node, selected, deleteNode, editor, editable }}
      as="figure"
      words={{ replace: t('replace'), remove: t('remove') }}
      onReplace={replace}
    >
      {image ? (
        <img
          className={classes.picture}
          src={variantAddressFrom(SHOWN_PX, image.picture, 'original')}
          alt={alt}
          draggable={false}
        />
      ) : (
        <p className={classes.row}>{t('missing')}</p>
      )}
      <div className={classes.fields} contentEditable={false}>
        <CardInput
          id={fieldId(`caption-${id}`)}
          label={t('caption')}
          value={caption}
          {...field}
          onCommit={(next) => updateAttributes({ caption: next })}
        />
        <CardInput
          id={fieldId(`alt-${id}`)}
          label={t('alt')}
          placeholder={t('altHint')}
          value={alt}
          invalid={alt.trim() === ''}
          {...field}
          onCommit={(next) => updateAttributes({ alt: next })}
        />
        <CardInput
          id={fieldId(`credit-${id}`)}
          label={t('credit')}
          placeholder={image?.credit || t('creditHint')}
          value={credit}
          invalid={credit.trim() === '' && !image?.credit}
          {...field}
          onCommit={(next) => updateAttributes({ credit: next })}
        />
      </div>
    </CardFrame>
  );
}
