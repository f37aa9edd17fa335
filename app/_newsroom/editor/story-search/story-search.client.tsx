'use client';

import { Loader, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type FoundStory, fetchStories } from '#app/_newsroom/editor/story-search/fetch-stories.ts';
import classes from '#app/_newsroom/editor/story-search/story-search.module.css';
import { type Locale, otherLocales } from '#lib/locale.ts';

type Props = {
  label: string;
  /** Language of the text the story is looked for; its headline goes first. */
  locale: Locale;
  /** The story one is in. */
  exceptId: number;
  /** Only stories readers can open in `locale`. */
  onlyLive?: boolean;
  /** Whether a dialog that opens with it puts the cursor here. */
  isFirst?: boolean;
  onPick(story: FoundStory): void;
};

/** Looks for another story of ours by its headline, in either script. */
export function StorySearch({ label, locale, exceptId, onlyLive = false, isFirst = false, onPick }: Props) {
  const t = useTranslations('StorySearch');
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 200);
  const [found, setFound] = useState<{ query: string; stories: FoundStory[] | undefined }>();
  useEffect(() => {
    const abort = new AbortController();
    fetchStories({ query: asked, locale }, abort.signal).then(
      (stories) => setFound({ query: asked, stories }),
      () => undefined,
    );
    return () => abort.abort();
  }, [asked, locale]);
  const stories = found?.stories?.filter(
    (story) => story.articleId !== exceptId && (!onlyLive || story.address !== null),
  );
  const isWaiting = found?.query !== asked;
  const list = useRef<HTMLUListElement>(null);
  /** From the field down into the results and back, as in every list that follows what is typed. */
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const hits = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = hits.indexOf(document.activeElement as HTMLButtonElement);
    const [first] = stories ?? [];
    if (event.key === 'Enter' && at < 0 && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (first && !isWaiting && asked !== '' && query.trim() === asked) onPick(first);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    const next = hits[at + step];
    if (next) next.focus();
    else if (at === 0 && step === -1) field.current?.focus();
  };
  return (
    <div>
      <TextInput
        ref={field}
        onKeyDown={move}
        mt="md"
        type="search"
        label={label}
        value={query}
        leftSection={isWaiting ? <Loader size={14} /> : <IconSearch size={16} aria-hidden />}
        data-autofocus={isFirst || undefined}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div role="status" className={classes.status}>
        {stories && stories.length === 0 && !isWaiting && <Text size="sm">{t('nothing')}</Text>}
        {found && !found.stories && !isWaiting && <Text size="sm">{t('failed')}</Text>}
      </div>
      <ul ref={list} className={classes.list} aria-label={t('results')}>
        {stories?.map((story) => {
          const [other = locale] = otherLocales(locale);
          const own = story.headlines[locale];
          return (
            <li key={story.articleId}>
              <UnstyledButton className={classes.hit} onKeyDown={move} onClick={() => onPick(story)}>
                <span lang={own ? locale : other}>
                  {own ?? story.headlines[other] ?? t('untitled', { id: String(story.articleId) })}
                </span>
                {story.address === null && (
                  <Text size="xs" c="dimmed" span display="block">
                    {t('notLive')}
                  </Text>
                )}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
