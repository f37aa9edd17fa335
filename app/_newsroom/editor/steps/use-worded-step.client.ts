'use client';

import { useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import type { ErrorCode } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';

type Dialog = {
  opened: boolean;
  onClose(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
  /** What is told in passing when it is done: where one writes nothing of it may be in sight. */
  done: string;
};

type Answer = { ok: true; value: { version: number } } | { ok: false; error: ErrorCode; detail?: unknown };

/**
 * A step that is asked for in a dialog with some words to go with it; once it is taken, the dialog closes. What was typed
 * stays until then, also where the dialog was closed in between.
 */
export function useWordedStep<Key extends 'note' | 'notice', A extends Answer>(
  key: Key,
  run: (input: TranslationInput & Record<Key, string>) => Promise<A>,
  { opened, onClose, onAsked, done }: Dialog,
) {
  const { store } = usePane();
  const [words, setWords] = useState('');
  const step = useStep(run, store);
  useOpening(opened, step.reset);
  const take = async () => {
    const input = () => ({ ...store.standing(), [key]: words }) as TranslationInput & Record<Key, string>;
    const answer = await step.take(input);
    onAsked();
    if (!answer.ok) return;
    store.movedOn((answer.value as { version: number }).version);
    setWords('');
    onClose();
    notices.show({ tone: 'good', message: done });
  };
  return { step, words, setWords, take };
}
