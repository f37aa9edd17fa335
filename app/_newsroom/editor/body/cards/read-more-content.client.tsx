'use client';

import { IconArticle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { otherLocales } from '#lib/locale.ts';

/** Which story of ours a "Read more" card leads to. */
export function ReadMoreContent({ articleId }: { articleId: number }) {
  const t = useTranslations('EditorReadMore');
  const { translation, stories } = usePane();
  const { language } = translation;
  const story = stories.get(articleId);
  const own = story?.headlines[language];
  const [other] = otherLocales(language).filter((locale) => story?.headlines[locale]);
  return (
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
  );
}
