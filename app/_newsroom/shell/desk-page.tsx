import { Container, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  /** The page's heading. */
  title: ReactNode;
  /** One line below it, where it needs one. */
  intro?: ReactNode;
  /** Buttons opposite the heading. */
  actions?: ReactNode;
  /** Widest measure in px; 1200 unless said. */
  size?: number;
  children: ReactNode;
};

/** The frame of a desk page: heading, what can be done, content. The editor, which wants the whole screen, has its own. */
export function DeskPage({ title, intro, actions, size = 1200, children }: Props) {
  return (
    <Container size={size} px={{ base: 'sm', sm: 'md' }} py={{ base: 'md', sm: 'lg' }}>
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
    </Container>
  );
}
