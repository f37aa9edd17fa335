import type {
  discardAction,
  publishAction,
  returnAction,
  startTranslationAction,
  submitAction,
  withdrawAction,
} from '#app/_newsroom/editor/publish/actions.ts';
import type { PublishInput, StartTranslationInput, TranslationInput, WithdrawInput } from '#lib/article/inputs.ts';

/** What the editor asks of the server beside saving, with the very refusals its actions give; handed in, so that a test can be the server. */
export type TranslationActions = {
  publish(input: PublishInput): ReturnType<typeof publishAction>;
  withdraw(input: WithdrawInput): ReturnType<typeof withdrawAction>;
  submit(input: TranslationInput): ReturnType<typeof submitAction>;
  return(input: TranslationInput): ReturnType<typeof returnAction>;
  discard(input: TranslationInput): ReturnType<typeof discardAction>;
  start(input: StartTranslationInput): ReturnType<typeof startTranslationAction>;
};
