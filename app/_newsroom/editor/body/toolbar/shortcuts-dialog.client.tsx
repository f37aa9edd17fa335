'use client';

import { Kbd, Modal, Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { SHORTCUTS, shortcutText } from '#app/_newsroom/editor/body/toolbar/shortcuts.ts';

/** Every shortcut of the editor, and how to leave the text with the keyboard alone. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useTranslations('EditorShortcuts');
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text size="sm" mb="sm">
        {t('leaving')}
      </Text>
      <Table>
        <Table.Tbody>
          {Object.entries(SHORTCUTS).map(([command, keys]) => (
            <Table.Tr key={command}>
              <Table.Th scope="row" fw={400}>
                {t(`commands.${command}`)}
              </Table.Th>
              <Table.Td ta="end">
                <Kbd>{shortcutText(keys)}</Kbd>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
