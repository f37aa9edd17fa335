'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Locale } from '#lib/locale.ts';
import { type ImageSource, variantAddressFrom } from '#lib/image/image.ts';
import { cutGraphemes } from '#lib/text/graphemes.ts';
import classes from '#app/_newsroom/editor/details/details-panel.module.css';

type Props = {
  language: Locale;
  title: string;
  description: string;
  address: string;
  site: string;
  picture: ImageSource | undefined;
};

const TITLE_SHOWN = 60;
const TEXT_SHOWN = 160;

/** How the story will look in a search result and as a card in WhatsApp, cut where they cut. */
export function SharePreviews({ language, title, description, address, site, picture }: Props) {
  const t = useTranslations('SharePreviews');
  const id = useId();
  const shown = (text: string, most: number) => {
    const cut = cutGraphemes(text, most);
    return cut === text ? text : `${cut.trimEnd()}…`;
  };
  const name = title || t('untitled');
  return (
    <>
      <div>
        <Text size="xs" c="dimmed" mb={4} id={`${id}-search`}>
          {t('search')}
        </Text>
        <div
          className={classes.result}
          role="group"
          aria-labelledby={`${id}-search`}
          lang={title ? language : undefined}
        >
          <div className={classes.resultAddress}>{address}</div>
          <div className={classes.resultTitle}>{shown(name, TITLE_SHOWN)}</div>
          <div className={classes.resultText}>{shown(description, TEXT_SHOWN)}</div>
        </div>
      </div>
      <div>
        <Text size="xs" c="dimmed" mb={4} id={`${id}-chat`}>
          {t('whatsapp')}
        </Text>
        <div className={classes.chat} role="group" aria-labelledby={`${id}-chat`}>
          <div className={classes.bubble} lang={title ? language : undefined}>
            {picture && (
              <img
                className={classes.bubblePicture}
                src={variantAddressFrom(640, picture, '16x9')}
                alt=""
                loading="lazy"
              />
            )}
            <div className={classes.bubbleText}>
              <div className={classes.bubbleTitle}>{shown(name, 80)}</div>
              <div>{shown(description, 90)}</div>
              <div className={classes.bubbleSite}>{site}</div>
            </div>
          </div>
        </div>
      </div>
    </>
  );
}
