'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type AskCommentsRefusal, askThreads } from '#app/_newsroom/editor/comments/ask-comments.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { listenToDesk } from '#app/_newsroom/live/desk-events.ts';
import type { ListedThreads } from '#db/queries/comments.ts';
import type { CommentField } from '#lib/comments/place.ts';

/** A burst of events is one question; so are the saves of a sentence. */
const SOON_MS = 150;
const AFTER_SAVES_MS = 1_500;

/** The conversations of the pane as they are on the server, again whenever somebody comments or the text takes them along. */
export function useThreads(): {
  list: ListedThreads | undefined;
  refusal: AskCommentsRefusal | undefined;
  ask(): Promise<void>;
} {
  const { translation, comments } = usePane();
  const { articleId, language } = translation;
  const [list, setList] = useState<ListedThreads>();
  const [refusal, setRefusal] = useState<AskCommentsRefusal>();
  const asked = useRef(0);
  const ask = useCallback(async () => {
    const number = (asked.current += 1);
    const answer = await askThreads(articleId, language);
    // A later question has been answered, or will be.
    if (number !== asked.current) return;
    if (!answer.ok) return setRefusal(answer.error);
    setRefusal(undefined);
    setList(answer.value);
    const open = answer.value.threads.filter(({ resolvedAt }) => resolvedAt === null);
    const fields: Partial<Record<CommentField, number>> = {};
    for (const { place } of open) {
      if (place.kind === 'field') fields[place.field] = (fields[place.field] ?? 0) + 1;
    }
    comments.count({ open: open.length, fields });
  }, [articleId, language, comments]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), ms);
    };
    soon(0);
    const end = listenToDesk((events) => {
      const own = events?.filter((one) => one.articleId === articleId);
      if (!own || own.some(({ kind }) => kind.startsWith('comment.'))) soon(SOON_MS);
      else if (own.some(({ kind, locale }) => kind.startsWith('translation.') && locale === language))
        soon(AFTER_SAVES_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [ask, articleId, language]);
  return { list, refusal, ask };
}
