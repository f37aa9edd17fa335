'use client';

import { ActionIcon, Alert, Button, Drawer, Group, SegmentedControl, Text } from '@mantine/core';
import { IconMessagePlus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { startThreadAction } from '#app/_newsroom/editor/comments/actions.ts';
import { CommentForm } from '#app/_newsroom/editor/comments/comment-form.client.tsx';
import { chooseMark, markedRange } from '#app/_newsroom/editor/comments/comment-marks.ts';
import classes from '#app/_newsroom/editor/comments/comments.module.css';
import { type About, keptComments } from '#app/_newsroom/editor/comments/kept-comments.ts';
import { Quote } from '#app/_newsroom/editor/comments/quote.client.tsx';
import { sendSafely } from '#app/_newsroom/editor/comments/send-safely.ts';
import { ThreadCard } from '#app/_newsroom/editor/comments/thread-card.client.tsx';
import { useMarks } from '#app/_newsroom/editor/comments/use-marks.client.ts';
import { useThreads } from '#app/_newsroom/editor/comments/use-threads.client.ts';
import { aboutWish, editorOf } from '#app/_newsroom/editor/comments/where.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useBackCloses } from '#app/_newsroom/over/use-back-closes.client.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import type { ListedThread } from '#db/queries/comments.ts';
import { type CommentField, COMMENT_FIELDS, isOfLanguage } from '#lib/comments/place.ts';

type Filter = 'open' | 'resolved';

type Props = {
  /** They stand in a column beside the text; else over it, in a sheet. */
  isBeside: boolean;
  /** Leads to a field, wherever on the screen it is. */
  onGoToField(field: CommentField): void;
};

/** What colleagues say of a text: marked in it, and listed beside it while that is wanted. */
export function Comments({ isBeside, onGoToField }: Props) {
  const t = useTranslations('Comments');
  const { translation, store, fieldId, comments } = usePane();
  const { articleId, language, person, translationId, rights } = translation;
  const { isOpen, wish, chosen } = useSyncExternalStore(comments.subscribe, comments.getSnapshot, comments.getSnapshot);
  const isReady = usePaneState((snapshot) => snapshot.isReady);
  const { list, refusal, ask } = useThreads();
  const sentence = useErrorSentence();
  const kept = useMemo(() => keptComments({ personId: person.id, translationId }), [person.id, translationId]);
  const [filter, setFilter] = useState<Filter>('open');
  const [about, setAbout] = useState<About | undefined>(() => kept.read('new')?.about);
  const [isFresh, setIsFresh] = useState(false);

  const valueOf = (field: CommentField) => (isOfLanguage(field) ? store.getSnapshot().fields[field] : '');
  const take = useEffectEvent(() => {
    if (!wish) return;
    comments.taken();
    // One comment at a time: what is begun is not lost by beginning another.
    const begun = kept.read('new')?.about;
    const next = begun ?? aboutWish(wish, { editor: editorOf(fieldId('body')), fieldId, valueOf });
    if (!next) return void notices.show({ tone: 'bad', message: t('nothingChosen') });
    if (begun) notices.show({ tone: 'good', message: t('sendFirst') });
    setFilter('open');
    setIsFresh(true);
    setAbout(next);
  });
  useEffect(() => {
    // Not before the text has said what is chosen in it.
    if (wish && isReady) queueMicrotask(() => take());
  }, [wish, isReady]);

  const threads = list?.threads ?? [];
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  const listed = filter === 'open' || !isOpen ? open : resolved;
  const unsent = isOpen ? about?.place : undefined;
  useMarks({
    threads: listed,
    unsent,
    onPress: (id, hadFocus) => {
      // On a phone whoever writes in commented words must not find a sheet over them.
      if (isBeside || isOpen || !hadFocus) comments.show(id);
    },
  });

  const go = (thread: ListedThread) => {
    const { place } = thread;
    if (!isBeside) comments.close();
    if (place.kind === 'field') return onGoToField(place.field);
    const editor = editorOf(fieldId('body'));
    const range = editor && markedRange(editor, thread.id);
    if (!editor || !range) return;
    comments.choose(thread.id);
    const select = () => {
      editor.chain().setTextSelection(range.from).focus(undefined, { scrollIntoView: false }).run();
      const { node } = editor.view.domAtPos(range.from);
      (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    };
    // The sheet gives the focus back when it has gone.
    if (isBeside) select();
    else setTimeout(select, 350);
  };
  const close = () => {
    comments.close();
    const editor = editorOf(fieldId('body'));
    if (editor) chooseMark(editor, undefined);
  };
  useBackCloses(isOpen && !isBeside, close);

  if (!isOpen) return null;
  const sheet = (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('show')}
          value={filter}
          onChange={(value) => setFilter(value === 'resolved' ? 'resolved' : 'open')}
          data={[
            { value: 'open', label: t('filterOpen', { count: open.length }) },
            { value: 'resolved', label: t('filterResolved', { count: resolved.length }) },
          ]}
        />
        {rights.comment && (
          <ActionIcon
            variant="light"
            size="lg"
            aria-label={t('add')}
            title={t('add')}
            // What is chosen in the text stays chosen.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => comments.ask({ kind: 'here', from: document.getElementById(fieldId('body')) })}
          >
            <IconMessagePlus size={18} />
          </ActionIcon>
        )}
      </Group>
      {refusal && (
        <Alert color="orange" role="alert">
          {sentence(refusal)}
          <Button mt="xs" size="compact-sm" variant="default" display="block" onClick={() => void ask()}>
            {t('again')}
          </Button>
        </Alert>
      )}
      {about && rights.comment && (
        <section className={classes.fresh} aria-label={t('add')}>
          <Quote place={about.place} quote={about.quote} />
          <CommentForm
            key={JSON.stringify(about.place)}
            slot="new"
            kept={kept}
            label={t('write')}
            sendLabel={t('send')}
            about={about}
            isFocused={isFresh}
            send={async (comment) => {
              // The words it stands on are to be on the server when it comes.
              if (rights.edit) await store.flush().catch(() => false);
              const order = { articleId, locale: language, ...about, ...comment };
              const error = await sendSafely(async () => {
                const answer = await startThreadAction(order);
                if (answer.ok) comments.choose(answer.value.threadId);
                return answer;
              });
              if (!error) await ask();
              return error;
            }}
            onEnd={() => {
              setAbout(undefined);
              setIsFresh(false);
            }}
          />
        </section>
      )}
      {list && listed.length === 0 && !about && (
        <Text size="sm" c="dimmed">
          {t(filter === 'open' ? 'noneOpen' : 'noneResolved')}
        </Text>
      )}
      <ul className={classes.threads} aria-label={t(filter === 'open' ? 'openOnes' : 'resolvedOnes')}>
        {inOrder(listed, (id) => {
          const editor = editorOf(fieldId('body'));
          return editor && markedRange(editor, id)?.from;
        }).map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            called={list?.called ?? {}}
            kept={kept}
            isChosen={chosen === thread.id}
            onGo={() => go(thread)}
            onDone={ask}
          />
        ))}
      </ul>
    </>
  );
  if (!isBeside)
    return (
      <Drawer
        opened
        onClose={close}
        position="bottom"
        size="85%"
        title={t('title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <div className={classes.sheet}>{sheet}</div>
      </Drawer>
    );
  return (
    <aside className={classes.panel} aria-label={t('title')}>
      <Group justify="space-between">
        <h2 className={classes.title}>{t('title')}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} title={t('close')} onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      {sheet}
    </aside>
  );
}

/** As one reads: fields first, then the text from its beginning, what stands nowhere any more last. */
function inOrder(threads: readonly ListedThread[], positionOf: (id: number) => number | undefined): ListedThread[] {
  const rank = ({ id, place, isLost }: ListedThread) =>
    place.kind === 'field'
      ? COMMENT_FIELDS.indexOf(place.field) - COMMENT_FIELDS.length
      : (positionOf(id) ?? (isLost ? Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER - 1));
  return threads.toSorted((one, other) => rank(one) - rank(other) || one.id - other.id);
}
