'use client';

import { useTranslations } from 'next-intl';
import { CardInput } from '#app/_newsroom/editor/body/cards/card-input.client.tsx';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { FigureNode, FigureSize } from '#lib/body/nodes.ts';
import { variantAddressFrom } from '#lib/image/image.ts';
import { creditIn } from '#lib/image/picked-image.ts';

type Props = {
  attrs: FigureNode['attrs'];
  /** True for a picture that stands by itself, and so in a size of its own. */
  isAlone: boolean;
  /** Left out where it can only be looked at. */
  onChange?(change: Partial<Omit<FigureNode['attrs'], 'size'>> & { size?: FigureSize | null }): void;
};

const SHOWN_PX = 824;

/** A picture of the text with its three lines below it. */
export function FigureContent({ attrs: { id, imageId, caption, alt, credit, size }, isAlone, onChange }: Props) {
  const t = useTranslations('EditorFigure');
  const { translation, fieldId, images } = usePane();
  const image = images.get(imageId);
  const ownCredit = image && creditIn(image, translation.language);
  const field = { lang: translation.language, readOnly: onChange === undefined };
  return (
    <>
      {image ? (
        <img
          className={classes.picture}
          src={variantAddressFrom(SHOWN_PX, image.picture, 'original')}
          width={image.picture.width}
          height={image.picture.height}
          alt={alt}
          loading="lazy"
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
          onCommit={(next) => onChange?.({ caption: next })}
        />
        <CardInput
          id={fieldId(`alt-${id}`)}
          label={t('alt')}
          placeholder={t('altHint')}
          value={alt}
          invalid={alt.trim() === ''}
          {...field}
          onCommit={(next) => onChange?.({ alt: next })}
        />
        <CardInput
          id={fieldId(`credit-${id}`)}
          label={t('credit')}
          placeholder={ownCredit || t('creditHint')}
          value={credit}
          invalid={credit.trim() === '' && !ownCredit}
          {...field}
          onCommit={(next) => onChange?.({ credit: next })}
        />
        {isAlone && (
          <label className={classes.field}>
            <span className={classes.label}>{t('size')}</span>
            <select
              className={classes.input}
              value={size ?? 'normal'}
              disabled={!onChange}
              onChange={({ currentTarget: { value } }) =>
                onChange?.({ size: value === 'normal' ? null : (value as FigureSize) })
              }
            >
              {(['normal', 'wide', 'small'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`sizes.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </>
  );
}
