'use client';

import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { LeadImage } from '#app/_newsroom/editor/head/lead-image.client.tsx';
import { LineField } from '#app/_newsroom/editor/head/line-field.client.tsx';
import classes from '#app/_newsroom/editor/head/story-head.module.css';
import { takeHeadlineWish } from '#app/_newsroom/story/begin-at-headline.ts';
import { GOOD_LENGTHS } from '#lib/article/limits.ts';
import { formatNames } from '#lib/format.ts';

/** What stands above the text on the page, in the page's order and looks, to be written where it will be read. */
export function StoryHead() {
  const { translation, store, fieldId } = usePane();
  const fields = usePaneState((snapshot) => snapshot.fields);
  const details = usePaneState((snapshot) => snapshot.details);
  const t = useTranslations('Editor');
  const stories = useTranslations('StorySearch');
  const { language, choices, rights } = translation;
  const { mayWrite } = usePart('text');
  const common = { language, readOnly: !mayWrite };
  const names = details.contributorIds.flatMap(
    (id) => choices.contributors.find((choice) => choice.id === id)?.names[language] || [],
  );
  const agency = choices.agencies.find(({ id }) => id === details.agencyId)?.names[language];
  // Where nothing is written yet, one begins with the headline, as in a letter with its first line.
  const [isBlank] = useState(rights.edit && fields.headline === '' && fields.standfirst === '');
  const begin = useEffectEvent(() => {
    if (takeHeadlineWish(translation.articleId) || isBlank) document.getElementById(fieldId('headline'))?.focus();
  });
  // Once: whatever is drawn anew later must not take the focus from where one has gone meanwhile.
  useEffect(() => begin(), []);
  return (
    <header className={classes.head}>
      {/* The headline is a field here; those who walk by headings still need one to start from. */}
      <VisuallyHidden component="h1" lang={fields.headline ? language : undefined}>
        {fields.headline || stories('untitled', { id: translation.articleId })}
      </VisuallyHidden>
      <LineField
        field="kicker"
        label={t('kicker')}
        look="kicker"
        value={fields.kicker}
        goodLength={GOOD_LENGTHS.kicker}
        {...common}
        onChange={store.setField}
        next="headline"
      />
      <LineField
        field="headline"
        label={t('headline')}
        look="headline"
        value={fields.headline}
        goodLength={GOOD_LENGTHS.headline}
        {...common}
        onChange={store.setField}
        next="standfirst"
      />
      <LineField
        field="standfirst"
        label={t('standfirst')}
        look="standfirst"
        value={fields.standfirst}
        goodLength={GOOD_LENGTHS.standfirst}
        {...common}
        onChange={store.setField}
        next="body"
      />
      <LeadImage />
      <div className={classes.byline}>
        {agency && <span lang={language}>{agency}</span>}
        <div className={classes.wording}>
          <LineField
            field="byline"
            label={t('byline')}
            placeholder={
              names.length > 0 ? t('bylineFromNames', { names: formatNames(names, language) }) : t('bylinePlaceholder')
            }
            look="small"
            value={fields.byline}
            {...common}
            onChange={store.setField}
            next="body"
          />
        </div>
      </div>
    </header>
  );
}
