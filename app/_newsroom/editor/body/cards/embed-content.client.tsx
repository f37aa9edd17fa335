'use client';

import { IconBrandX, IconBrandYoutube } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { CardInput } from '#app/_newsroom/editor/body/cards/card-input.client.tsx';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { EmbedNode } from '#lib/body/nodes.ts';

type Props = {
  attrs: EmbedNode['attrs'];
  /** Left out where it can only be looked at. */
  onChange?(change: Partial<EmbedNode['attrs']>): void;
};

/** A video or post as readers first see it: a card. Nothing is asked of the provider, here either. */
export function EmbedContent({ attrs: { id, provider, url, title }, onChange }: Props) {
  const t = useTranslations('EditorEmbed');
  const { translation, fieldId } = usePane();
  const Icon = provider === 'youtube' ? IconBrandYoutube : IconBrandX;
  return (
    <>
      <div className={classes.row} contentEditable={false}>
        <Icon size={24} aria-hidden />
        <div className={classes.grow}>
          <div className={classes.kind}>{provider === 'youtube' ? t('youtube') : t('x')}</div>
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
