import { Box, Container, Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { InterfaceSwitches } from '#app/_newsroom/shell/interface-switches.client.tsx';
import { PaperName } from '#app/_newsroom/shell/paper-name.tsx';

type Props = {
  /** The page's heading. */
  title: string;
  /** What follows `/{locale}/newsroom/`, so that the language switch stays on the page. */
  path: string;
  children: ReactNode;
};

/** A page outside the desk: the paper's name, one card, and the switches everybody needs before they can read it. */
export function EntrancePage({ title, path, children }: Props) {
  return (
    <Container size={440} px="md" py="xl" component="main" id="content">
      <Group justify="center" mb="xl" mt="lg">
        <PaperName size="large" />
      </Group>
      <Paper withBorder p="xl" radius="sm">
        <Title order={1} mb="lg">
          {title}
        </Title>
        {children}
      </Paper>
      <Box mt="md">
        <InterfaceSwitches justify="center" fallbackPath={path} />
      </Box>
    </Container>
  );
}
