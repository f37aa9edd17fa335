'use client';

import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useTransition } from 'react';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { declineAskedNameAction } from '#app/_newsroom/taxonomy/actions.ts';
import type { AskedFor } from '#app/_newsroom/taxonomy/taxonomy-item.ts';
import { isLocale, LOCALES } from '#lib/locale.ts';

type Props = { asked: AskedFor[]; onAccept(asked: AskedFor): void };

/** Names that stories ask for, each to be added or declined. */
export function AskedList({ asked, onAccept }: Props) {
  const t = useTranslations('Taxonomy');
  const id = useId();
  return (
    <Paper withBorder p="sm" mb="md" component="section" aria-labelledby={id}>
      <Title order={2} size="sm" id={id} mb="xs">
        {t('asked', { count: asked.length })}
      </Title>
      {asked.map((one) => (
        <AskedRow key={one.asked} one={one} onAccept={onAccept} />
      ))}
    </Paper>
  );
}

function AskedRow({ one, onAccept }: { one: AskedFor; onAccept: Props['onAccept'] }) {
  const t = useTranslations('Taxonomy');
  const sentence = useErrorSentence();
  const router = useRouter();
  const spoken = useLocale();
  const locale = isLocale(spoken) ? spoken : LOCALES[0];
  const [pending, start] = useTransition();
  const decline = () =>
    start(async () => {
      const answer = await declineAskedNameAction({ askedId: one.asked }).catch(lostAnswer);
      if (answer.ok) notices.show({ tone: 'good', message: t('declined') });
      else notices.show({ tone: 'bad', message: sentence(answer.error) });
      router.refresh();
    });
  return (
    <Group justify="space-between" gap="sm" py={6} role="group" aria-label={one.name}>
      <div style={{ minWidth: 0, flex: '1 1 14rem' }}>
        <Text fw={600} size="sm" lang={one.locale}>
          {one.name}
        </Text>
        <Text size="xs" c="dimmed">
          {one.by && `${one.by[locale]} · `}
          <Anchor
            component={Link}
            size="xs"
            href={`/${locale}/newsroom/articles/${one.articleId}/${one.locale}`}
            lang={one.locale}
          >
            {one.headline || t('untitledStory', { id: String(one.articleId) })}
          </Anchor>
        </Text>
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={pending} onClick={decline}>
          {t('decline')}
        </Button>
        <Button size="xs" onClick={() => onAccept(one)}>
          {t('accept')}
        </Button>
      </Group>
    </Group>
  );
}
