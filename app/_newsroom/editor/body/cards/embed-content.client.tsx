'use client';

import {
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandX,
  IconBrandYoutube,
  IconChartBar,
  IconMap2,
} from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { CardInput } from '#app/_newsroom/editor/body/cards/card-input.client.tsx';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { EmbedProvider } from '#lib/body/address/embed-address.ts';
import type { EmbedNode } from '#lib/body/nodes.ts';

type Props = {
  attrs: EmbedNode['attrs'];
  /** Left out where it can only be looked at. */
  onChange?(change: Partial<EmbedNode['attrs']>): void;
};

const ICONS: Record<EmbedProvider, ComponentType<{ size?: number; 'aria-hidden'?: boolean }>> = {
  youtube: IconBrandYoutube,
  x: IconBrandX,
  instagram: IconBrandInstagram,
  facebook: IconBrandFacebook,
  map: IconMap2,
  chart: IconChartBar,
};

/** A video, post, map or chart as readers first see it: a card. Nothing is asked of the provider, here either. */
export function EmbedContent({ attrs: { id, provider, url, title }, onChange }: Props) {
  const t = useTranslations('EditorEmbed');
  const { translation, fieldId } = usePane();
  const Icon = ICONS[provider];
  return (
    <>
      <div className={classes.row} contentEditable={false}>
        <Icon size={24} aria-hidden />
        <div className={classes.grow}>
          <div className={classes.kind}>{t(provider)}</div>
          <div className={classes.address}>{url}</div>
        </div>
      </div>
      <div className={classes.fields} contentEditable={false}>
        <CardInput
          id={fieldId(`embed-${id}`)}
          label={t('title')}
          placeholder={t('titleHint')}
          value={title}
          lang={translation.language}
          readOnly={onChange === undefined}
          onCommit={(next) => onChange?.({ title: next })}
        />
      </div>
    </>
  );
}
