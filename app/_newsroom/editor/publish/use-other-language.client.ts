'use client';

import { useEffect, useState } from 'react';
import { askJson } from '#app/_newsroom/ask-json.ts';
import type { PublishLook } from '#db/queries/publishing/publish-look.ts';
import type { Locale } from '#lib/locale.ts';

/** What stands of another language of the story: being asked for, not to be had, or as it is. */
export type OtherLanguage = { kind: 'none' | 'asking' | 'failed' } | ({ kind: 'known' } & PublishLook);

/** Asks what would go live of another language of this story, while that is wanted; `again` asks anew. */
export function useOtherLanguage({ articleId, locale }: { articleId: number; locale: Locale | undefined }): {
  other: OtherLanguage;
  again(): void;
} {
  const [asked, setAsked] = useState(0);
  const wanted = locale === undefined ? undefined : `${locale}-${asked}`;
  const [answer, setAnswer] = useState<{ to: string; other: OtherLanguage }>();
  useEffect(() => {
    if (wanted === undefined || locale === undefined) return undefined;
    let isOver = false;
    const address = `/api/newsroom/articles/${articleId}/publish-look?language=${locale}`;
    void askJson<PublishLook, 'not_found'>(address).then((found) => {
      if (isOver) return;
      setAnswer({ to: wanted, other: found.ok ? { kind: 'known', ...found.value } : { kind: 'failed' } });
    });
    return () => {
      isOver = true;
    };
  }, [articleId, locale, wanted]);
  const other: OtherLanguage =
    wanted === undefined ? { kind: 'none' } : answer?.to === wanted ? answer.other : { kind: 'asking' };
  return { other, again: () => setAsked((times) => times + 1) };
}
