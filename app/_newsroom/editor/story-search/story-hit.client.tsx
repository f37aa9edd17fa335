'use client';

import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { FoundStory } from '#app/_newsroom/editor/story-search/fetch-stories.ts';
import classes from '#app/_newsroom/editor/story-search/story-combobox.module.css';
import { StatusBadge } from '#app/_newsroom/status-badge.tsx';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { formatIndiaIso, formatShortStamp } from '#lib/format.ts';
import { otherLocales } from '#lib/locale.ts';

/** A story that was found: its headline, and below it how it stands in the text's language, its section and its date. */
export function StoryHit({ story, now }: { story: FoundStory; now: Date }) {
  const t = useTranslations('StorySearch');
  const { locale } = useTimes();
  const { language, choices } = usePane().translation;
  const [other = language] = otherLocales(language);
  const own = story.headlines[language];
  const headline = own ?? story.headlines[other];
  const section = choices.sections.find(({ id }) => id === story.sectionId)?.names[locale];
  const at = new Date(story.at);
  return (
    <>
      <span className={classes.headline} lang={headline === undefined ? undefined : own ? language : other}>
        {headline ?? t('untitled', { id: String(story.articleId) })}
      </span>
      <span className={classes.about}>
        <StatusBadge status={story.state?.status ?? null} stage={story.state?.stage} />
        {section !== undefined && <span>{section}</span>}
        <time dateTime={formatIndiaIso(at)}>{formatShortStamp(at, now, locale)}</time>
      </span>
    </>
  );
}
