import type {
  discardAction,
  publishAction,
  returnAction,
  scheduleAction,
  startTranslationAction,
  submitAction,
  takeBackAction,
  unscheduleAction,
  withdrawAction,
} from '#app/_newsroom/editor/publish/actions.ts';
import type {
  PublishInput,
  ReviewInput,
  ScheduleInput,
  StartTranslationInput,
  TranslationInput,
  WithdrawInput,
} from '#lib/article/inputs.ts';

/** What the editor asks of the server beside saving, with the very refusals its actions give; handed in, so that a test can be the server. */
export type TranslationActions = {
  publish(input: PublishInput): ReturnType<typeof publishAction>;
  schedule(input: ScheduleInput): ReturnType<typeof scheduleAction>;
  unschedule(input: TranslationInput): ReturnType<typeof unscheduleAction>;
  withdraw(input: WithdrawInput): ReturnType<typeof withdrawAction>;
  submit(input: ReviewInput): ReturnType<typeof submitAction>;
  return(input: ReviewInput): ReturnType<typeof returnAction>;
  takeBack(input: TranslationInput): ReturnType<typeof takeBackAction>;
  discard(input: TranslationInput): ReturnType<typeof discardAction>;
  start(input: StartTranslationInput): ReturnType<typeof startTranslationAction>;
};
