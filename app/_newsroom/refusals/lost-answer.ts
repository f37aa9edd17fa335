import { type Refusal, refuse } from '#lib/result.ts';

/**
 * What a server action comes to when no answer came, for its `catch`, beside the refusals it gives. It may have been
 * done all the same: the line may have gone on the way back.
 */
export function lostAnswer(): Refusal<'answer_lost'> {
  return refuse('answer_lost');
}
