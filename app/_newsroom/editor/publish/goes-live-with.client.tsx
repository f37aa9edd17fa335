'use client';

import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useEffectEvent, useId } from 'react';
import classes from '#app/_newsroom/editor/publish/goes-live-with.module.css';
import type { ChangedDetail, SeenDetails } from '#lib/article/seen-details.ts';
import { variantAddressFrom } from '#lib/image/image.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import type { Locale } from '#lib/locale.ts';

const THUMBNAIL_PX = 160;

type Props = {
  /** Of the text; shown as it will be printed. */
  headline: string;
  /** The last part of the page's address, slug and number; '' where there is no slug yet. */
  addressEnd: string;
  seen: SeenDetails;
  /** What has changed since the sheet was opened, and how it was before. */
  change: { changed: ChangedDetail[]; before: SeenDetails } | undefined;
  images: ReadonlyMap<number, PickedImage>;
  /** The credit this text words otherwise than the lead picture's own; '' for none. */
  leadCredit: string;
  /** Language of the text: names are shown as printed. */
  language: Locale;
  /** It stands on the screen: nobody publishes what they were not shown. */
  onShown(): void;
};

/** What goes live under which headline and address, and beside the words: section, names, pictures. Where somebody changed it meanwhile, a sentence beside it says so. */
export function GoesLiveWith({ headline, addressEnd, seen, change, images, leadCredit, language, onShown }: Props) {
  const handleShown = useEffectEvent(onShown);
  useEffect(() => handleShown(), []);
  const t = useTranslations('GoesLiveWith');
  const id = useId();
  const changed = (what: ChangedDetail['what'], imageId?: number) =>
    change?.changed.some((one) => one.what === what && (one.what !== 'credit' || one.imageId === imageId));
  const from = (before: string) => (before === '' ? t('added') : t('changed', { before }));
  const row = (what: 'section' | 'contributors' | 'agency' | 'topics') => {
    const isChanged = changed(what);
    const value = wording(seen, what);
    if (value === '' && !isChanged) return null;
    return (
      <Row label={t(what)} sentence={isChanged && change ? from(wording(change.before, what)) : undefined}>
        <span lang={language}>{value || t('nothing')}</span>
      </Row>
    );
  };
  const creditOf = (where: SeenDetails | undefined, imageId: number) =>
    where?.credits.find((one) => one.imageId === imageId)?.credit ?? '';
  const picture = (label: string, imageId: number, credit: string, sentence: string | undefined) => {
    const image = images.get(imageId);
    return (
      <Row key={imageId} label={label} sentence={sentence}>
        {image && (
          <img className={classes.thumbnail} src={variantAddressFrom(THUMBNAIL_PX, image.picture, '16x9')} alt="" />
        )}
        <span lang={language}>{credit === '' ? t('noCredit') : t('credit', { credit })}</span>
      </Row>
    );
  };
  const { leadImageId } = seen;
  const figures = (change?.changed ?? []).flatMap((one) =>
    one.what === 'credit' && one.imageId !== leadImageId ? [one.imageId] : [],
  );
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="sm" id={id}>
        {t('title')}
      </Title>
      <dl className={classes.rows}>
        {headline !== '' && (
          <Row label={t('headline')} sentence={undefined}>
            <strong lang={language}>{headline}</strong>
          </Row>
        )}
        {addressEnd !== '' && (
          <Row label={t('address')} sentence={undefined}>
            <span>…/{addressEnd}</span>
          </Row>
        )}
        {row('section')}
        {row('contributors')}
        {row('agency')}
        {row('topics')}
        {leadImageId !== null &&
          picture(
            t('leadImage'),
            leadImageId,
            leadCredit || creditOf(seen, leadImageId),
            changed('leadImage')
              ? t('otherPicture')
              : changed('credit', leadImageId)
                ? from(creditOf(change?.before, leadImageId))
                : undefined,
          )}
        {leadImageId === null && changed('leadImage') && (
          <Row label={t('leadImage')} sentence={t('removedPicture')}>
            {t('nothing')}
          </Row>
        )}
        {figures.map((imageId) =>
          picture(t('picture'), imageId, creditOf(seen, imageId), from(creditOf(change?.before, imageId))),
        )}
      </dl>
    </section>
  );
}

function Row({ label, sentence, children }: { label: string; sentence: string | undefined; children: ReactNode }) {
  return (
    <div className={classes.row} data-changed={sentence !== undefined || undefined}>
      <dt>{label}</dt>
      <dd>
        <span className={classes.value}>{children}</span>
        {sentence !== undefined && (
          <Text size="sm" className={classes.sentence}>
            {sentence}
          </Text>
        )}
      </dd>
    </div>
  );
}

function wording(seen: SeenDetails, what: 'section' | 'contributors' | 'agency' | 'topics'): string {
  const value = seen[what];
  const names = Array.isArray(value) ? value : value === null ? [] : [value];
  return names.map(({ name }) => name).join(', ');
}
