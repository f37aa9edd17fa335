'use client';
import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { endSessionAction } from './actions.ts';

/** Signs one other browser out. */
export function EndSession({ sessionId }: { sessionId: string }) {
  const t = useTranslations('Account');
  const tError = useErrorSentence();
  const router = useRouter();
  const [pending, start] = useTransition();
  const handleEnd = () =>
    start(async () => {
      const answer = await endSessionAction({ sessionId }).catch(lostAnswer);
      if (!answer.ok) notices.show({ tone: 'bad', message: tError(answer.error) });
      router.refresh();
    });
  return (
    <Button size="compact-xs" variant="default" loading={pending} onClick={handleEnd}>
      {t('endSession')}
    </Button>
  );
}
