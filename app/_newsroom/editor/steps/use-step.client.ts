'use client';

import { useState } from 'react';
import type { WhyUnsaved } from '#app/_newsroom/editor/store/editor-store.ts';
import type { ErrorCode } from '#app/_newsroom/refusals/use-error-sentence.client.ts';

type Answer = { ok: true; value: unknown } | { ok: false; error: ErrorCode; detail?: unknown };
type Value<A extends Answer> = Extract<A, { ok: true }>['value'];
type RefusalOf<A extends Answer> = Extract<A, { ok: false }>;

/** What has to be saved before a step, and why it could not be. */
export type Unsaved = { flush(): Promise<boolean>; whyUnsaved(): WhyUnsaved };

/** Why a step was not taken: what the server said, or what kept it from being asked or heard. */
export type StepRefusal<A extends Answer = Answer> =
  RefusalOf<A> | { ok: false; error: WhyUnsaved | 'offline' | 'answer_lost'; detail?: undefined };

/** One thing that can be done to a story as a whole, and how that goes. */
type StepControl<Input, A extends Answer> = {
  isBusy: boolean;
  refusal: StepRefusal<A> | undefined;
  /** Takes it. `input` is asked for once everything is saved, since saving moves the version on. */
  take(input: () => Input): Promise<{ ok: true; value: Value<A> } | StepRefusal<A>>;
  /** Forgets how the last one went. */
  reset(): void;
};

/**
 * Publishing, withdrawing, beginning a language and their like, in their one order: save what is not saved, ask the
 * server, say what it said. {@link WhyUnsaved} and 'offline': it was not asked. 'answer_lost': it was, and nobody here knows what
 * came of it.
 */
export function useStep<Input, A extends Answer>(
  run: (input: Input) => Promise<A>,
  unsaved?: Unsaved,
): StepControl<Input, A> {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<StepRefusal<A>>();
  const attempt = async (input: () => Input): Promise<A | StepRefusal<A>> => {
    if (!navigator.onLine) return { ok: false, error: 'offline' };
    if (unsaved && !(await unsaved.flush())) return { ok: false, error: unsaved.whyUnsaved() };
    try {
      return await run(input());
    } catch {
      return { ok: false, error: 'answer_lost' };
    }
  };
  return {
    isBusy,
    refusal,
    async take(input) {
      setIsBusy(true);
      setRefusal(undefined);
      const answer = await attempt(input);
      setIsBusy(false);
      if (answer.ok) return { ok: true, value: answer.value };
      const refused = answer as StepRefusal<A>;
      setRefusal(refused);
      return refused;
    },
    reset: () => setRefusal(undefined),
  };
}
