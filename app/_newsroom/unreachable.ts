import { type Refusal, refuse } from '#lib/result.ts';

/** What a server action comes to when it could not be called at all: for its `catch`, beside the refusals it gives. */
export function unreachable(): Refusal<'unreachable'> {
  return refuse('unreachable');
}
