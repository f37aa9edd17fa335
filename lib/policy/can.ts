import { type Assignees, isAssigned } from '#lib/assignments/assignment.ts';
import type { Actor, Role } from '#lib/people/roles.ts';
import type { Locale } from '#lib/locale.ts';

/** Everything in the newsroom that needs a right, one literal each. */
export const PERMISSIONS = [
  'story.list',
  'story.read',
  'story.create',
  'story.details',
  'story.bin',
  'story.embargo',
  'embargo.lift',
  'story.comment',
  'story.note',
  'note.change',
  'work.assign',
  'work.take',
  'comment.edit',
  'comment.delete',
  'translation.start',
  'translation.edit',
  'translation.submit',
  'translation.return',
  'translation.approve',
  'translation.take_back',
  'translation.publish',
  'draft.share',
  'share.revoke',
  'translation.withdraw',
  'translation.restore',
  'translation.confirm',
  'correction.issue',
  'correction.amend',
  'image.upload',
  'image.edit',
  'image.delete',
  'taxonomy.manage',
  'rules.manage',
  'person.manage',
  'audit.read',
  'damage.read',
] as const;

/** One of {@link PERMISSIONS}. */
export type Permission = (typeof PERMISSIONS)[number];

/** What the permission is done to. Leave out what does not apply; a rule that needs a missing fact says no. */
export type Subject = {
  /** The user who created the story; of a comment or a note, who wrote it. */
  ownerId?: string | null;
  /** Whose the story and its languages are to write. */
  assignees?: Assignees;
  /** The language of the translation concerned. */
  locale?: Locale;
  /** The user who sent the translation for review, while it is there. */
  sentById?: string | null;
};

type Rule = (actor: Actor, subject: Subject) => boolean;
const always: Rule = () => true;
const own: Rule = (actor, subject) => subject.ownerId !== undefined && subject.ownerId === actor.id;
/** Began the story, or has it to write. */
const ownStory: Rule = (actor, subject) => own(actor, subject) || isAssigned(actor.id, subject.assignees);
/** Began the story, or has it, or the language concerned, to write. */
const ownWork: Rule = (actor, subject) =>
  own(actor, subject) || isAssigned(actor.id, subject.assignees, subject.locale);
const sent: Rule = (actor, subject) => subject.sentById !== undefined && subject.sentById === actor.id;
const ownLanguage: Rule = (actor, subject) => subject.locale !== undefined && actor.locale === subject.locale;
const ownLanguageOrWork: Rule = (actor, subject) =>
  ownLanguage(actor, subject) || isAssigned(actor.id, subject.assignees, subject.locale);

/** One row a role, one rule a permission; what is not written is refused. */
const TABLE: Record<Role, Partial<Record<Permission, Rule>>> = {
  reporter: {
    'story.list': always,
    'story.read': always,
    'story.create': always,
    'story.details': ownStory,
    'story.bin': own,
    'story.embargo': own,
    'story.comment': always,
    'story.note': always,
    'note.change': own,
    'comment.edit': own,
    'comment.delete': own,
    'work.take': ownWork,
    'translation.start': ownWork,
    'translation.edit': ownWork,
    'translation.submit': ownWork,
    'translation.take_back': sent,
    'draft.share': ownWork,
    'share.revoke': own,
    'image.upload': always,
    'image.edit': own,
  },
  translator: {
    'story.list': always,
    'story.read': always,
    'story.comment': always,
    'story.note': always,
    'note.change': own,
    'comment.edit': own,
    'comment.delete': own,
    'work.take': ownLanguageOrWork,
    'translation.start': ownLanguageOrWork,
    'translation.edit': ownLanguageOrWork,
    'translation.submit': ownLanguageOrWork,
    'translation.take_back': sent,
    'draft.share': ownLanguageOrWork,
    'share.revoke': own,
    'image.upload': always,
    'image.edit': own,
  },
  editor: {
    'story.list': always,
    'story.read': always,
    'story.create': always,
    'story.details': always,
    'story.bin': always,
    'story.embargo': always,
    'story.comment': always,
    'story.note': always,
    'note.change': own,
    'work.assign': always,
    'work.take': always,
    'comment.edit': own,
    'comment.delete': own,
    'translation.start': always,
    'translation.edit': always,
    'translation.submit': always,
    'translation.take_back': sent,
    'translation.return': always,
    'translation.approve': always,
    'translation.publish': always,
    'translation.confirm': always,
    'correction.issue': always,
    'draft.share': always,
    'share.revoke': always,
    'image.upload': always,
    'image.edit': always,
  },
  chief_editor: {
    'story.list': always,
    'story.read': always,
    'story.create': always,
    'story.details': always,
    'story.bin': always,
    'story.embargo': always,
    'story.comment': always,
    'story.note': always,
    'note.change': always,
    'work.assign': always,
    'work.take': always,
    'comment.edit': own,
    'comment.delete': always,
    'embargo.lift': always,
    'translation.start': always,
    'translation.edit': always,
    'translation.submit': always,
    'translation.take_back': sent,
    'translation.return': always,
    'translation.approve': always,
    'translation.publish': always,
    'translation.confirm': always,
    'correction.issue': always,
    'translation.withdraw': always,
    'translation.restore': always,
    'correction.amend': always,
    'draft.share': always,
    'share.revoke': always,
    'image.upload': always,
    'image.edit': always,
    'image.delete': always,
    'taxonomy.manage': always,
    'rules.manage': always,
    'audit.read': always,
    'damage.read': always,
  },
  // People and settings, not stories: whoever also edits gets an editor's account.
  administrator: {
    'story.list': always,
    'story.read': always,
    'person.manage': always,
    'audit.read': always,
    'damage.read': always,
  },
};

/**
 * Whether `actor` may do `permission` to `subject`. Pure: no clock, no database. Asked on the server by every command and
 * every route; screens ask it too, only to leave out what would be refused.
 */
export function can(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  return TABLE[actor.role][permission]?.(actor, subject) ?? false;
}
