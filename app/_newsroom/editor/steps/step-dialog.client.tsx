'use client';

import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, ReactNode } from 'react';
import type { StepRefusal } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  title: string;
  size?: string;
  /** What the button says that takes the step. */
  submit: string;
  /** How the step goes: useStep(). */
  step: { isBusy: boolean; refusal: StepRefusal | undefined };
  /** Says more about this refusal than its code alone would. */
  sentence?: string;
  /** `danger` for what takes something away. */
  tone?: 'danger';
  /** False while something is missing that the server would refuse. */
  isReady?: boolean;
  onSubmit(): void;
  /** What is told once it is done, in place of the question. */
  done?: ReactNode;
  /** The question. */
  children: ReactNode;
};

/** What is done to a story as a whole: the question, why it was refused beside it, and the way out and on. */
export function StepDialog(props: Props) {
  const {
    opened,
    onClose,
    title,
    size,
    submit,
    step,
    sentence,
    tone,
    isReady = true,
    onSubmit,
    done,
    children,
  } = props;
  const t = useTranslations('StepDialog');
  const sentenceOf = useErrorSentence();
  const isDone = done !== undefined;
  // As a comment is sent: Enter alone makes another line.
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    if (isDone || !isReady || step.isBusy) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened={opened} onClose={onClose} size={size} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack onKeyDown={submitByKey}>
        {isDone ? done : children}
        {step.refusal && (
          <Alert color="red" role="alert">
            {sentence ?? sentenceOf(step.refusal.error)}
          </Alert>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t(isDone ? 'close' : 'cancel')}
          </Button>
          {!isDone && (
            <Button
              color={tone === 'danger' ? 'red' : undefined}
              loading={step.isBusy}
              disabled={!isReady}
              onClick={onSubmit}
            >
              {submit}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
