'use client';

import { IconBrandX, IconBrandYoutube } from '@tabler/icons-react';
import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { CardFrame } from '#app/_newsroom/editor/body/cards/card-frame.client.tsx';
import { CardInput } from '#app/_newsroom/editor/body/cards/card-input.client.tsx';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';
import { usePane } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import type { EmbedNode } from '#lib/body/nodes.ts';

/** A video or post as readers first see it: a card. Nothing is asked of the provider, here either. */
export function EmbedView({ node, selected, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('EditorEmbed');
  const { translation, fieldId } = usePane();
  const { language } = translation;
  const editable = translation.rights.edit;
  const { id, provider, url, title } = node.attrs as EmbedNode['attrs'];
  const Icon = provider === 'youtube' ? IconBrandYoutube : IconBrandX;
  return (
    <CardFrame {...{ node, selected, deleteNode, editor, editable }} as="aside" words={{ remove: t('remove') }}>
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
          lang={language}
          readOnly={!editable}
          onCommit={(next) => updateAttributes({ title: next })}
        />
      </div>
    </CardFrame>
  );
}
