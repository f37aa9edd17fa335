'use client';

import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconReplace, IconX } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import {
  type BesideText,
  type Found,
  type FoundPlace,
  findInStory,
  placeInText,
} from '#app/_newsroom/editor/find/find-in-story.ts';
import { clearFound, markFound } from '#app/_newsroom/editor/find/found-marks.ts';
import classes from '#app/_newsroom/editor/find/find-panel.module.css';
import { type Lines, replaceAsOneStep, type Replacement } from '#app/_newsroom/editor/find/replace-as-one-step.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useOwnNotices } from '#app/_newsroom/notices/use-own-notices.client.ts';
import { createFinder, type FindOptions } from '#lib/text/find-words.ts';

/** How the panel was asked for; another object asks again. */
export type FindRequest = { replace: boolean };

type Props = { editor: Editor; opened: boolean; request: FindRequest; onClose(): void };

/** Finds words in the story, wherever they stand in it, and replaces them. Writing goes on beside it. */
export function FindPanel({ editor, opened, request, onClose }: Props) {
  // They outlast the panel, and go with the text.
  const tell = useOwnNotices();
  return opened ? <OpenPanel editor={editor} request={request} tell={tell} onClose={onClose} /> : null;
}

const AROUND = 32;
/** What counts as one spelling, shown rather than told; in either language of the interface. */
const VARIANTS = 'हिन्दी = हिंदी, बाज़ार = बाजार, माँ = मां';

function OpenPanel({ editor, request, tell, onClose }: Omit<Props, 'opened'> & { tell: typeof notices.show }) {
  const t = useTranslations('EditorFind');
  const names = useTranslations('Compare.fields');
  const quotes = useTranslations('EditorQuote');
  const embeds = useTranslations('EditorEmbed');
  const { translation, store, fieldId } = usePane();
  const { language } = translation;
  const { mayWrite } = usePart('text');
  const fields = usePaneState((snapshot) => snapshot.fields);
  const doc = useEditorState({ editor, selector: ({ editor: open }) => open.state.doc });
  const [query, setQuery] = useState(() => chosenWords(editor));
  const [words, setWords] = useState('');
  const [withReplace, setWithReplace] = useState(request.replace);
  const [options, setOptions] = useState<FindOptions>({ wholeWords: false, variants: true, matchCase: false });
  const [at, setAt] = useState<number>();
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** What Ctrl+Z takes back here, until something is typed into the panel: then the browser's own is meant. */
  const replaced = useRef<Replacement[]>([]);

  const [answered, setAnswered] = useState(request);
  if (request !== answered) {
    setAnswered(request);
    setWithReplace(withReplace || request.replace);
    setQuery(chosenWords(editor) || query);
    setAt(undefined);
  }

  const find = useMemo(() => createFinder(query, options), [query, options]);
  const found = useMemo(() => findInStory(fields, doc, find), [fields, doc, find]);
  // Until one goes on to the next it is the first one from the caret on.
  const first = found.findIndex((one) => (placeInText(one)?.from ?? -1) >= editor.state.selection.from);
  const index = Math.min(at ?? Math.max(0, first), found.length - 1);
  const now = found[index];

  useEffect(() => field.current?.select(), [request]);
  useEffect(() => markFound(editor, found, now), [editor, found, now]);
  useEffect(() => () => clearFound(editor), [editor]);
  const show = useEffectEvent(() => {
    // Whoever writes beside the panel is not carried away.
    if (now && panel.current?.contains(document.activeElement)) scrollTo(editor, now, fieldId);
  });
  useEffect(() => show(), [index, query, found.length]);

  const go = (step: 1 | -1) => {
    if (found.length > 0) setAt((index + step + found.length) % found.length);
  };
  const tellLinesOnly = () => void notices.show({ tone: 'bad', message: t('changedSince') });
  const replaceThese = (these: readonly Found[]): Replacement => {
    const lines: Lines = {
      read: () => store.getSnapshot().fields,
      write: (change) => store.setFields(change),
      fieldOf: (name) => document.getElementById(fieldId(name)),
    };
    const made = replaceAsOneStep(editor, these, words, lines, tellLinesOnly);
    replaced.current = [...replaced.current, made];
    return made;
  };
  const takeBack = (made: Replacement) => {
    if (!made.takeBack()) tellLinesOnly();
  };
  const replaceOne = () => {
    if (!now) return;
    replaceThese([now]);
    // What was put there may hold the same words; they are done with.
    setAt(index + find(words).length);
    // A button for which nothing is left takes no focus.
    if (found.length === 1 && !(document.activeElement instanceof HTMLInputElement)) field.current?.focus();
  };
  const replaceAll = () => {
    if (found.length === 0) return;
    const made = replaceThese(found);
    field.current?.focus();
    tell({
      tone: 'good',
      closeMs: 10_000,
      message: t('replaced', { count: found.length }),
      action: { label: t('undo'), run: () => takeBack(made) },
    });
  };
  const close = () => {
    const inText = now && placeInText(now);
    onClose();
    if (now?.place.kind === 'field') {
      document.getElementById(fieldId(now.place.field))?.focus();
      return;
    }
    if (inText && query !== '') editor.chain().setTextSelection(inText).scrollIntoView().run();
    // At once, and not with the next frame as the command does: the next key is for the text already.
    editor.view.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyZ';
    const last = isUndo ? replaced.current.findLast((made) => made.stands()) : undefined;
    if (!last) return;
    event.preventDefault();
    replaced.current = replaced.current.filter((made) => made !== last);
    takeBack(last);
  });
  useEffect(() => {
    const standing = panel.current;
    const listener = (event: KeyboardEvent) => onKey(event);
    standing?.addEventListener('keydown', listener);
    return () => standing?.removeEventListener('keydown', listener);
  }, []);
  const onEnter = (event: ReactKeyboardEvent<HTMLInputElement>, act: () => void) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  const option = (name: keyof FindOptions) => (
    <Checkbox
      size="xs"
      label={t(name)}
      title={name === 'variants' ? VARIANTS : undefined}
      checked={options[name]}
      onChange={({ currentTarget: { checked } }) => {
        setOptions({ ...options, [name]: checked });
        setAt(undefined);
      }}
    />
  );
  const beside: Record<BesideText, string> = {
    caption: names('leadCaption'),
    alt: names('leadAlt'),
    credit: names('leadCredit'),
    attribution: quotes('attribution'),
    title: embeds('title'),
  };
  const nameOf = (place: FoundPlace) =>
    place.kind === 'field' ? names(place.field) : place.kind === 'beside' ? beside[place.attr] : '';
  const canReplace = withReplace && mayWrite;
  const isLost = query !== '' && found.length === 0;

  return (
    <div ref={panel} role="search" aria-label={t('title')} className={classes.panel}>
      {/* Field after field: from what is sought Tab leads to what takes its place. */}
      <div className={classes.fields}>
        <TextInput
          ref={field}
          className={classes.field}
          size="xs"
          aria-label={t('find')}
          placeholder={t('find')}
          lang={language}
          value={query}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          error={isLost}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            replaced.current = [];
            setAt(undefined);
          }}
          onKeyDown={(event) => onEnter(event, () => go(event.shiftKey ? -1 : 1))}
        />
        {canReplace && (
          <TextInput
            className={classes.field}
            size="xs"
            aria-label={t('replaceWith')}
            placeholder={t('replaceWith')}
            lang={language}
            value={words}
            maxLength={500}
            autoComplete="off"
            spellCheck
            onChange={(event) => {
              setWords(event.currentTarget.value);
              replaced.current = [];
            }}
            onKeyDown={(event) => onEnter(event, replaceOne)}
          />
        )}
        <div className={classes.row}>
          <span role="status" className={classes.count}>
            {query !== '' && (now ? t('count', { now: index + 1, count: found.length }) : t('none'))}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('previous')}
            title={t('previous')}
            disabled={!now}
            onClick={() => go(-1)}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('next')}
            title={t('next')}
            disabled={!now}
            onClick={() => go(1)}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
          {mayWrite && (
            <ActionIcon
              variant={withReplace ? 'light' : 'subtle'}
              color="gray"
              aria-label={t('more')}
              title={t('more')}
              aria-expanded={withReplace}
              onClick={() => setWithReplace(!withReplace)}
            >
              <IconReplace size={16} />
            </ActionIcon>
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={t('close')} title={t('close')} onClick={close}>
            <IconX size={16} />
          </ActionIcon>
        </div>
        {canReplace && (
          <div className={classes.row}>
            <Button size="compact-xs" variant="default" disabled={!now} onClick={replaceOne}>
              {t('replace')}
            </Button>
            <Button size="compact-xs" variant="default" disabled={!now} onClick={replaceAll}>
              {t('replaceAll')}
            </Button>
          </div>
        )}
      </div>
      {now && now.place.kind !== 'text' && (
        <p className={classes.where}>
          {nameOf(now.place)}
          {': '}
          <Excerpt found={now} language={language} />
        </p>
      )}
      <div className={classes.options}>
        {option('wholeWords')}
        {option('variants')}
        {option('matchCase')}
      </div>
    </div>
  );
}

/** The words around what was found, where the page itself cannot show it marked. */
function Excerpt({ found: { words, from, to }, language }: { found: Found; language: string }) {
  const start = Math.max(0, words.lastIndexOf(' ', from - AROUND) + 1);
  const end = words.indexOf(' ', to + AROUND);
  return (
    <span lang={language}>
      {start > 0 && '…'}
      {words.slice(start, from)}
      <mark>{words.slice(from, to)}</mark>
      {end < 0 ? words.slice(to) : `${words.slice(to, end)}…`}
    </span>
  );
}

/** What is chosen in the text, where it is a few words of one line. */
function chosenWords({ state: { selection, doc } }: Editor): string {
  const { from, to, $from, $to } = selection;
  return $from.sameParent($to) && $from.parent.isTextblock && to - from <= 100 ? doc.textBetween(from, to) : '';
}

function scrollTo(editor: Editor, found: Found, fieldId: (name: string) => string): void {
  const { place } = found;
  const inText = placeInText(found);
  const node =
    place.kind === 'field'
      ? document.getElementById(fieldId(place.field))
      : inText
        ? editor.view.domAtPos(inText.from).node
        : editor.view.nodeDOM(place.kind === 'beside' ? place.pos : 0);
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
