'use client';

import { Button, TextInput } from '@mantine/core';
import { IconBookmark, IconBookmarkOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { VIEW_NAME_LIMIT } from '#lib/desk/saved-view.ts';
import { deleteViewAction, saveViewAction } from './view-actions.ts';
import classes from './views.module.css';

type Props = {
  /** The query of the address, as it would be kept. */
  query: string;
  /** The view of one's own that this is. */
  own: { id: number; name: string } | undefined;
  /** Whether it is something that has no name yet. */
  canKeep: boolean;
};

/** Gives what one looks at a name among one's views, or takes it from them. */
export function KeepView({ query, own, canKeep }: Props) {
  const t = useTranslations('Views');
  const errors = useErrorSentence();
  const router = useRouter();
  const [asks, setAsks] = useState<string>();
  const [name, setName] = useState('');
  const [error, setError] = useState<ErrorCode>();
  const [pending, setPending] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isAsking = asks === query;
  const wasAsking = useRef(false);
  // A button that is busy lets the focus go.
  const hasLetGo = useRef(false);
  useEffect(() => {
    if (isAsking) field.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  useEffect(() => {
    if (own || pending || !hasLetGo.current) return;
    hasLetGo.current = false;
    button.current?.focus();
  }, [own, pending]);

  const close = () => {
    setAsks(undefined);
    setError(undefined);
  };
  const keep = async () => {
    setPending(true);
    const answer = await saveViewAction({ name, query }).catch(lostAnswer);
    // Together with what is said: whoever mends it at once finds the button ready.
    setPending(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    close();
    setName('');
    notices.show({ tone: 'good', message: t('kept', { name: answer.value.name }) });
    router.refresh();
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  const letGo = async ({ id, name: gone }: { id: number; name: string }) => {
    setPending(true);
    const answer = await deleteViewAction({ viewId: id }).catch(lostAnswer);
    setPending(false);
    if (!answer.ok) return void notices.show({ tone: 'bad', message: errors(answer.error) });
    hasLetGo.current = true;
    notices.show({ tone: 'good', message: t('gone', { name: gone }) });
    router.refresh();
  };

  if (own)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        ref={button}
        loading={pending}
        leftSection={<IconBookmarkOff size={16} aria-hidden />}
        onClick={() => void letGo(own)}
      >
        {t('letGo')}
      </Button>
    );
  if (!canKeep) return null;
  if (!isAsking)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        ref={button}
        leftSection={<IconBookmark size={16} aria-hidden />}
        onClick={() => setAsks(query)}
      >
        {t('keep')}
      </Button>
    );
  return (
    <form className={classes.keep} onSubmit={handleSubmit} noValidate>
      <TextInput
        size="xs"
        ref={field}
        aria-label={t('name')}
        placeholder={t('name')}
        maxLength={VIEW_NAME_LIMIT * 2}
        value={name}
        error={error && errors(error)}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <Button type="submit" size="compact-sm" loading={pending}>
        {t('save')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={close}>
        {t('cancel')}
      </Button>
    </form>
  );
}
