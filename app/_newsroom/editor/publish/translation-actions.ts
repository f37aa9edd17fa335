import type {
  approveAction,
  discardAction,
  dropWithdrawalAction,
  planWithdrawalAction,
  publishAction,
  publishTogetherAction,
  returnAction,
  scheduleAction,
  scheduleTogetherAction,
  startTranslationAction,
  submitAction,
  takeBackAction,
  unscheduleAction,
  withdrawAction,
  withdrawTogetherAction,
} from '#app/_newsroom/editor/publish/actions.ts';
import type {
  PlanWithdrawalInput,
  PublishInput,
  PublishTogetherInput,
  ReviewInput,
  ScheduleInput,
  ScheduleTogetherInput,
  StartTranslationInput,
  TranslationInput,
  WithdrawInput,
  WithdrawTogetherInput,
} from '#lib/article/inputs.ts';

/** What the editor asks of the server beside saving, with the very refusals its actions give; handed in, so that a test can be the server. */
export type TranslationActions = {
  publish(input: PublishInput): ReturnType<typeof publishAction>;
  schedule(input: ScheduleInput): ReturnType<typeof scheduleAction>;
  publishTogether(input: PublishTogetherInput): ReturnType<typeof publishTogetherAction>;
  scheduleTogether(input: ScheduleTogetherInput): ReturnType<typeof scheduleTogetherAction>;
  withdrawTogether(input: WithdrawTogetherInput): ReturnType<typeof withdrawTogetherAction>;
  planWithdrawal(input: PlanWithdrawalInput): ReturnType<typeof planWithdrawalAction>;
  dropWithdrawal(input: TranslationInput): ReturnType<typeof dropWithdrawalAction>;
  unschedule(input: TranslationInput): ReturnType<typeof unscheduleAction>;
  withdraw(input: WithdrawInput): ReturnType<typeof withdrawAction>;
  submit(input: ReviewInput): ReturnType<typeof submitAction>;
  return(input: ReviewInput): ReturnType<typeof returnAction>;
  takeBack(input: TranslationInput): ReturnType<typeof takeBackAction>;
  approve(input: TranslationInput): ReturnType<typeof approveAction>;
  discard(input: TranslationInput): ReturnType<typeof discardAction>;
  start(input: StartTranslationInput): ReturnType<typeof startTranslationAction>;
};
