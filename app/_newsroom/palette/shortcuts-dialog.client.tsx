'use client';

import { Kbd, Modal, Table, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { SHORTCUTS, shortcutText } from '#app/_newsroom/editor/body/toolbar/shortcuts.ts';

/** Keys of the whole newsroom, in the spelling of {@link SHORTCUTS}. */
const EVERYWHERE = {
  palette: 'Mod-k',
  paletteInText: 'Mod-Shift-k',
  search: '/',
  help: '?',
} as const;
const ON_THE_PLAN = {
  dayBefore: 'Shift-ArrowLeft',
  dayAfter: 'Shift-ArrowRight',
  earlier: 'Shift-ArrowUp',
  later: 'Shift-ArrowDown',
} as const;

/** Every shortcut of the newsroom, and how to leave a text with the keyboard alone. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useTranslations('EditorShortcuts');
  const rows = (keys: Record<string, string>, name: (command: string) => string) => (
    <Table mb="sm">
      <Table.Tbody>
        {Object.entries(keys).map(([command, chord]) => (
          <Table.Tr key={command}>
            <Table.Th scope="row" fw={400}>
              {name(command)}
            </Table.Th>
            <Table.Td ta="end">
              <Kbd>{shortcutText(chord)}</Kbd>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Title order={3} size="sm">
        {t('everywhere')}
      </Title>
      {rows(EVERYWHERE, (command) => t(`keys.${command}`))}
      <Title order={3} size="sm">
        {t('onThePlan')}
      </Title>
      {rows(ON_THE_PLAN, (command) => t(`keys.${command}`))}
      <Title order={3} size="sm">
        {t('inText')}
      </Title>
      <Text size="sm" mb="sm">
        {t('leaving')}
      </Text>
      {rows(SHORTCUTS, (command) => t(`commands.${command}`))}
    </Modal>
  );
}
