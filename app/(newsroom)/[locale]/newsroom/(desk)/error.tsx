'use client';
import { Button, Container, Group, Text, Title } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';

/** What a person sees when a desk page broke: what is safe, what to do, and the number by which the log knows it. */
export default function DeskError({ error, retry }: { error: Error & { digest?: string }; retry?: () => void }) {
  const t = useTranslations('Errors');
  const locale = useLocale();
  return (
    <Container size={640} py="xl" role="alert">
      <Title order={1} mb="sm">
        {t('title')}
      </Title>
      <Text mb="sm">{t('unexpected')}</Text>
      {error.digest !== undefined && (
        <Text size="sm" c="dimmed" mb="md">
          {t('reference', { reference: error.digest })}
        </Text>
      )}
      <Group gap="sm">
        <Button onClick={() => (retry ? retry() : window.location.reload())}>{t('retry')}</Button>
        <Button component="a" href={`/${locale}/newsroom`} variant="default">
          {t('toStories')}
        </Button>
      </Group>
    </Container>
  );
}
