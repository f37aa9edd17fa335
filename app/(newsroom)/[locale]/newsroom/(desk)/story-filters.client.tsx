'use client';

import { Button, CloseButton, Loader, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { LIST_STATES } from '#lib/article/list-states.ts';
import { LOCALES } from '#lib/locale.ts';
import { isNarrowed, type StoryFilterParams, writeFilter } from './story-filter.ts';
import classes from './story-filters.module.css';

type Props = {
  filter: StoryFilterParams;
  /** Sections in the paper's order, named in the interface's language. */
  sections: { id: number; name: string }[];
};

const QUIET_MS = 300;

/** Search and filters of the story list. They live in the address, so a list can be sent to somebody and gone back to. */
export function StoryFilters({ filter, sections }: Props) {
  const t = useTranslations('Stories');
  const states = useTranslations('Status');
  const locale = useLocale();
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  const [search, setSearch] = useState(filter.search);
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(filter.search);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  useHotkeys([['/', () => input.current?.focus()]]);

  const narrow = (change: Partial<StoryFilterParams>) => {
    clearTimeout(quiet.current);
    const next = { ...filter, search, page: 1, ...change };
    asked.current = next.search;
    startTransition(() => router.replace(`/${locale}/newsroom${writeFilter(next)}`, { scroll: false }));
  };

  const type = (typed: string) => {
    setSearch(typed);
    clearTimeout(quiet.current);
    quiet.current = setTimeout(() => narrow({ search: typed }), QUIET_MS);
  };

  useEffect(() => () => clearTimeout(quiet.current), []);

  // Back, forward and «clear» change the address without this field being typed in.
  useEffect(() => {
    if (filter.search.trim() !== asked.current.trim()) {
      asked.current = filter.search;
      setSearch(filter.search);
    }
  }, [filter.search]);

  return (
    <search aria-label={t('filters')}>
      <form
        className={classes.bar}
        onSubmit={(event) => {
          event.preventDefault();
          narrow({ search });
        }}
      >
        <TextInput
          ref={input}
          className={classes.search}
          type="search"
          aria-label={t('search')}
          placeholder={t('searchHint')}
          aria-keyshortcuts="/"
          maxLength={200}
          value={search}
          onChange={(event) => type(event.currentTarget.value)}
          leftSection={
            isLoading ? <Loader size={14} aria-label={t('loading')} /> : <IconSearch size={16} aria-hidden />
          }
          rightSection={
            search === '' ? null : (
              <CloseButton
                size="sm"
                aria-label={t('clearSearch')}
                onClick={() => {
                  type('');
                  input.current?.focus();
                }}
              />
            )
          }
        />
        <NativeSelect
          aria-label={t('language')}
          value={filter.language ?? ''}
          onChange={(event) => narrow({ language: LOCALES.find((one) => one === event.currentTarget.value) })}
          data={[
            { value: '', label: t('allLanguages') },
            ...LOCALES.map((one) => ({ value: one, label: t(`languages.${one}`) })),
          ]}
        />
        <NativeSelect
          aria-label={t('state')}
          value={filter.state ?? ''}
          onChange={(event) => narrow({ state: LIST_STATES.find((one) => one === event.currentTarget.value) })}
          data={[
            { value: '', label: t('allStates') },
            ...LIST_STATES.map((one) => ({ value: one, label: states(one) })),
          ]}
        />
        <NativeSelect
          aria-label={t('section')}
          value={filter.sectionId === undefined ? '' : String(filter.sectionId)}
          onChange={(event) => narrow({ sectionId: Number(event.currentTarget.value) || undefined })}
          data={[
            { value: '', label: t('allSections') },
            ...sections.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <Switch
          className={classes.mine}
          label={t('mine')}
          checked={filter.mine}
          onChange={(event) => narrow({ mine: event.currentTarget.checked })}
        />
        {isNarrowed(filter) && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setSearch('');
              narrow({ search: '', language: undefined, state: undefined, sectionId: undefined, mine: false });
            }}
          >
            {t('clear')}
          </Button>
        )}
      </form>
    </search>
  );
}
