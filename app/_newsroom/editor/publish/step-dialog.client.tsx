'use client';

import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StepRefusal } from '#app/_newsroom/editor/publish/use-step.client.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  title: string;
  size?: string;
  words: { cancel: string; submit: string };
  /** How the step goes: useStep(). */
  step: { isBusy: boolean; refusal: StepRefusal | undefined };
  /** `danger` for what takes something away. */
  tone?: 'danger';
  /** False while something is missing that the server would refuse. */
  isReady?: boolean;
  onSubmit(): void;
  children: ReactNode;
};

/** What is done to a story as a whole: the question, why it was refused beside it, and the way out and on. */
export function StepDialog({
  opened,
  onClose,
  title,
  size,
  words,
  step,
  tone,
  isReady = true,
  onSubmit,
  children,
}: Props) {
  const sentence = useErrorSentence();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <Stack>
        {children}
        {step.refusal && (
          <Alert color="red" role="alert">
            {sentence(step.refusal.error)}
          </Alert>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            color={tone === 'danger' ? 'red' : undefined}
            loading={step.isBusy}
            disabled={!isReady}
            onClick={onSubmit}
          >
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
