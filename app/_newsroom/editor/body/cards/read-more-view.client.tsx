'use client';

import { IconArticle } from '@tabler/icons-react';
import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { CardFrame } from '#app/_newsroom/editor/body/cards/card-frame.client.tsx';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';
import { usePane } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import type { ReadMoreNode } from '#lib/body/nodes.ts';
import { otherLocales } from '#lib/locale.ts';

/** A card that leads to another story of ours. */
export function ReadMoreView({ node, selected, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('EditorReadMore');
  const { translation, stories, pickStory, rememberStory } = usePane();
  const { language } = translation;
  const editable = translation.rights.edit;
  const { articleId } = node.attrs as ReadMoreNode['attrs'];
  const story = stories.get(articleId);
  const own = story?.headlines[language];
  const [other] = otherLocales(language).filter((locale) => story?.headlines[locale]);
  const replace = () =>
    pickStory((picked) => {
      rememberStory(picked);
      updateAttributes({ articleId: picked.articleId });
    });
  return (
    <CardFrame
      {...{ node, selected, deleteNode, editor, editable }}
      as="aside"
      words={{ replace: t('replace'), remove: t('remove') }}
      onReplace={replace}
    >
      <div className={classes.row} contentEditable={false}>
        <IconArticle size={20} aria-hidden />
        <div className={classes.grow}>
          <div className={classes.kind}>{t('label')}</div>
          {own ? (
            <div className={classes.title} lang={language}>
              {own}
            </div>
          ) : (
            <div className={classes.title} lang={other}>
              {other ? story?.headlines[other] : t('unknown', { id: String(articleId) })}
            </div>
          )}
          {!own && <div className={classes.error}>{t('notInLanguage')}</div>}
        </div>
      </div>
    </CardFrame>
  );
}
