import { Box, Container, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  /** The page's heading. */
  title: ReactNode;
  /** One line below it, where it needs one. */
  intro?: ReactNode;
  /** Buttons opposite the heading. */
  actions?: ReactNode;
  /** Widest measure of this page in px, from the edge at which every page begins; as wide as the frame unless said. */
  size?: number;
  children: ReactNode;
};

const FRAME_PX = 1400;

/** The frame of a desk page: heading, what can be done, content. The editor, which wants the whole screen, has its own. */
export function DeskPage({ title, intro, actions, size, children }: Props) {
  return (
    <Container size={FRAME_PX} px={{ base: 'sm', sm: 'md' }} py={{ base: 'md', sm: 'lg' }}>
      <Box maw={size}>
        <Group justify="space-between" align="flex-start" mb="md" gap="sm">
          <div>
            <Title order={1}>{title}</Title>
            {intro !== undefined && (
              <Text c="dimmed" size="sm" maw={640} mt={2}>
                {intro}
              </Text>
            )}
          </div>
          {actions !== undefined && <Group gap="xs">{actions}</Group>}
        </Group>
        {children}
      </Box>
    </Container>
  );
}
