'use client';

import { Button, Container, Group, Text, Title } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { useStoryDeeds } from '#app/_newsroom/story/use-story-deeds.client.ts';

/** Stands where a story is written while it lies in the bin: how long yet, and the way out. `count` is in days, `embargoedUntil` in UTC. */
export function BinnedStory({
  articleId,
  count,
  embargoedUntil,
  mayTakeOut,
}: {
  articleId: number;
  count: number;
  embargoedUntil: string | null;
  mayTakeOut: boolean;
}) {
  const t = useTranslations('StoryDeeds');
  const stories = useTranslations('Stories');
  const locale = useLocale();
  const { unbin } = useStoryDeeds();
  const [isBusy, setIsBusy] = useState(false);
  return (
    <Container size={640} py="xl">
      <Title order={1} mb="sm">
        {t('inBinTitle')}
      </Title>
      <EmbargoLine until={embargoedUntil} />
      <Text mb="md">{t('inBin', { count })}</Text>
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
    </Container>
  );
}
