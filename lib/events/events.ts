import type { Part } from '#lib/article/holds/parts.ts';
import type { ScheduleFailure } from '#lib/article/publishing/schedule.ts';
import type { DeskRules } from '#lib/article/rules/desk-rules.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Scope } from '#lib/assignments/assignment.ts';
import type { Locale } from '#lib/locale.ts';
import type { StoredName } from '#lib/people/person-name.ts';
import type { NamedGrant, Role } from '#lib/people/roles.ts';
import type { NoteWords } from '#lib/notes/note.ts';
import { sameJson } from '#lib/same-json.ts';
import type { AskedKind, TaxonomyKind } from '#lib/taxonomy/taxonomy-inputs.ts';

/** What an event can be about; beside it stands the row's id. */
export type EventSubject =
  'article' | 'translation' | 'image' | TaxonomyKind | 'asked_name' | 'comment_thread' | 'rules' | 'user';

/** Fields that are something else now: what stood there and what does. */
export type Changes<T> = { [K in keyof T]?: { from: T[K]; to: T[K] } };

/** Which text of which language: `version` is the translation's after the event. */
type OfText = { articleId: number; locale: Locale; revisionId: number | null; version: number; headline: string };

/** Which correction. */
type OfCorrection = { correctionId: number };

/** Names by language, as saved. */
type Names = Partial<Record<Locale, { name: string; slug?: string; role?: string }>>;

/** A name that a story asked for. */
type OfAsked = { articleId: number; of: AskedKind; names: Names };

/** A comment in a conversation about a story; `locale` is null where that is about what the languages share. Never its words. */
type OfComment = { articleId: number; locale: Locale | null };

/** A link to a draft: never its secret part. */
type OfShare = { articleId: number; locale: Locale; headline: string; shareId: number; note: string };

/** A note of the desk on a story, as it then was. */
type OfNote = NoteWords & { noteId: number };

/** A story, or one of its languages, that somebody is to write. */
type OfWork = { headline: string; scope: Scope };

type About<S extends EventSubject, D = null> = { subject: S; detail: D };

/** Everything that can happen in the newsroom: what it is about, and what the record says of it besides. */
type Events = {
  'story.create': About<'article', { locale: Locale; headline: string }>;
  /** `from` is the story it is a copy of. */
  'story.duplicate': About<'article', { from: number; headline: string }>;
  'story.bin': About<'article', { headline: string }>;
  'story.unbin': About<'article', { headline: string }>;
  'story.archive': About<'article', { headline: string }>;
  'story.unarchive': About<'article', { headline: string }>;
  'story.delete': About<'article', { headline: string }>;
  /** Nothing of it appears before `until`; in place of `from`, null where it was free. Instants in UTC. */
  'story.embargo': About<'article', { headline: string; from: string | null; until: string }>;
  /** The embargo ends earlier, or at once (null); `note` says why. */
  'story.lift_embargo': About<'article', { headline: string; from: string; until: string | null; note: string }>;
  'story.details': About<'article', { version: number; changed: Changes<StoryDetails> }>;
  /** `fromId` is who held it until then, since `since` (UTC). */
  'hold.take_over': About<'article', { part: Part; fromId: string; since: string }>;
  /**
   * Words that came for parts another person holds: kept beside the text as a revision (its number, of which language),
   * or, of shared details, here alone.
   */
  'hold.keep': About<
    'article',
    { parts: Part[]; locale: Locale | null; revision: number | null; changed: Changes<StoryDetails> }
  >;
  'translation.start': About<'translation', { articleId: number; locale: Locale; copyBlocks: boolean }>;
  /** `fields` names every part that was written; `changed` says how, where that is short. */
  'translation.edit': About<
    'translation',
    OfText & { fields: (keyof TranslationText)[]; changed: Changes<Pick<TranslationText, 'headline' | 'slug'>> }
  >;
  /** The words of an old version, number `from`, are the draft again. */
  'translation.revert': About<
    'translation',
    OfText & { from: number; changed: Changes<Pick<TranslationText, 'headline' | 'slug'>> }
  >;
  /** `note` is the line to the other side. */
  'translation.submit': About<'translation', OfText & { note: string }>;
  'translation.return': About<'translation', OfText & { note: string }>;
  'translation.take_back': About<'translation', OfText>;
  'translation.approve': About<'translation', OfText>;
  /** What was ready was written in by somebody who cannot mark it so: it is in review again. */
  'translation.reopen': About<'translation', OfText>;
  'translation.publish': About<
    'translation',
    OfText & {
      substantive: boolean;
      /** What readers are told has changed; absent where nothing. */
      note?: string;
      address: string;
      changed: Changes<Pick<TranslationText, 'headline' | 'slug'>>;
      /** The instant it was to go live at, where the clock published it. */
      scheduledFor?: string;
    }
  >;
  'translation.schedule': About<
    'translation',
    OfText & { publishAt: string; substantive: boolean; note?: string; together: boolean }
  >;
  'translation.unschedule': About<'translation', OfText & { publishAt: string }>;
  /** Its moment came, and it did not go live. */
  'translation.schedule_failed': About<'translation', OfText & { publishAt: string; reason: ScheduleFailure }>;
  /** `plannedFor`: the instant it was to go off the site at, where the clock took it down. */
  'translation.withdraw': About<'translation', OfText & { notice: string; reason: string; plannedFor?: string }>;
  'translation.plan_withdrawal': About<'translation', OfText & { withdrawAt: string }>;
  'translation.drop_withdrawal': About<'translation', OfText & { withdrawAt: string }>;
  'translation.discard': About<'translation', OfText>;
  /** Somebody outside may read a draft until `until` (UTC): the text `revisionId`, or the newest (null). `note` says for whom. */
  'draft.share': About<'translation', OfShare & { revisionId: number | null; until: string }>;
  /** That ended before its time. */
  'draft.revoke_share': About<'translation', OfShare>;
  /** Found to be still right beside `other`, the text of the other language that readers see. */
  'translation.confirm': About<'translation', OfText & { other: number }>;
  /** `note` is what readers read; `twinOfId` the other language's correction that asked for it. */
  'correction.issue': About<'translation', OfText & OfCorrection & { twinOfId: number | null; note: string }>;
  /** `note` is what readers read now in place of `before`. */
  'correction.reword': About<'translation', OfText & OfCorrection & { before: string; note: string }>;
  'correction.withdraw': About<'translation', OfText & OfCorrection & { before: string; reason: string }>;
  /** A correction of the other language does not concern this one. */
  'correction.waive': About<'translation', OfText & OfCorrection & { reason: string }>;
  'note.add': About<'article', OfNote>;
  'note.change': About<'article', OfNote>;
  'note.done': About<'article', OfNote>;
  'note.reopen': About<'article', OfNote>;
  'note.delete': About<'article', OfNote>;
  /** Somebody was given it (`fromId` had it before), or it is nobody's any more; `dueAt` in UTC. */
  'work.assign': About<'article', OfWork & { personId: string | null; fromId: string | null; dueAt: string | null }>;
  'work.unassign': About<'article', OfWork & { personId: string | null; fromId: string | null; dueAt: string | null }>;
  /** Somebody took it on by themselves; somebody gave it back, to whom they had it from. */
  'work.take': About<'article', OfWork>;
  'work.hand_back': About<'article', OfWork & { assignedById: string | null }>;
  'comment.start': About<'comment_thread', OfComment & { commentId: number }>;
  'comment.reply': About<'comment_thread', OfComment & { commentId: number }>;
  'comment.edit': About<'comment_thread', OfComment & { commentId: number }>;
  'comment.delete': About<'comment_thread', OfComment & { commentId: number }>;
  'comment.resolve': About<'comment_thread', OfComment>;
  'comment.reopen': About<'comment_thread', OfComment>;
  /** Somebody was called by name. */
  'comment.mention': About<'comment_thread', OfComment & { commentId: number; personId: string }>;
  'image.upload': About<'image', { fileName: string; key: string; format: string; byteSize: number }>;
  'image.edit': About<
    'image',
    {
      version: number;
      changed: Changes<
        Record<'credit' | 'creator' | 'copyright' | 'place', string> & {
          /** As each language prints it where it has a credit of its own, else ''. */
          credits: Record<Locale, string>;
          focalPoint: [number, number];
          regions: NonNullable<ImageSource['regions']>;
        }
      >;
    }
  >;
  'image.delete': About<'image', { fileName: string; key: string }>;
  'name.ask': About<'asked_name', OfAsked>;
  'name.accept': About<'asked_name', OfAsked>;
  'name.decline': About<'asked_name', OfAsked>;
  /** Rows from before somebody could hold several have `role` and `locale` in place of `grants`. */
  'person.create': About<'user', { name: string; nameHi: string | null; grants: NamedGrant[] }>;
  'person.invite': About<'user', { expiresAt: string }>;
  'person.accept_invitation': About<'user'>;
  'person.rename': About<'user', { changed: Changes<StoredName> }>;
  /** Written while everybody had one role; read ever since. */
  'person.role': About<'user', { changed: Changes<{ role: Role; locale: Locale | null }> }>;
  /** All that somebody held and holds now, with the sections as they were called. */
  'person.grants': About<'user', { before: NamedGrant[]; after: NamedGrant[] }>;
  'person.deactivate': About<'user'>;
  'person.reactivate': About<'user'>;
  'person.password': About<'user'>;
  'person.sign_out': About<'user', { sessions: number }>;
  'person.sign_in': About<'user'>;
  /** `id` is '*' where the account is not known. What was typed is not kept. */
  'person.sign_in_failed': About<'user', { step: 'password' | 'code' }>;
  'person.two_steps_on': About<'user'>;
  'person.two_steps_off': About<'user'>;
  'person.two_steps_codes': About<'user'>;
  'person.two_steps_reset': About<'user'>;
  /** `id` is '*': the order is of all. */
  /** By what rules a section (null: the house) publishes from now on; null: as the house, or as every house begins. */
  'rules.save': About<
    'rules',
    { version: number; sectionId: number | null; rules: DeskRules | null; before: DeskRules | null }
  >;
  'section.reorder': About<'section', { ids: number[] }>;
} & {
  [K in `${TaxonomyKind}.create`]: About<
    TaxonomyKind,
    { names: Names; accent?: string; portraitImageId?: number | null }
  >;
} & {
  [K in `${TaxonomyKind}.update`]: About<
    TaxonomyKind,
    { version: number; names: Names; before: Names; accent?: string; portraitImageId?: number | null }
  >;
} & {
  [K in `${TaxonomyKind}.delete`]: About<TaxonomyKind, { names: Names }>;
};

/** The name of something that can happen: `<what>.<verb>`. One that is not in the list does not compile. */
export type EventKind = keyof Events;

/** Something that happened, said by the command that did it: what, to which row, and what the kind does not say. */
export type Event = {
  [K in EventKind]: {
    kind: K;
    subject: Events[K]['subject'];
    id: number | string;
    detail: Events[K]['detail'];
  };
}[EventKind];

/** The fields of `T` in which `from` and `to` differ, as JSON. */
export function changesOf<T extends object>(from: T, to: T): Changes<T> {
  const changed: Changes<T> = {};
  for (const field of Object.keys(to) as (keyof T)[]) {
    if (!sameJson(from[field], to[field])) {
      changed[field] = { from: from[field], to: to[field] };
    }
  }
  return changed;
}

/** Two sets of changes, one after the other, as one: what stood before the first and what stands after the last. */
export function foldChanges<T extends object>(first: Changes<T>, then: Changes<T>): Changes<T> {
  const folded: Changes<T> = { ...first };
  for (const field of Object.keys(then) as (keyof T)[]) {
    const change = then[field];
    const before = first[field];
    if (!change) continue;
    const from = before ? before.from : change.from;
    if (sameJson(from, change.to)) delete folded[field];
    else folded[field] = { from, to: change.to };
  }
  return folded;
}
