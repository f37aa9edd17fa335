'use client';

import { Button } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronUp, IconPencilQuestion, IconX } from '@tabler/icons-react';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { shortcutText, SHORTCUTS } from '#app/_newsroom/editor/body/toolbar/shortcuts.ts';
import { askPeople } from '#app/_newsroom/editor/comments/ask-comments.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import {
  decide,
  type Listed,
  listSuggestions,
  suggestionAt,
} from '#app/_newsroom/editor/suggesting/listed-suggestions.ts';
import { hideSuggestions, showSuggestions } from '#app/_newsroom/editor/suggesting/shown-suggestions.ts';
import { startSuggesting } from '#app/_newsroom/editor/suggesting/suggest.ts';
import classes from '#app/_newsroom/editor/suggesting/suggestion-bar.module.css';
import type { SuggestionsProps } from '#app/_newsroom/editor/suggesting/suggesting.client.tsx';
import { Menu, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

const PAUSE_MS = 150;
const MOST_LETTERS = 60;

/**
 * At the foot of the text: whether one suggests, how many suggestions there are, and the one the caret is in with who made
 * it and when. One, those of one author in a row, or all are accepted or rejected. While it stands, what is written is a
 * suggestion where the mode is on.
 */
export function SuggestionBar({ editor, suggesting, rewrite }: SuggestionsProps) {
  const t = useTranslations('Suggestions');
  const { translation } = usePane();
  const { person } = translation;
  const { day, time, locale } = useTimes();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map([[person.id, person.name]]));
  const [isListed, setIsListed] = useState(false);
  const [said, setSaid] = useState('');
  const doc = useEditorState({ editor, selector: ({ editor: open }) => open.state.doc });
  const place = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ from: state.selection.from, to: state.selection.to }),
  });
  const list = useMemo(() => listSuggestions(doc), [doc]);
  const now = suggestionAt(list, place);
  const run = now ? list.filter((listed) => listed.run === now.run) : [];

  const isOnNow = useEffectEvent(() => suggesting.isOn);
  const begin = useEffectEvent((isOn: () => boolean) => {
    const end = startSuggesting(editor, { by: person.id, isOn, now: () => new Date() });
    suggesting.began();
    return end;
  });
  useEffect(() => begin(() => isOnNow()), [editor]);
  useEffect(() => {
    void askPeople().then((people) =>
      setNames((before) => new Map([...before, ...people.map(({ id, name }) => [id, name[locale]] as const)])),
    );
  }, [locale]);

  const whoAndWhen = ({ by, at }: Listed) => {
    const instant = new Date(at);
    return t('byWhom', { name: names.get(by) ?? t('somebody'), time: `${day(instant)}, ${time(instant)}` });
  };
  const show = useEffectEvent(() =>
    showSuggestions(editor, { titles: new Map(list.map((listed) => [listed.key, whoAndWhen(listed)])), list, now }),
  );
  // Once the hand rests: while one types, what is shown goes along with the words.
  useEffect(() => {
    const timer = setTimeout(() => show(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [list, now?.key, names]);
  useEffect(() => () => hideSuggestions(editor), [editor]);

  const goTo = (listed: Listed | undefined) => {
    if (!listed) return;
    editor.chain().focus().setTextSelection(listed.from).scrollIntoView().run();
  };
  const step = (by: 1 | -1) => {
    const { from } = editor.state.selection;
    const others = list.filter((listed) => listed.key !== now?.key);
    const ahead = others.filter((listed) => (by === 1 ? listed.from >= from : listed.from <= from));
    goTo((by === 1 ? (ahead[0] ?? others[0]) : (ahead.at(-1) ?? others.at(-1))) ?? now);
  };
  const settle = (chosen: readonly Listed[], verdict: 'accept' | 'reject') => {
    if (chosen.length === 0) return;
    decide(rewrite, chosen, verdict);
    setSaid(t(verdict === 'accept' ? 'accepted' : 'rejected', { count: chosen.length }));
    const left = listSuggestions(editor.state.doc);
    const at = editor.state.selection.from;
    const next = left.find(({ to }) => to >= at) ?? left[0];
    if (next) goTo(next);
    else editor.commands.focus();
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.isComposing || !editor.isFocused) return;
    // AltGr is Ctrl+Alt to some machines, and writes a letter.
    if (event.getModifierState('AltGraph')) return;
    const { code, shiftKey } = event;
    const does =
      code === 'Period' && !shiftKey
        ? () => step(1)
        : code === 'Comma' && !shiftKey
          ? () => step(-1)
          : code === 'Enter'
            ? () => settle(now ? [now] : [], shiftKey ? 'reject' : 'accept')
            : undefined;
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, []);

  const describe = ({ added, removed, also }: Listed): string => {
    const cut = (words: string) => {
      const letters = [...words.trim()];
      return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : letters.join('');
    };
    const parts: string[] = [];
    const words = { added: cut(added), removed: cut(removed) };
    if (words.added && words.removed) parts.push(t('replaced', words));
    else if (words.added) parts.push(t('added', { words: words.added }));
    else if (words.removed) parts.push(t('removed', { words: words.removed }));
    for (const kind of also) {
      const isSaid = (kind === 'insertion' && words.added !== '') || (kind === 'deletion' && words.removed !== '');
      if (!isSaid) parts.push(t(kind));
    }
    return parts.join('; ');
  };
  const button = (
    name: string,
    icon: ReactNode,
    act: () => void,
    more: { keys?: string | undefined; isPale?: boolean } = {},
  ) => (
    <Button
      size="compact-sm"
      className={classes.button ?? ''}
      variant={more.isPale ? 'subtle' : 'default'}
      leftSection={icon}
      title={more.keys && `${name} (${shortcutText(more.keys)})`}
      // The text keeps the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {name}
    </Button>
  );
  const icons = { yes: <IconCheck size={16} aria-hidden />, no: <IconX size={16} aria-hidden /> };
  const pair = (chosen: readonly Listed[], names: { accept: string; reject: string }, keys = false) => (
    <span className={classes.pair}>
      {button(names.accept, icons.yes, () => settle(chosen, 'accept'), {
        keys: keys ? SHORTCUTS.acceptSuggestion : undefined,
      })}
      {button(names.reject, icons.no, () => settle(chosen, 'reject'), {
        keys: keys ? SHORTCUTS.rejectSuggestion : undefined,
      })}
    </span>
  );

  return (
    <section className={classes.bar} aria-label={t('label')} data-on={suggesting.isOn || undefined}>
      <p className={classes.spoken} role="status">
        {said}
      </p>
      {isListed && list.length > 0 && (
        <ol className={classes.list} aria-label={t('list')}>
          {list.map((listed) => (
            <li key={listed.key}>
              <button
                type="button"
                className={classes.found}
                aria-current={listed.key === now?.key}
                onClick={() => goTo(listed)}
              >
                <span lang={translation.language}>{describe(listed)}</span>
                <small>{whoAndWhen(listed)}</small>
              </button>
              {pair([listed], { accept: t('accept'), reject: t('reject') })}
            </li>
          ))}
        </ol>
      )}
      {now && !isListed && (
        <div className={classes.now}>
          <p className={classes.what}>
            <span>{describe(now)}</span>
            <small>{whoAndWhen(now)}</small>
          </p>
          {pair([now], { accept: t('accept'), reject: t('reject') }, true)}
          {run.length > 1 &&
            pair(run, { accept: t('acceptRun', { count: run.length }), reject: t('rejectRun', { count: run.length }) })}
        </div>
      )}
      <div className={classes.foot}>
        {suggesting.isOn && (
          <span className={classes.on} title={t('onHint')}>
            <IconPencilQuestion size={16} aria-hidden />
            {t('on')}
            <button
              type="button"
              className={classes.icon}
              aria-label={t('off')}
              title={t('off')}
              onClick={suggesting.toggle}
            >
              <IconX size={16} aria-hidden />
            </button>
          </span>
        )}
        <button
          type="button"
          className={classes.count}
          aria-expanded={isListed}
          disabled={list.length === 0}
          onClick={() => setIsListed(!isListed)}
        >
          {t('count', { count: list.length })}
        </button>
        {list.length > 0 && (
          <span className={classes.pair}>
            {[
              { name: t('previous'), keys: SHORTCUTS.previousSuggestion ?? '', Icon: IconChevronUp, by: -1 as const },
              { name: t('next'), keys: SHORTCUTS.nextSuggestion ?? '', Icon: IconChevronDown, by: 1 as const },
            ].map(({ name, keys, Icon, by }) => (
              <button
                key={by}
                type="button"
                className={classes.icon}
                aria-label={name}
                title={`${name} (${shortcutText(keys)})`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => step(by)}
              >
                <Icon size={18} aria-hidden />
              </button>
            ))}
            <Menu
              target={
                <Button size="compact-sm" variant="default" className={classes.button ?? ''}>
                  {t('all')}
                </Button>
              }
            >
              <MenuItem icon={icons.yes} onChoose={() => settle(list, 'accept')}>
                {t('acceptAll', { count: list.length })}
              </MenuItem>
              <MenuItem icon={icons.no} onChoose={() => settle(list, 'reject')}>
                {t('rejectAll', { count: list.length })}
              </MenuItem>
            </Menu>
          </span>
        )}
      </div>
    </section>
  );
}
