'use client';
import { Button, type ButtonProps, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

type Props = ButtonProps & {
  /** What goes to the clipboard. */
  text: string;
  /** What the button says before, and for four seconds after. */
  label: string;
  copied: string;
};

/** A button that copies a text and says so, aloud too. */
export function CopyText({ text, label, copied, ...look }: Props) {
  return (
    <CopyButton value={text} timeout={4_000}>
      {({ copied: isCopied, copy }) => (
        <Button
          {...look}
          onClick={copy}
          leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          aria-live="polite"
        >
          {isCopied ? copied : label}
        </Button>
      )}
    </CopyButton>
  );
}
