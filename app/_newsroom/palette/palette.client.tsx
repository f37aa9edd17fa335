'use client';

import { Loader, Modal, TextInput } from '@mantine/core';
import { IconBolt, IconBookmark, IconCompass, IconFileText, IconLayoutList, IconSearch } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { drawMenus } from '#app/_newsroom/menu/menus-drawn.ts';
import classes from '#app/_newsroom/palette/palette.module.css';
import { type ScreenAction, screenActions } from '#app/_newsroom/palette/screen-actions.ts';
import { isMeant, type PaletteHit, type PaletteKind } from '#lib/desk/palette.ts';

const QUIET_MS = 120;
/** The page gets its focus back first: what is done may go by it. */
const AFTER_CLOSING_MS = 60;
const MOST_ACTIONS = 12;

const ICONS = {
  action: IconBolt,
  place: IconCompass,
  view: IconBookmark,
  section: IconLayoutList,
  story: IconFileText,
} satisfies Record<PaletteKind | 'action', typeof IconBolt>;

const ORDER = ['action', 'place', 'view', 'section', 'story'] as const;
/** Of nothing typed yet: what the screen can do stands there to be seen anyway. */
const FIRST_ORDER = ['place', 'story', 'action'] as const;

type Entry = { key: string; kind: PaletteKind | 'action'; label: string; lang?: string | undefined; choose(): void };

/** Everything one can go to or do from here, by a few letters of its name in either script. @see WAI-ARIA APG, combobox */
export function Palette({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useTranslations('Palette');
  const shell = useTranslations('Shell');
  const locale = useLocale();
  const router = useRouter();
  const list = useId();
  const [query, setQuery] = useState('');
  const [actions, setActions] = useState<ScreenAction[]>([]);
  const [found, setFound] = useState<{ query: string; hits: PaletteHit[] | undefined }>();
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  // The menus draw their items first, unseen.
  useEffect(() => {
    if (!opened) return;
    drawMenus(true);
    const frame = requestAnimationFrame(() => setActions(screenActions()));
    return () => {
      cancelAnimationFrame(frame);
      setTimeout(() => drawMenus(false), 2 * AFTER_CLOSING_MS);
    };
  }, [opened]);

  useEffect(() => {
    if (!opened) return;
    const asking = new AbortController();
    const clock = setTimeout(
      () => {
        const asked = new URLSearchParams({ q: query.slice(0, 400), locale });
        fetch(`/api/newsroom/palette?${asked}`, { signal: asking.signal })
          .then((answer) => answer.json() as Promise<{ ok: boolean; value?: { hits: PaletteHit[] } }>)
          .then((answer) => setFound({ query, hits: answer.value?.hits }))
          .catch(() => asking.signal.aborted || setFound({ query, hits: undefined }));
      },
      query === '' ? 0 : QUIET_MS,
    );
    return () => {
      clearTimeout(clock);
      asking.abort();
    };
  }, [opened, query, locale]);

  const after = (run: () => void) => () => {
    onClose();
    setTimeout(run, AFTER_CLOSING_MS);
  };
  const typed = query.trim() !== '';
  const order: readonly (typeof ORDER)[number][] = typed ? ORDER : FIRST_ORDER;
  const meant = actions
    .filter(({ label }) => label !== shell('palette') && isMeant([label], query))
    .slice(0, typed ? MOST_ACTIONS : undefined);
  const entries: Entry[] = [
    ...meant.map(({ label, element }) => ({
      key: `action-${label}`,
      kind: 'action' as const,
      label,
      choose: after(() => element.click()),
    })),
    ...(found?.hits ?? []).map(({ kind, label, href, lang }) => ({
      key: href,
      kind,
      label,
      lang,
      choose: after(() => router.push(href)),
    })),
  ].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const isWaiting = found?.query !== query;
  const here = Math.min(at, entries.length - 1);

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      const next = (here + step + entries.length) % entries.length;
      setAt(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What was typed a moment ago has not been looked for yet.
      if (!isWaiting || entries[here]?.kind === 'action') entries[here]?.choose();
    }
  };

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      title={t('title')}
      size="lg"
      yOffset="8dvh"
      transitionProps={{ duration: 0 }}
      onExitTransitionEnd={() => setQuery('')}
    >
      <TextInput
        ref={input}
        data-autofocus
        type="search"
        role="combobox"
        aria-label={t('title')}
        aria-controls={list}
        aria-expanded
        aria-autocomplete="list"
        aria-activedescendant={entries.length > 0 ? `${list}-${here}` : undefined}
        placeholder={t('hint')}
        maxLength={200}
        leftSection={isWaiting ? <Loader size={14} aria-label={t('looking')} /> : <IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={handleKeyDown}
      />
      <div id={list} role="listbox" aria-label={t('title')} className={classes.list}>
        {order.map((kind) => {
          const own = entries.flatMap((entry, index) => (entry.kind === kind ? [{ entry, index }] : []));
          if (own.length === 0) return null;
          const Icon = ICONS[kind];
          return (
            <div key={kind} role="group" aria-label={t(`kinds.${kind}`)}>
              <p className={classes.kind} aria-hidden>
                {t(`kinds.${kind}`)}
              </p>
              {own.map(({ entry, index }) => (
                // The field keeps the focus: the keys are its own.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={entry.key}
                  id={`${list}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === here}
                  className={classes.entry}
                  lang={entry.lang}
                  onMouseMove={() => setAt(index)}
                  onClick={entry.choose}
                >
                  <Icon size={16} aria-hidden /> <span>{entry.label}</span>
                </div>
              ))}
            </div>
          );
        })}
      </div>
      <p role="status" className={classes.none}>
        {!isWaiting && found?.hits === undefined
          ? t('unreachable')
          : !isWaiting && entries.length === 0
            ? t('none')
            : ''}
      </p>
    </Modal>
  );
}
