import type { ScheduleFailure } from '#lib/article/publishing/schedule.ts';
import type { DeskRules, RulesBySection } from '#lib/article/rules/desk-rules.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import type { Stage, Status } from '#lib/article/workflow.ts';
import type { Scope } from '#lib/assignments/assignment.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import type { Locale } from '#lib/locale.ts';
import type { AskedKind } from '#lib/taxonomy/taxonomy-inputs.ts';
import type { TaxonomyChoices } from '#lib/taxonomy/taxonomy-choices.ts';

/** Another story of ours as a "Read more" card shows it: its headlines by language; one it is not written in is absent. */
export type LinkedStory = { articleId: number; headlines: Partial<Record<Locale, string>> };

/** What the person who looks may do here; the server asks again at every permission. */
export type TranslationRights = {
  edit: boolean;
  details: boolean;
  /** The sections it may be put into by this person, the one it is in among them. */
  sections: number[];
  /** Add a topic or contributor while tagging; without it one asks for it. */
  addNames: boolean;
  submit: boolean;
  approve: boolean;
  return: boolean;
  takeBack: boolean;
  publish: boolean;
  /** What they are for this text of those whom rules may let off review. */
  skipsReviewAs: DeskRules['skipReview'];
  withdraw: boolean;
  /** Issue corrections, and say that the text is still right; change their words and withdraw them. */
  correct: boolean;
  amendCorrections: boolean;
  /** The other languages that exist of this story and that this person may publish; those that are live and that they may withdraw. */
  publishWith: Locale[];
  withdrawWith: Locale[];
  /** Begin a copy of it; put it in the bin, where readers see none of its languages. */
  duplicate: boolean;
  /** Put the story under embargo and move that to later; end it earlier. */
  embargo: boolean;
  liftEmbargo: boolean;
  bin: boolean;
  /** Comment on it; and delete what others have said. */
  comment: boolean;
  deleteComments: boolean;
  /** Write notes of the desk and say that they are done; and change what others wrote. */
  note: boolean;
  changeNotes: boolean;
  /** Give the story or a language of it to somebody; take it on by oneself. */
  assign: Scope[];
  take: Scope[];
  /** Share the draft with somebody outside. */
  share: boolean;
  /** Languages this person may begin for this story. */
  start: Locale[];
};

/** Whose the story, or one of its languages, is to write; by when, in UTC. */
export type AssignmentView = {
  scope: Scope;
  personId: string | null;
  person: PersonName | null;
  dueAt: string | null;
  version: number;
  /** That had passed when the screen was drawn. */
  isOverdue: boolean;
};

/** A correction that stands: since when (UTC), and by whom, null for the machine. */
export type CorrectionView = { id: number; text: string; issuedAt: string; version: number; by: PersonName | null };

/** A note of the desk as a screen shows it. Instants in UTC; a name is null for the machine, and where there is nobody. */
export type NoteView = {
  noteId: number;
  version: number;
  text: string;
  forId: string | null;
  for: PersonName | null;
  deadline: string | null;
  /** Its deadline had passed when the screen was drawn, and it was not done. */
  isOverdue: boolean;
  isDone: boolean;
  doneBy: PersonName | null;
  byId: string | null;
  by: PersonName | null;
};

/** One language of a story as the editor opens it. Instants are ISO 8601 in UTC. */
export type TranslationView = {
  /** Another each time the server draws the screen: by it a drawing is known that the browser kept and shows again. */
  drawnAs: string;
  articleId: number;
  translationId: number;
  /** Language of the text; the interface has its own. */
  language: Locale;
  sourceLocale: Locale;
  person: { id: string; name: string };
  text: TranslationText;
  /** Short lines of the source's text: left untranslated where they stand in this one. */
  sourceLines: string[];
  version: number;
  savedAt: string;
  savedBy: string | null;
  savedById: string | null;
  /** Another story of this language has the slug. */
  slugTaken: boolean;
  details: StoryDetails;
  detailsVersion: number;
  stage: Stage;
  status: Status;
  /** Readers see this very text with these very details. */
  isAsLive: boolean;
  /** What was last said between writer and desk; `at` in UTC. */
  review: { kind: 'sent' | 'returned' | 'approved'; at: string; by: PersonName | null; note: string } | null;
  /** When it goes live by itself (UTC), or why it did not; `isBehind`: what was written since does not go live with it; `together`: with the other language or not at all. */
  planned: {
    publishAt: string;
    failure: ScheduleFailure | null;
    by: PersonName | null;
    isBehind: boolean;
    together: boolean;
    /** What was said of it as an update, and what readers are told then. */
    substantive: boolean;
    note: string;
  } | null;
  /** When it goes off the site by itself (UTC). */
  plannedWithdrawal: { withdrawAt: string; by: PersonName | null } | null;
  /** When it was taken off the site (UTC), by whom, and why, for the newsroom; null where it is not withdrawn. */
  withdrawal: { at: string; by: PersonName | null; reason: string } | null;
  /** By what rules sections publish. */
  rules: RulesBySection;
  /** Until when nothing of the story may appear (UTC), null where it is free; by whom, and the embargo's own version. */
  embargo: { embargoedUntil: string | null; version: number; by: PersonName | null };
  firstPublishedAt: string | null;
  /** What readers of this language are told was wrong, newest first. */
  corrections: CorrectionView[];
  /** What the other language asks of this one. */
  owed: {
    /** It was updated, and this one has not taken that in: `from` and `to` are its revisions to compare, by their numbers. */
    behind: {
      locale: Locale;
      translationId: number;
      revisionId: number;
      from: number | null;
      to: number;
      updates: { at: string; note: string }[];
    } | null;
    corrections: (CorrectionView & { locale: Locale })[];
  };
  /** Public path of the live text, null when there is none. */
  liveAddress: string | null;
  /** Every language of the story: its state, or null when nobody has begun it; when it goes live by itself, in UTC. */
  languages: { locale: Locale; status: Status | null; headline: string; goesLiveAt: string | null }[];
  rights: TranslationRights;
  /** The whole story, then each language. */
  assignments: AssignmentView[];
  /** What is to be done about the story, the open ones first. */
  notes: NoteView[];
  /** How many conversations about it are open. */
  openComments: number;
  choices: TaxonomyChoices;
  /** The names this story asks for and the paper does not have yet. */
  asked: { id: number; kind: AskedKind; locale: Locale; name: string }[];
  images: PickedImage[];
  stories: LinkedStory[];
  /** Where readers find the paper, `https://example.org`, for previews of cards. */
  origin: string;
};
