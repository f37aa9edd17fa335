'use client';

import { ActionIcon, Button, SegmentedControl, Text, Title, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowLeft, IconReload } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import classes from '#app/_newsroom/editor/pane/preview-screen.module.css';
import { LOCALE_RECORDS, LOCALES, type Locale } from '#lib/locale.ts';

type Props = {
  articleId: number;
  language: Locale;
  headline: string;
  begun: Locale[];
  /** Until when nothing of it may appear (UTC); null: it is free. */
  embargoedUntil: string | null;
  /** Where it lies over the writing screen: the way back is to take it away. Elsewhere it is a link to the story. */
  onClose?: () => void;
};

const WIDTHS = { phone: 360, desktop: 1280 } as const;

/** Shows the reader's own page of the draft in a frame: true to width, made smaller where the screen is narrower. */
export function PreviewScreen({ articleId, language, headline, begun, embargoedUntil, onClose }: Props) {
  const t = useTranslations('Preview');
  const interfaceLocale = useLocale();
  const [shown, setShown] = useState<Locale>(language);
  const [device, setDevice] = useState<keyof typeof WIDTHS>('phone');
  const [round, setRound] = useState(0);
  const { ref, width, height } = useElementSize();
  const frameWidth = WIDTHS[device];
  const scale = width === 0 ? 1 : Math.min(1, width / frameWidth);
  const story = `/${interfaceLocale}/newsroom/articles/${articleId}`;
  const back = {
    size: 'xs',
    variant: 'subtle',
    color: 'gray',
    leftSection: <IconArrowLeft size={16} aria-hidden />,
  } as const;
  return (
    <div className={classes.screen} data-over={onClose ? true : undefined}>
      <div className={classes.bar}>
        {onClose ? (
          <Button {...back} onClick={onClose}>
            {t('back')}
          </Button>
        ) : (
          <Button {...back} component={Link} href={`${story}/${shown}`}>
            {t('back')}
          </Button>
        )}
        <Title order={onClose ? 2 : 1} className={classes.title}>
          {headline === '' ? t('title') : t('titleOf', { headline })}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('language')}
          value={shown}
          onChange={(value) => setShown(value as Locale)}
          data={LOCALES.map((locale) => ({
            value: locale,
            label: LOCALE_RECORDS[locale].name,
            disabled: !begun.includes(locale),
          }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('width')}
          value={device}
          onChange={(value) => setDevice(value as keyof typeof WIDTHS)}
          data={[
            { value: 'phone', label: t('phone') },
            { value: 'desktop', label: t('desktop') },
          ]}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('reload')}
          title={t('reload')}
          onClick={() => setRound(round + 1)}
        >
          <IconReload size={18} />
        </ActionIcon>
      </div>
      <EmbargoLine until={embargoedUntil} look="bar" />
      <Text size="xs" c="dimmed" ta="center" py={6}>
        {t('asSaved')}
      </Text>
      <div ref={ref} className={classes.desk}>
        <iframe
          key={`${shown}-${round}`}
          className={classes.frame}
          data-device={device}
          title={t('frame')}
          src={`${story}/${shown}/draft-page`}
          style={{
            width: frameWidth,
            height: height === 0 ? undefined : height / scale,
            transform: scale < 1 ? `scale(${scale})` : undefined,
          }}
        />
      </div>
      <VisuallyHidden role="status">{LOCALE_RECORDS[shown].name}</VisuallyHidden>
    </div>
  );
}
