'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { wantHeadline } from '#app/_newsroom/story/begin-at-headline.ts';
import {
  archiveStoryAction,
  binStoryAction,
  duplicateStoryAction,
  unarchiveStoryAction,
  unbinStoryAction,
} from '#app/_newsroom/story/actions.ts';

type Answer<V> = { ok: true; value: V } | { ok: false; error: ErrorCode };

/** What can be done with a story as a whole from the list and from the writing screen. Each says how it went. */
export type StoryDeeds = {
  /** Begins a copy, and opens it. */
  duplicate(articleId: number): Promise<void>;
  /** Puts it into the bin, with a way back in the notice. Answers whether it lies there. */
  bin(articleId: number): Promise<boolean>;
  /** Takes it out of the bin. Answers whether it is out. */
  unbin(articleId: number): Promise<boolean>;
  /** Puts it into the archive, with a way back in the notice. */
  archive(articleId: number): Promise<void>;
  /** Takes it out of the archive. */
  unarchive(articleId: number): Promise<void>;
};

/** {@link StoryDeeds} in the language of the interface. */
export function useStoryDeeds(): StoryDeeds {
  const t = useTranslations('StoryDeeds');
  const sentence = useErrorSentence();
  const locale = useLocale();
  const router = useRouter();
  const ask = async <V>(run: () => Promise<Answer<V>>): Promise<V | undefined> => {
    try {
      const answer = await run();
      if (answer.ok) return answer.value;
      notices.show({ tone: 'bad', message: sentence(answer.error) });
    } catch {
      notices.show({ tone: 'bad', message: sentence(navigator.onLine ? 'answer_lost' : 'offline') });
    }
    return undefined;
  };
  const done = (message: string, undo?: () => void) => {
    notices.show({
      tone: 'good',
      message,
      ...(undo && { closeMs: 15_000, action: { label: t('undo'), run: undo } }),
    });
    router.refresh();
  };
  const unarchive = async (articleId: number) => {
    if (await ask(() => unarchiveStoryAction({ articleId }))) done(t('unarchived'));
  };
  const unbin = async (articleId: number) => {
    const out = await ask(() => unbinStoryAction({ articleId }));
    if (!out) return false;
    done(t('unbinned'));
    return true;
  };
  return {
    unbin,
    unarchive,
    async archive(articleId) {
      if (await ask(() => archiveStoryAction({ articleId }))) done(t('archived'), () => void unarchive(articleId));
    },
    async duplicate(articleId) {
      const copy = await ask(() => duplicateStoryAction({ articleId }));
      if (!copy) return;
      const [without] = copy.leftOut;
      notices.show({
        tone: 'good',
        message: without ? t('duplicatedWithout', { language: without }) : t('duplicated'),
      });
      wantHeadline(copy.articleId);
      router.push(`/${locale}/newsroom/articles/${copy.articleId}/${copy.locale}`);
    },
    async bin(articleId) {
      const gone = await ask(() => binStoryAction({ articleId }));
      if (!gone) return false;
      done(t('binned'), () => void unbin(articleId));
      return true;
    },
  };
}
