import type { Choice, Other } from '#app/_newsroom/editor/saving/meeting.ts';

/** What is said beside a block that another person changed, in the interface's language. */
export type MetBlockWords = {
  /** Both changed it; or the other removed it. */
  asked(by: Other): string;
  askedGone(by: Other): string;
  /** What the other wrote is headed so. */
  theirs(by: Other): string;
  /** It was removed here, and is back since the other changed it. */
  back(by: Other): string;
  /** Another person has just changed it. */
  changed(by: Other): string;
  choices: Record<Choice, string>;
  /** Where the other removed it: to keep it, or to let it go. */
  goneChoices: Record<'mine' | 'theirs', string>;
};

/** What is said of another person's changes, beside a block or a field, in the interface's language. */
export type MetWords = MetBlockWords & {
  askedField(by: Other): string;
  fieldChoices: Record<'mine' | 'theirs', string>;
};
