import { Container, Skeleton, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';

/** The shape of a desk page while it is fetched. */
export default function DeskLoading() {
  const t = useTranslations('Errors');
  return (
    <Container size={1200} px={{ base: 'sm', sm: 'md' }} py={{ base: 'md', sm: 'lg' }} aria-busy="true">
      <span role="status" className="newsroom-spoken">
        {t('loading')}
      </span>
      <Stack gap="sm" aria-hidden>
        <Skeleton h={34} w={220} />
        <Skeleton h={18} w={420} maw="100%" />
        <Skeleton h={320} mt="md" />
      </Stack>
    </Container>
  );
}
