import { type Assignees, isAssigned } from '#lib/assignments/assignment.ts';
import { isUnbound, reaches } from '#lib/people/grants.ts';
import type { Actor, Grant, Role } from '#lib/people/roles.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import { type Permission, PERMISSION_OF, type Unplaced } from '#lib/policy/permissions.ts';

/** What the permission is done to. Leave out what does not apply; a rule that needs a missing fact says no. */
export type Subject = {
  /** The section the story stands in now; null for none yet, and for what has none (a picture). */
  sectionId: number | null;
  /** The section in which readers see the language concerned; left out where they do not see it. */
  liveSectionId?: number | undefined;
  /** The user who created the story; of a comment, a note or a picture, whose it is. */
  ownerId?: string | null;
  /** Whose the story and its languages are to write. */
  assignees?: Assignees;
  /** The language of the translation concerned. */
  locale?: Locale | undefined;
  /** The user who sent the translation for review, while it is there. */
  sentById?: string | null;
};

/** Who asks: the person and what they hold. */
type Asker = Pick<Actor, 'id' | 'grants'>;

/**
 * How far the grant that is asked reaches: to everybody's stories where this one stands, to the person's own; whether it is
 * for the very language that is asked about, or at least not for another.
 */
type Reach = { all: boolean; own: boolean; language: boolean; readable: boolean };
type Rule = (actor: Asker, subject: Subject, reach: Reach) => boolean;

const anywhere: Rule = () => true;
/** Everybody's, within the bounds of the grant. */
const all: Rule = (_actor, _subject, reach) => reach.all;
/** In a language that is not outside the bounds; no story stands in a section before there is one. */
const begin: Rule = (_actor, _subject, reach) => reach.readable;
const isOwn = (actor: Asker, subject: Subject) => subject.ownerId !== undefined && subject.ownerId === actor.id;
/** What they wrote or brought themselves stays theirs wherever it stands. */
const ownWords: Rule = isOwn;
/** Began the story: within the bounds, and while it stands in no section. */
const own: Rule = (actor, subject, reach) => reach.own && isOwn(actor, subject);
/** Began the story, or has it to write. Who was given it may write it, whatever their bounds. */
const ownStory: Rule = (actor, subject, reach) => own(actor, subject, reach) || isAssigned(actor.id, subject.assignees);
/** Began the story, or has it, or the language concerned, to write. */
const ownWork: Rule = (actor, subject, reach) =>
  own(actor, subject, reach) || isAssigned(actor.id, subject.assignees, subject.locale);
const sent: Rule = (actor, subject) => subject.sentById !== undefined && subject.sentById === actor.id;
/** The language a translator is bound to, or what they were given. */
const ownLanguageOrWork: Rule = (actor, subject, reach) =>
  (reach.language && reach.all) || isAssigned(actor.id, subject.assignees, subject.locale);

/** One row a role, one rule a permission; what is not written is refused. What a grant's bounds do to it, says {@link all} and the rules beside it. */
const TABLE: Record<Role, Partial<Record<Permission, Rule>>> = {
  reporter: {
    'story.list': anywhere,
    'story.read': anywhere,
    'story.create': begin,
    'story.details': ownStory,
    'story.bin': own,
    'story.archive': own,
    'story.embargo': own,
    'story.comment': anywhere,
    'story.note': anywhere,
    'note.change': ownWords,
    'comment.edit': ownWords,
    'comment.delete': ownWords,
    'work.take': ownWork,
    'translation.start': ownWork,
    'translation.edit': ownWork,
    'translation.submit': ownWork,
    'translation.take_back': sent,
    'draft.share': ownWork,
    'share.revoke': ownWords,
    'image.upload': anywhere,
    'image.edit': ownWords,
  },
  translator: {
    'story.list': anywhere,
    'story.read': anywhere,
    'story.comment': anywhere,
    'story.note': anywhere,
    'note.change': ownWords,
    'comment.edit': ownWords,
    'comment.delete': ownWords,
    'work.take': ownLanguageOrWork,
    'translation.start': ownLanguageOrWork,
    'translation.edit': ownLanguageOrWork,
    'translation.submit': ownLanguageOrWork,
    'translation.take_back': sent,
    'draft.share': ownLanguageOrWork,
    'share.revoke': ownWords,
    'image.upload': anywhere,
    'image.edit': ownWords,
  },
  editor: {
    'story.list': anywhere,
    'story.read': anywhere,
    'story.create': begin,
    'story.details': all,
    'story.bin': all,
    'story.archive': all,
    'story.embargo': all,
    'story.comment': anywhere,
    'story.note': anywhere,
    'note.change': ownWords,
    'work.assign': all,
    'work.take': all,
    'comment.edit': ownWords,
    'comment.delete': ownWords,
    'translation.start': all,
    'translation.edit': all,
    'translation.submit': all,
    'translation.take_back': sent,
    'translation.return': all,
    'translation.approve': all,
    'translation.publish': all,
    'translation.confirm': all,
    'correction.issue': all,
    'draft.share': all,
    'share.revoke': all,
    'image.upload': anywhere,
    'image.edit': all,
  },
  chief_editor: {
    'story.list': anywhere,
    'story.read': anywhere,
    'story.create': begin,
    'story.details': all,
    'story.bin': all,
    'story.archive': all,
    'story.embargo': all,
    'story.comment': anywhere,
    'story.note': anywhere,
    'note.change': all,
    'work.assign': all,
    'work.take': all,
    'comment.edit': ownWords,
    'comment.delete': all,
    'embargo.lift': all,
    'translation.start': all,
    'translation.edit': all,
    'translation.submit': all,
    'translation.take_back': sent,
    'translation.return': all,
    'translation.approve': all,
    'translation.publish': all,
    'translation.confirm': all,
    'correction.issue': all,
    'translation.withdraw': all,
    'translation.restore': all,
    'correction.amend': all,
    'draft.share': all,
    'share.revoke': all,
    'image.upload': anywhere,
    'image.edit': all,
    'image.delete': all,
    'taxonomy.manage': all,
    'rules.manage': all,
    'audit.read': all,
    'damage.read': all,
  },
  // People and settings, not stories: whoever also edits holds an editor's grant beside this one.
  administrator: {
    'story.list': anywhere,
    'story.read': anywhere,
    'person.manage': all,
    'audit.read': all,
    'damage.read': all,
  },
};

/** Whoever edits within some bounds also reports within them: what they begin is theirs before it has a section. */
const ALSO: Partial<Record<Role, Role>> = { editor: 'reporter', chief_editor: 'reporter' };

/**
 * Whether `actor` may do `permission` to `subject`: whether one of their grants says so, for each section that counts. Pure:
 * no clock, no database. Asked on the server by every command and every route; screens ask it too, only to leave out what
 * would be refused.
 */
export function can(actor: Asker, permission: Unplaced, subject?: Subject): boolean;
export function can(actor: Asker, permission: Permission, subject: Subject): boolean;
export function can(actor: Asker, permission: Permission, subject: Subject = NOTHING): boolean {
  const { sectionId, liveSectionId } = subject;
  const there = PERMISSION_OF[permission] === 'readers' ? (liveSectionId ?? sectionId) : sectionId;
  return [...new Set([sectionId, there])].every((section) => {
    const placed = { ...subject, sectionId: section };
    return actor.grants.some((grant) => allows(grant, actor, permission, placed));
  });
}

const NOTHING: Subject = { sectionId: null };

/** The roles that a grant stands for: its own and what that contains. */
const rolesOf = ({ role }: Grant): Role[] => [role, ...(ALSO[role] ? [ALSO[role]] : [])];

function allows(grant: Grant, actor: Asker, permission: Permission, subject: Subject): boolean {
  const reach = reachOf(grant, permission, subject);
  return rolesOf(grant).some((role) => TABLE[role][permission]?.(actor, subject, reach) === true);
}

function reachOf(grant: Grant, permission: Permission, { locale, sectionId }: Subject): Reach {
  const language = locale !== undefined && grant.locale === locale;
  const readable = locale === undefined || grant.locale === null || grant.locale === locale;
  const isNear = grant.sectionId === null || sectionId === null || grant.sectionId === sectionId;
  switch (PERMISSION_OF[permission]) {
    case 'anywhere':
      return { all: true, own: true, language, readable };
    case 'house':
      return { all: isUnbound(grant), own: false, language, readable };
    case 'story':
      return { all: grant.locale === null && reaches(grant, { sectionId }), own: isNear, language, readable };
    case 'readers':
    case 'text':
      return { all: reaches(grant, { locale, sectionId }), own: isNear && readable, language, readable };
  }
}

/**
 * Within which bounds somebody may do something to everybody's texts, the widest alone: [{ null, null }] for everywhere,
 * nothing for nowhere. What they may do to their own besides is not told.
 */
export function boundsOf(actor: Asker, permission: Exclude<Permission, Unplaced>): Bounds[] {
  const held = actor.grants.filter((grant) => rolesOf(grant).some((role) => TABLE[role][permission] === all));
  const holds = (locale: Locale | null, sectionId: number | null) =>
    held.some(
      (grant) =>
        (grant.locale === null || grant.locale === locale) &&
        (grant.sectionId === null || grant.sectionId === sectionId),
    );
  if (LOCALES.every((locale) => holds(locale, null))) return [{ locale: null, sectionId: null }];
  const sections = [null, ...new Set(held.flatMap(({ sectionId }) => sectionId ?? []))];
  const within = sections.flatMap((sectionId): Bounds[] =>
    sectionId !== null && LOCALES.every((locale) => holds(locale, sectionId))
      ? [{ locale: null, sectionId }]
      : LOCALES.flatMap((locale) => (holds(locale, sectionId) ? [{ locale, sectionId }] : [])),
  );
  // A section within a language that is theirs as a whole is in that already.
  return within.filter(
    (one) =>
      one.sectionId === null ||
      one.locale === null ||
      !within.some((wide) => wide.sectionId === null && wide.locale === one.locale),
  );
}

/** The bounds of a grant, whatever its role. */
export type Bounds = Pick<Grant, 'locale' | 'sectionId'>;
