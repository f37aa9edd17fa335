'use client';

import { Loader, Text, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconSearch, IconWorld } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { FoundStory } from '#app/_newsroom/editor/story-search/fetch-stories.ts';
import classes from '#app/_newsroom/editor/story-search/story-combobox.module.css';
import { StoryHit } from '#app/_newsroom/editor/story-search/story-hit.client.tsx';
import { useFoundStories } from '#app/_newsroom/editor/story-search/use-found-stories.client.ts';
import { readTyped } from '#lib/body/address/typed-address.ts';

type Props = {
  label: string;
  hint?: string;
  /** What stands in the field when it opens; it is selected, so that typing replaces it. */
  initially?: string;
  onPick(story: FoundStory): void;
  /**
   * Where an address will do as well: `href` is one that a link can have, `typed` its letters. Stories that have no
   * address in the text's language are shown then, but cannot be chosen.
   */
  onAddress?(href: string, typed: string): void;
};

type Option = { key: string; isDisabled: boolean; choose(): void; content: ReactNode };

/**
 * One field for the words of a headline, in either script, and where asked for an address: what it can mean stands below
 * it. The first choice is chosen as soon as it is that of what is typed; the arrows choose another, Enter takes it.
 * A combobox with a list box as ARIA has them: the focus stays in the field.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function StoryCombobox({ label, hint, initially = '', onPick, onAddress }: Props) {
  const t = useTranslations('StorySearch');
  const { language, articleId } = usePane().translation;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(initially);
  const [isRefused, setIsRefused] = useState(false);
  const [moved, setMoved] = useState<string>();
  const read = onAddress ? readTyped(typed) : undefined;
  const href = read?.kind === 'address' ? read.href : undefined;
  // An address that already stands there is no words of a headline.
  const { stories, at, isFailed, isWaiting } = useFoundStories(typed === initially ? '' : typed, language);

  const options: Option[] = stories
    .filter((story) => story.articleId !== articleId)
    .map((story) => ({
      key: String(story.articleId),
      isDisabled: onAddress !== undefined && story.address === null,
      choose: () => onPick(story),
      content: <StoryHit story={story} now={at} />,
    }));
  if (href !== undefined && onAddress) {
    const choose = () => onAddress(href, typed.trim());
    const content = <AddressHit typed={typed.trim()} />;
    options.unshift({ key: 'address', isDisabled: false, choose, content });
  }
  const open = options.filter(({ isDisabled }) => !isDisabled);
  // Nothing is chosen of what was found for other words, but by hand; and nothing at all before something is typed.
  const first = open.find(({ key }) => key === 'address' || (!isWaiting && typed.trim() !== ''));
  const chosen = open.find(({ key }) => key === moved) ?? first;
  const optionId = (key: string) => `${id}-${key}`;
  const chosenKey = chosen?.key;
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenKey]);

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // In a script that is put together from several keys, Enter takes the letters first.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) chosen.choose();
      else setIsRefused(read?.kind === 'refused');
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || open.length === 0) return;
    event.preventDefault();
    const from = chosen ? open.indexOf(chosen) : step === 1 ? -1 : 0;
    setMoved(open[(from + step + open.length) % open.length]?.key);
  };
  return (
    <div>
      <TextInput
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={chosen && optionId(chosen.key)}
        autoComplete="off"
        enterKeyHint="go"
        label={label}
        description={hint}
        error={isRefused ? t('refused') : undefined}
        value={typed}
        leftSection={isWaiting ? <Loader size={14} /> : <IconSearch size={16} aria-hidden />}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={handleKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMoved(undefined);
          setIsRefused(false);
        }}
      />
      <div role="status" className={classes.status}>
        {isFailed && <Text size="sm">{t('failed')}</Text>}
        {!isFailed && !isWaiting && options.length === 0 && <Text size="sm">{t('nothing')}</Text>}
        {!isWaiting && options.length > 0 && <VisuallyHidden>{t('found', { count: options.length })}</VisuallyHidden>}
      </div>
      {options.length > 0 && (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('results')} className={classes.list}>
          {options.map(({ key, isDisabled, choose, content }) => (
            <UnstyledButton
              key={key}
              id={optionId(key)}
              role="option"
              tabIndex={-1}
              aria-selected={key === chosenKey}
              aria-disabled={isDisabled || undefined}
              className={classes.option}
              // The field keeps the focus, and a phone its keyboard.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => isDisabled || key === chosenKey || setMoved(key)}
              onClick={() => isDisabled || choose()}
            >
              {content}
            </UnstyledButton>
          ))}
        </div>
      )}
    </div>
  );
}

function AddressHit({ typed }: { typed: string }) {
  const t = useTranslations('StorySearch');
  return (
    <span className={classes.address}>
      <IconWorld size={16} aria-hidden />
      <span>
        <span className={classes.headline}>{typed}</span>
        <span className={classes.about}>{t('address')}</span>
      </span>
    </span>
  );
}
