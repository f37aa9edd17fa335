'use client';

import { Button, Group, Modal, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  opened: boolean;
  words: Record<'title' | 'close' | 'label' | 'hint' | 'cancel' | 'submit', string>;
  address: string;
  /** Why the address cannot be taken, as a sentence; undefined while nothing is wrong. */
  refusal: string | undefined;
  type?: 'text' | 'url';
  onType(address: string): void;
  onSubmit(): void;
  onClose(): void;
  /** Stands at the other end of the buttons' row. */
  beside?: ReactNode;
  /** Other ways to an address, below the form. */
  children?: ReactNode;
};

/** Asks for one address. What may be one, and what becomes of it, is the caller's. */
export function AddressDialog(props: Props) {
  const { opened, words, address, refusal, type, onType, onSubmit, onClose, beside, children } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
      returnFocus={false}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <TextInput
          label={words.label}
          description={words.hint}
          type={type}
          inputMode="url"
          value={address}
          error={refusal}
          data-autofocus
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <Group justify="space-between" mt="md">
          {beside || <span />}
          <Group>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit">{words.submit}</Button>
          </Group>
        </Group>
      </form>
      {children}
    </Modal>
  );
}
