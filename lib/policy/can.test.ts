import { describe, expect, test } from 'vitest';
import { can, type Permission, PERMISSIONS, type Subject } from '#lib/policy/can.ts';
import { type Actor, type Role, ROLES } from '#lib/people/roles.ts';

/*
 * Written from the newsroom's rules, not from the table: reporters write their own stories; translators one language; both also what an editor gives them to write;
 * all four comment on any story and change their own comments alone, which chief editors may delete as well;
 * editors edit, mark as ready and publish; chief editors also withdraw, put back what was withdrawn, and manage the desk's rules, sections, topics, contributors and agencies;
 * administrators people and settings, and touch no story.
 */

const SUBJECTS = {
  nothing: {},
  own: { ownerId: 'me' },
  foreign: { ownerId: 'somebody' },
  ownerless: { ownerId: null },
  ownEn: { ownerId: 'me', locale: 'en' },
  ownHi: { ownerId: 'me', locale: 'hi' },
  foreignEn: { ownerId: 'somebody', locale: 'en' },
  foreignHi: { ownerId: 'somebody', locale: 'hi' },
  ownerlessHi: { ownerId: null, locale: 'hi' },
  en: { locale: 'en' },
  hi: { locale: 'hi' },
  sent: { ownerId: 'somebody', sentById: 'me' },
  foreignSent: { ownerId: 'me', sentById: 'somebody' },
  hasStory: { ownerId: 'somebody', assignees: { story: 'me' } },
  hasStoryEn: { ownerId: 'somebody', assignees: { story: 'me' }, locale: 'en' },
  hasEn: { ownerId: 'somebody', assignees: { en: 'me', hi: 'somebody' }, locale: 'en' },
  hasEnOnly: { ownerId: 'somebody', assignees: { en: 'me' } },
  foreignHasEn: { ownerId: 'somebody', assignees: { en: 'somebody', hi: 'me' }, locale: 'en' },
} as const satisfies Record<string, Subject>;
type Case = keyof typeof SUBJECTS;
const ALL = Object.keys(SUBJECTS) as Case[];
const OWN: Case[] = ['own', 'ownEn', 'ownHi', 'foreignSent'];
/** Theirs to write, though somebody else began it: the story, or the language asked about. */
const TEXT: Case[] = [...OWN, 'hasStory', 'hasStoryEn', 'hasEn'];
const DETAILS: Case[] = [...OWN, 'hasStory', 'hasStoryEn'];
const SENT: Case[] = ['sent'];
const HINDI: Case[] = ['ownHi', 'foreignHi', 'ownerlessHi', 'hi'];
const HINDI_TEXT: Case[] = [...HINDI, 'hasStory', 'hasStoryEn', 'hasEn'];
const NONE: Case[] = [];

/** For whom, to what: the translator here writes Hindi. */
const EXPECTED: Record<Permission, Record<Role, Case[]>> = {
  'story.list': { reporter: ALL, translator: ALL, editor: ALL, chief_editor: ALL, administrator: ALL },
  'story.read': { reporter: ALL, translator: ALL, editor: ALL, chief_editor: ALL, administrator: ALL },
  'story.create': { reporter: ALL, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'story.details': { reporter: DETAILS, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'story.bin': { reporter: OWN, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'story.embargo': { reporter: OWN, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'embargo.lift': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: NONE },
  'story.comment': { reporter: ALL, translator: ALL, editor: ALL, chief_editor: ALL, administrator: NONE },
  'story.note': { reporter: ALL, translator: ALL, editor: ALL, chief_editor: ALL, administrator: NONE },
  'note.change': { reporter: OWN, translator: OWN, editor: OWN, chief_editor: ALL, administrator: NONE },
  'work.assign': { reporter: NONE, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'work.take': { reporter: TEXT, translator: HINDI_TEXT, editor: ALL, chief_editor: ALL, administrator: NONE },
  'comment.edit': { reporter: OWN, translator: OWN, editor: OWN, chief_editor: OWN, administrator: NONE },
  'comment.delete': { reporter: OWN, translator: OWN, editor: OWN, chief_editor: ALL, administrator: NONE },
  'translation.start': { reporter: TEXT, translator: HINDI_TEXT, editor: ALL, chief_editor: ALL, administrator: NONE },
  'translation.edit': { reporter: TEXT, translator: HINDI_TEXT, editor: ALL, chief_editor: ALL, administrator: NONE },
  'translation.submit': { reporter: TEXT, translator: HINDI_TEXT, editor: ALL, chief_editor: ALL, administrator: NONE },
  'translation.return': { reporter: NONE, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'translation.approve': { reporter: NONE, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'translation.take_back': { reporter: SENT, translator: SENT, editor: SENT, chief_editor: SENT, administrator: NONE },
  'translation.publish': { reporter: NONE, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'draft.share': { reporter: TEXT, translator: HINDI_TEXT, editor: ALL, chief_editor: ALL, administrator: NONE },
  'share.revoke': { reporter: OWN, translator: OWN, editor: ALL, chief_editor: ALL, administrator: NONE },
  'translation.withdraw': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: NONE },
  'translation.restore': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: NONE },
  'translation.confirm': { reporter: NONE, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'correction.issue': { reporter: NONE, translator: NONE, editor: ALL, chief_editor: ALL, administrator: NONE },
  'correction.amend': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: NONE },
  'image.upload': { reporter: ALL, translator: ALL, editor: ALL, chief_editor: ALL, administrator: NONE },
  'image.edit': { reporter: OWN, translator: OWN, editor: ALL, chief_editor: ALL, administrator: NONE },
  'image.delete': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: NONE },
  'taxonomy.manage': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: NONE },
  'rules.manage': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: NONE },
  'person.manage': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: NONE, administrator: ALL },
  'audit.read': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: ALL },
  'damage.read': { reporter: NONE, translator: NONE, editor: NONE, chief_editor: ALL, administrator: ALL },
};

const actor = (role: Role): Actor => ({ id: 'me', name: 'मैं', role, locale: role === 'translator' ? 'hi' : null });

describe('can', () => {
  test('the expectations name every permission and every role', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...PERMISSIONS].sort());
    for (const roles of Object.values(EXPECTED)) expect(Object.keys(roles).sort()).toEqual([...ROLES].sort());
  });

  describe.each(ROLES)('%s', (role) => {
    test.each(PERMISSIONS)('%s', (permission) => {
      const allowed = ALL.filter((name) => can(actor(role), permission, SUBJECTS[name]));
      expect(allowed).toEqual(ALL.filter((name) => EXPECTED[permission][role].includes(name)));
    });
  });

  test('a translator into English has no right to Hindi, nor one without a language to any but what they were given', () => {
    const english: Actor = { ...actor('translator'), locale: 'en' };
    expect([
      can(english, 'translation.edit', SUBJECTS.foreignEn),
      can(english, 'translation.edit', SUBJECTS.foreignHi),
    ]).toEqual([true, false]);
    const unbound: Actor = { ...actor('translator'), locale: null };
    expect(ALL.filter((name) => can(unbound, 'translation.edit', SUBJECTS[name]))).toEqual([
      'hasStory',
      'hasStoryEn',
      'hasEn',
    ]);
  });

  test('a language on another role widens nothing', () => {
    const reporter: Actor = { ...actor('reporter'), locale: 'hi' };
    expect(can(reporter, 'translation.edit', SUBJECTS.foreignHi)).toBe(false);
  });

  test('nobody owns what has no owner, whatever their id', () => {
    const odd = { ...actor('reporter'), id: 'null' };
    expect(can(odd, 'translation.edit', { ownerId: null })).toBe(false);
  });
});
