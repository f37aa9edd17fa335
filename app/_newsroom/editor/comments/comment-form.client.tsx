'use client';

import { Button, Group, Text, Textarea } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { askPeople } from '#app/_newsroom/editor/comments/ask-comments.ts';
import classes from '#app/_newsroom/editor/comments/comments.module.css';
import type { About, KeptComments, Slot } from '#app/_newsroom/editor/comments/kept-comments.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import type { Callable } from '#db/queries/comments.ts';
import { COMMENT_LIMIT } from '#lib/comments/limits.ts';
import { type Called, nameBegunAt, storedComment } from '#lib/comments/mentions.ts';
import { isLocale } from '#lib/locale.ts';
import { eitherName } from '#lib/people/person-name.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

/** A comment that is to be sent: its words as they are stored, and the name it is sent under. */
export type Sending = { text: string; key: string };

type Props = {
  slot: Slot;
  kept: KeptComments;
  label: string;
  sendLabel: string;
  /** What stands in the field at first: the words that are to be changed. */
  first?: { typed: string; called: Called[] };
  about?: About;
  isFocused: boolean;
  /** Answers why it was not taken; undefined where it was. */
  send(comment: Sending): Promise<ErrorCode | undefined>;
  /** It is sent, or given up. */
  onEnd(): void;
};

const MOST_OFFERED = 6;
/** From here on the length is told. */
const NEARLY = COMMENT_LIMIT - 200;

/** The field for a comment. What is typed is kept until it is sent or given up; «@» offers the names of colleagues. */
export function CommentForm({ slot, kept, label, sendLabel, first, about, isFocused, send, onEnd }: Props) {
  const t = useTranslations('Comments');
  const sentence = useErrorSentence();
  const locale = useLocale();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [comment, setComment] = useState(
    () => kept.read(slot) ?? { typed: '', called: [], ...first, key: crypto.randomUUID(), ...(about && { about }) },
  );
  const [caret, setCaret] = useState(0);
  const [people, setPeople] = useState<readonly Callable[]>();
  const [at, setAt] = useState(0);
  const [isHushed, setIsHushed] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();
  const { typed, called } = comment;

  useEffect(() => {
    if (isFocused) field.current?.focus({ preventScroll: true });
  }, [isFocused]);

  const nameOf = ({ name }: Callable) => name[isLocale(locale) ? locale : 'en'];
  const begun = isHushed ? undefined : nameBegunAt(typed, caret);
  const query = begun?.query.toLowerCase();
  const offered =
    query === undefined
      ? []
      : (people ?? [])
          .filter(({ name }) => ` ${eitherName(name).toLowerCase()}`.includes(` ${query}`))
          .filter(({ id: personId }) => !called.some((one) => one.id === personId && one.name.toLowerCase() === query))
          .slice(0, MOST_OFFERED);
  const isOffering = begun !== undefined && offered.length > 0;
  const index = Math.min(at, offered.length - 1);

  const change = (next: typeof comment) => {
    setComment(next);
    setRefusal(undefined);
    if (next.typed === (first?.typed ?? '')) kept.forget(slot);
    else kept.write(slot, next);
  };
  const call = (person: Callable) => {
    if (!begun) return;
    const name = nameOf(person);
    const before = `${typed.slice(0, begun.from)}@${name} `;
    const rest = typed.slice(caret).replace(/^ /, '');
    change({
      ...comment,
      typed: before + rest,
      called: [...called.filter((one) => one.id !== person.id), { id: person.id, name }],
    });
    setCaret(before.length);
    setAt(0);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };
  const giveUp = () => {
    kept.forget(slot);
    onEnd();
  };
  const submit = async () => {
    if (isSending || typed.trim() === '') return;
    setIsSending(true);
    const error = await send({ text: storedComment(typed, called), key: comment.key });
    setIsSending(false);
    if (error) return setRefusal(error);
    giveUp();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (isOffering) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const chosen = offered[index];
      if (step !== 0) setAt((index + step + offered.length) % offered.length);
      else if (chosen && (event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey)
        call(chosen);
      else if (event.key === 'Escape') setIsHushed(true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  const follow = () => {
    const now = field.current?.selectionEnd ?? 0;
    setCaret(now);
    if (!people && field.current && nameBegunAt(field.current.value, now)) void askPeople().then(setPeople);
  };
  const count = typed.length > NEARLY ? countGraphemes(typed) : 0;

  return (
    <div className={classes.form}>
      <Textarea
        ref={field}
        id={id}
        aria-label={label}
        placeholder={label}
        classNames={{ input: classes.input }}
        rows={2}
        spellCheck
        value={typed}
        error={refusal && sentence(refusal)}
        role={isOffering ? 'combobox' : undefined}
        aria-expanded={isOffering || undefined}
        aria-controls={isOffering ? `${id}-names` : undefined}
        aria-autocomplete={isOffering ? 'list' : undefined}
        aria-activedescendant={isOffering ? `${id}-name-${index}` : undefined}
        onChange={(event) => {
          setIsHushed(false);
          change({ ...comment, typed: event.currentTarget.value });
          follow();
        }}
        onSelect={follow}
        onKeyDown={onKeyDown}
      />
      {isOffering && (
        <div id={`${id}-names`} className={classes.names} role="listbox" aria-label={t('people')}>
          {offered.map((person, each) => (
            <button
              key={person.id}
              type="button"
              id={`${id}-name-${each}`}
              role="option"
              tabIndex={-1}
              aria-selected={each === index}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => call(person)}
            >
              {nameOf(person)}
            </button>
          ))}
        </div>
      )}
      {count > NEARLY && (
        <Text size="xs" c={count > COMMENT_LIMIT ? 'red' : 'dimmed'} role="status">
          {t('length', { count, most: COMMENT_LIMIT })}
        </Text>
      )}
      <Group gap="xs">
        <Button size="compact-sm" loading={isSending} disabled={typed.trim() === ''} onClick={() => void submit()}>
          {sendLabel}
        </Button>
        <Button size="compact-sm" variant="default" onClick={giveUp}>
          {t('discard')}
        </Button>
      </Group>
    </div>
  );
}
