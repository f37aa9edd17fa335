'use client';

import { Button, CloseButton, Loader, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useOptimistic, useRef, useState, useTransition } from 'react';
import { LIST_STATES } from '#lib/article/list-states.ts';
import { LOCALES } from '#lib/locale.ts';
import { isNarrowed, readFilter, type StoryFilterParams, writeFilter } from '#lib/desk/story-filter.ts';
import classes from './story-filters.module.css';

type Props = {
  filter: StoryFilterParams;
  /** Sections in the paper's order, named in the interface's language. */
  sections: { id: number; name: string }[];
};

const QUIET_MS = 300;
const EVERYTHING = {
  language: undefined,
  state: undefined,
  need: undefined,
  sectionId: undefined,
  mine: false,
  returned: false,
};

/** Search and filters of the story list. They live in the address, so a list can be sent to somebody and gone back to. */
export function StoryFilters({ filter, sections }: Props) {
  const t = useTranslations('Stories');
  const states = useTranslations('Status');
  const locale = useLocale();
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  // What was chosen, at once: until the list has come, the address still says what was chosen before.
  const [chosen, choose] = useOptimistic(filter);
  const [search, setSearch] = useState(filter.search);
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(filter.search);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  useHotkeys([['/', () => input.current?.focus()]]);

  const narrow = (change: Partial<StoryFilterParams>) => {
    clearTimeout(quiet.current);
    const next = { ...chosen, search, page: 1, step: undefined, ...change };
    asked.current = next.search;
    startTransition(() => {
      choose(next);
      router.replace(`/${locale}/newsroom${writeFilter(next)}`, { scroll: false });
    });
  };

  const type = (typed: string) => {
    setSearch(typed);
    clearTimeout(quiet.current);
    quiet.current = setTimeout(() => narrow({ search: typed }), QUIET_MS);
  };

  useEffect(() => () => clearTimeout(quiet.current), []);

  // What was typed and chosen before the script was there stands in the fields alone.
  const takeOver = useEffectEvent(() => {
    if (!form.current) return;
    const fields = new FormData(form.current);
    const stands = readFilter(Object.fromEntries([...fields].map(([name, value]) => [name, String(value)])));
    if (writeFilter(stands) === writeFilter({ ...filter, page: 1, step: undefined })) return;
    setSearch(stands.search);
    narrow(stands);
  });
  useEffect(() => takeOver(), []);

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
        ref={form}
        className={classes.bar}
        action={`/${locale}/newsroom`}
        // A browser that fills in what stood here at an earlier visit would contradict the address.
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          narrow({ search });
        }}
      >
        <TextInput
          ref={input}
          className={classes.search}
          type="search"
          name="q"
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
        {/* The archive is searched, and not narrowed: what lies there is under nothing else. */}
        {!filter.archive && (
          <>
            <NativeSelect
              name="language"
              aria-label={t('language')}
              value={chosen.language ?? ''}
              onChange={(event) => narrow({ language: LOCALES.find((one) => one === event.currentTarget.value) })}
              data={[
                { value: '', label: t('allLanguages') },
                ...LOCALES.map((one) => ({ value: one, label: t(`languages.${one}`) })),
              ]}
            />
            <NativeSelect
              name="state"
              aria-label={t('state')}
              value={chosen.state ?? ''}
              onChange={(event) => narrow({ state: LIST_STATES.find((one) => one === event.currentTarget.value) })}
              data={[
                { value: '', label: t('allStates') },
                ...LIST_STATES.map((one) => ({ value: one, label: states(one) })),
              ]}
            />
            <NativeSelect
              name="section"
              aria-label={t('section')}
              value={chosen.sectionId === undefined ? '' : String(chosen.sectionId)}
              onChange={(event) => narrow({ sectionId: Number(event.currentTarget.value) || undefined })}
              data={[
                { value: '', label: t('allSections') },
                ...sections.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
            />
            <Switch
              className={classes.mine}
              name="mine"
              value="1"
              label={t('mine')}
              checked={chosen.mine}
              onChange={(event) => narrow({ mine: event.currentTarget.checked })}
            />
          </>
        )}
        {chosen.returned && <input type="hidden" name="returned" value="1" />}
        {chosen.need && <input type="hidden" name="need" value={chosen.need} />}
        {chosen.board && <input type="hidden" name="as" value="board" />}
        {chosen.archive && <input type="hidden" name="archive" value="1" />}
        {isNarrowed(chosen) && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setSearch('');
              // This button goes with what it clears.
              input.current?.focus();
              narrow({ ...EVERYTHING, search: '' });
            }}
          >
            {t('clear')}
          </Button>
        )}
      </form>
    </search>
  );
}
