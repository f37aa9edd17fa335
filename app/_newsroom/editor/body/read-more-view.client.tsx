'use client';

import { Button } from '@mantine/core';
import { IconArticle, IconReplace, IconTrash } from '@tabler/icons-react';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/body/cards.module.css';
import { useEdition } from '#app/_newsroom/editor/edition-context.client.ts';
import type { ReadMoreNode } from '#lib/body/nodes.ts';
import { otherLocales } from '#lib/locale.ts';

/** A card that leads to another story of ours. */
export function ReadMoreView({ node, selected, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('EditorReadMore');
  const { stories, language, editable, pickStory, rememberStory } = useEdition();
  const { id, articleId } = node.attrs as ReadMoreNode['attrs'];
  const story = stories.get(articleId);
  const own = story?.headlines[language];
  const [other] = otherLocales(language).filter((locale) => story?.headlines[locale]);
  return (
    <NodeViewWrapper
      as="aside"
      className={classes.card}
      data-selected={selected || undefined}
      data-id={id}
      data-drag-handle=""
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
      {editable && (
        <div className={classes.tools} contentEditable={false}>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconReplace size={14} />}
            onClick={() =>
              pickStory((picked) => {
                rememberStory(picked);
                updateAttributes({ articleId: picked.articleId });
              })
            }
          >
            {t('replace')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} />}
            onClick={() => {
              deleteNode();
              editor.commands.focus();
            }}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </NodeViewWrapper>
  );
}
