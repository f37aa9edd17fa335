'use client';

import { Button, Group } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStoryDeeds } from '#app/_newsroom/story/use-story-deeds.client.ts';

/** The two ways on from a story in the bin: taking it out, where one may, and back to the list. */
export function LeaveBin({ articleId, mayTakeOut }: { articleId: number; mayTakeOut: boolean }) {
  const t = useTranslations('StoryDeeds');
  const stories = useTranslations('Stories');
  const locale = useLocale();
  const { unbin } = useStoryDeeds();
  const [isBusy, setIsBusy] = useState(false);
  return (
    <Group>
      {mayTakeOut && (
        <Button
          loading={isBusy}
          onClick={() => {
            setIsBusy(true);
            void unbin(articleId).finally(() => setIsBusy(false));
          }}
        >
          {t('unbin')}
        </Button>
      )}
      <Button component="a" variant="default" href={`/${locale}/newsroom`}>
        {stories('leaveBin')}
      </Button>
    </Group>
  );
}
