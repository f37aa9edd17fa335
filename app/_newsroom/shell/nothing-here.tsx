import { Button, Container, Text, Title } from '@mantine/core';
import { getLocale, getTranslations } from 'next-intl/server';

/** A page that does not exist, or not for this person: both look the same. */
export async function NothingHere() {
  const t = await getTranslations('Errors');
  return (
    <Container size={640} py="xl">
      <Title order={1} mb="sm">
        {t('notFoundTitle')}
      </Title>
      <Text mb="md">{t('notFound')}</Text>
      <Button component="a" href={`/${await getLocale()}/newsroom`}>
        {t('toStories')}
      </Button>
    </Container>
  );
}
