'use client';

import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import {
  deleteCommentAction,
  editCommentAction,
  reopenThreadAction,
  replyAction,
  resolveThreadAction,
} from '#app/_newsroom/editor/comments/actions.ts';
import { CommentForm } from '#app/_newsroom/editor/comments/comment-form.client.tsx';
import { CommentWords } from '#app/_newsroom/editor/comments/comment-words.tsx';
import classes from '#app/_newsroom/editor/comments/comments.module.css';
import type { KeptComments } from '#app/_newsroom/editor/comments/kept-comments.ts';
import { Quote } from '#app/_newsroom/editor/comments/quote.client.tsx';
import { sendSafely } from '#app/_newsroom/editor/comments/send-safely.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { Menu, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { ListedComment, ListedThread, ListedThreads } from '#db/queries/comments.ts';
import { mentionedIn, typedComment } from '#lib/comments/mentions.ts';

type Props = {
  thread: ListedThread;
  called: ListedThreads['called'];
  kept: KeptComments;
  isChosen: boolean;
  onGo(): void;
  /** Something was done: the list is to be asked for anew. */
  onDone(): Promise<void>;
};

/** One conversation: what it stands on, what was said, and what can be done with it. */
export function ThreadCard({ thread, called, kept, isChosen, onGo, onDone }: Props) {
  const t = useTranslations('Comments');
  const sentence = useErrorSentence();
  const { day, time, locale } = useTimes();
  const { translation } = usePane();
  const { person, rights } = translation;
  const { id, version, resolvedAt } = thread;
  const [isReplying, setIsReplying] = useState(() => kept.read(`reply-${id}`) !== undefined);
  const [isFresh, setIsFresh] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);

  const settle = async () => {
    setIsBusy(true);
    const act = resolvedAt === null ? resolveThreadAction : reopenThreadAction;
    const error = await sendSafely(() => act({ threadId: id, version }));
    // What made it another is what one ought to look at.
    if (error) notices.show({ tone: 'bad', message: error === 'conflict' ? t('answeredMeanwhile') : sentence(error) });
    await onDone();
    setIsBusy(false);
  };
  const callsYou = resolvedAt === null && thread.comments.some(({ text }) => mentionedIn(text).includes(person.id));
  return (
    <li ref={card} className={classes.thread} data-chosen={isChosen || undefined} data-thread={id}>
      <article aria-label={t('thread', { name: thread.comments[0]?.by?.[locale] ?? t('somebody') })}>
        <div className={classes.top}>
          <Quote place={thread.place} quote={thread.quote} isLost={thread.isLost} onGo={onGo} />
          {rights.comment && (
            <Button
              size="compact-sm"
              variant="default"
              loading={isBusy}
              leftSection={
                resolvedAt === null ? <IconCheck size={14} aria-hidden /> : <IconArrowBackUp size={14} aria-hidden />
              }
              onClick={() => void settle()}
            >
              {t(resolvedAt === null ? 'resolve' : 'reopen')}
            </Button>
          )}
        </div>
        {callsYou && <span className={classes.callsYou}>{t('callsYou')}</span>}
        <ol className={classes.comments}>
          {thread.comments.map((comment) => (
            <Comment key={comment.id} {...{ comment, called, kept, onDone }} />
          ))}
        </ol>
        {resolvedAt !== null && (
          <Text size="xs" c="dimmed">
            {t('resolvedBy', {
              name: thread.resolvedBy?.[locale] ?? t('somebody'),
              day: day(new Date(resolvedAt)),
              time: time(new Date(resolvedAt)),
            })}
          </Text>
        )}
        {rights.comment &&
          (isReplying ? (
            <CommentForm
              slot={`reply-${id}`}
              kept={kept}
              label={t('replyHere')}
              sendLabel={t('reply')}
              isFocused={isFresh}
              send={async (comment) => {
                const error = await sendSafely(() => replyAction({ threadId: id, ...comment }));
                if (!error) await onDone();
                return error;
              }}
              onEnd={() => setIsReplying(false)}
            />
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                setIsFresh(true);
                setIsReplying(true);
              }}
            >
              {t('reply')}
            </Button>
          ))}
      </article>
    </li>
  );
}

function Comment({
  comment,
  called,
  kept,
  onDone,
}: { comment: ListedComment } & Pick<Props, 'called' | 'kept' | 'onDone'>) {
  const t = useTranslations('Comments');
  const sentence = useErrorSentence();
  const { day, time, locale } = useTimes();
  const { person, rights } = usePane().translation;
  const { id, version, text, byId } = comment;
  const [isEditing, setIsEditing] = useState(() => kept.read(`edit-${id}`) !== undefined);
  const [isAsking, setIsAsking] = useState(false);
  const at = new Date(comment.at);
  const isOwn = byId === person.id && rights.comment;
  const name = comment.by?.[locale] ?? t('somebody');
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // After the menu has given the focus back.
    if (isAsking) setTimeout(() => confirm.current?.focus(), 0);
  }, [isAsking]);
  const remove = async () => {
    const error = await sendSafely(() => deleteCommentAction({ commentId: id, version }));
    if (error) notices.show({ tone: 'bad', message: sentence(error) });
    setIsAsking(false);
    await onDone();
  };
  const nameOf = (personId: string) => called[personId]?.[locale];
  return (
    <li className={classes.comment}>
      <div className={classes.who}>
        <span className={classes.name}>{name}</span>
        <time dateTime={comment.at} title={day(at)}>
          {`${day(at)}, ${time(at)}`}
        </time>
        {comment.editedAt !== null && <span>{t('edited')}</span>}
        {(isOwn || rights.deleteComments) && !isEditing && (
          <Menu
            target={
              <ActionIcon
                className={classes.more}
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('more', { name })}
                title={t('more', { name })}
              >
                <IconDots size={16} />
              </ActionIcon>
            }
          >
            {isOwn && (
              <MenuItem icon={<IconPencil size={16} aria-hidden />} onChoose={() => setIsEditing(true)}>
                {t('edit')}
              </MenuItem>
            )}
            <MenuItem tone="danger" icon={<IconTrash size={16} aria-hidden />} onChoose={() => setIsAsking(true)}>
              {t('delete')}
            </MenuItem>
          </Menu>
        )}
      </div>
      {isEditing ? (
        <CommentForm
          slot={`edit-${id}`}
          kept={kept}
          label={t('edit')}
          sendLabel={t('save')}
          first={{
            typed: typedComment(text, nameOf),
            called: mentionedIn(text).flatMap((personId) => {
              const known = nameOf(personId);
              return known === undefined ? [] : [{ id: personId, name: known }];
            }),
          }}
          isFocused
          send={async ({ text: now }) => {
            const error = await sendSafely(() => editCommentAction({ commentId: id, version, text: now }));
            if (!error) await onDone();
            return error;
          }}
          onEnd={() => setIsEditing(false)}
        />
      ) : (
        <CommentWords text={text} called={called} locale={locale} ownId={person.id} />
      )}
      {isAsking && (
        <Group gap="xs" role="group" aria-label={t('deleteAsk')}>
          <Text size="sm">{t('deleteAsk')}</Text>
          <Button size="compact-sm" color="red" ref={confirm} onClick={() => void remove()}>
            {t('delete')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setIsAsking(false)}>
            {t('keep')}
          </Button>
        </Group>
      )}
    </li>
  );
}
