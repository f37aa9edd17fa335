import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { everywhere } from '#lib/people/grants.ts';
import { boundsOf, can, type Subject } from '#lib/policy/can.ts';
import { type Permission, PERMISSION_OF, PERMISSIONS, type Unplaced } from '#lib/policy/permissions.ts';
import { type Actor, type Grant, type Role, ROLES } from '#lib/people/roles.ts';

/*
 * Written from the newsroom's rules, not from the table: reporters write their own stories; translators one language; both also what an editor gives them to write;
 * all four comment on any story and change their own comments alone, which chief editors may delete as well;
 * editors edit, mark as ready and publish; chief editors also withdraw, put back what was withdrawn, and manage the desk's rules, sections, topics, contributors and agencies;
 * administrators people and settings, and touch no story.
 * Whatever somebody is, they may be it in one language, in one section, or in both alone.
 */

const SPORT = 1;
const WORLD = 2;
const PLACES = { none: null, sport: SPORT, world: WORLD };
const PEOPLE = ['own', 'foreign', 'ownerless', 'hasStory', 'hasLanguage', 'sent'] as const;

/** A story, or a language of it: whose it is, where it stands. */
type Case = { who: (typeof PEOPLE)[number]; locale: Locale | undefined; place: keyof typeof PLACES };
const CASES: Case[] = PEOPLE.flatMap((who) =>
  [undefined, ...LOCALES].flatMap((locale) =>
    (Object.keys(PLACES) as Case['place'][]).map((place) => ({ who, locale, place })),
  ),
);

function subjectOf({ who, locale, place }: Case): Subject {
  const subject: Subject = { sectionId: PLACES[place], locale, ownerId: who === 'ownerless' ? null : 'somebody' };
  switch (who) {
    case 'own':
      return { ...subject, ownerId: 'me', sentById: 'somebody' };
    case 'hasStory':
      return { ...subject, assignees: { story: 'me' } };
    case 'hasLanguage':
      return { ...subject, assignees: locale ? { [locale]: 'me' } : { en: 'me', hi: 'me' } };
    case 'sent':
      return { ...subject, sentById: 'me' };
    default:
      return subject;
  }
}

type Bound = Pick<Grant, 'locale' | 'sectionId'>;
const SCOPES = {
  everywhere: { locale: null, sectionId: null },
  sport: { locale: null, sectionId: SPORT },
  hindi: { locale: 'hi', sectionId: null },
  hindiSport: { locale: 'hi', sectionId: SPORT },
} as const satisfies Record<string, Bound>;
type Scope = keyof typeof SCOPES;
const SCOPE_NAMES = Object.keys(SCOPES) as Scope[];

type Claim = (one: Case) => boolean;
type Right = Record<Scope, Claim>;
const yes: Claim = () => true;
const no: Claim = () => false;
const own: Claim = ({ who }) => who === 'own';
const isSport: Claim = ({ place }) => place === 'sport';
const isHindi: Claim = ({ locale }) => locale === 'hi';
const and =
  (...claims: Claim[]): Claim =>
  (one) =>
    claims.every((claim) => claim(one));
const or =
  (...claims: Claim[]): Claim =>
  (one) =>
    claims.some((claim) => claim(one));
/** Of one's own, what is not another section's; what is not the other language's. */
const notWorld: Claim = ({ place }) => place !== 'world';
const notEnglish: Claim = ({ locale }) => locale !== 'en';
/** Was given the story; or the very language that is asked about. */
const hasStory: Claim = ({ who }) => who === 'hasStory';
const has: Claim = ({ who, locale }) => who === 'hasStory' || (who === 'hasLanguage' && locale !== undefined);
const alike = (claim: Claim): Right => ({ everywhere: claim, sport: claim, hindi: claim, hindiSport: claim });

const ANY = alike(yes);
const NONE = alike(no);
/** In no other language than one's own. */
const BEGIN: Right = { everywhere: yes, sport: yes, hindi: notEnglish, hindiSport: notEnglish };
const OWN_WORDS = alike(own);
const SENT = alike(({ who }) => who === 'sent');
/** What is of the house: by whoever is bound to nothing. */
const HOUSE: Right = { everywhere: yes, sport: no, hindi: no, hindiSport: no };
const HOUSE_OR_OWN: Right = { everywhere: yes, sport: own, hindi: own, hindiSport: own };
const OWN_STORY: Right = {
  everywhere: own,
  sport: and(own, notWorld),
  hindi: own,
  hindiSport: and(own, notWorld),
};
const OWN_DETAILS: Right = {
  everywhere: or(own, hasStory),
  sport: or(and(own, notWorld), hasStory),
  hindi: or(own, hasStory),
  hindiSport: or(and(own, notWorld), hasStory),
};
const OWN_TEXT: Right = {
  everywhere: or(own, has),
  sport: or(and(own, notWorld), has),
  hindi: or(and(own, notEnglish), has),
  hindiSport: or(and(own, notWorld, notEnglish), has),
};
/** A translator is always in a language: without one they have what they were given. */
const TRANSLATE: Right = {
  everywhere: has,
  sport: has,
  hindi: or(isHindi, has),
  hindiSport: or(and(isHindi, isSport), has),
};
/** Everybody's within the bounds, and one's own as a reporter within the same bounds has it. */
const ALL_STORIES: Right = {
  everywhere: yes,
  sport: or(isSport, OWN_STORY.sport),
  hindi: OWN_STORY.hindi,
  hindiSport: OWN_STORY.hindiSport,
};
const ALL_DETAILS: Right = {
  everywhere: yes,
  sport: or(isSport, OWN_DETAILS.sport),
  hindi: OWN_DETAILS.hindi,
  hindiSport: OWN_DETAILS.hindiSport,
};
const ALL_TEXTS: Right = {
  everywhere: yes,
  sport: or(isSport, OWN_TEXT.sport),
  hindi: or(isHindi, OWN_TEXT.hindi),
  hindiSport: or(and(isHindi, isSport), OWN_TEXT.hindiSport),
};
/** Of the desk: one's own is no exception. */
const DESK_TEXTS: Right = { everywhere: yes, sport: isSport, hindi: isHindi, hindiSport: and(isHindi, isSport) };
const DESK_STORIES: Right = { everywhere: yes, sport: isSport, hindi: no, hindiSport: no };
const DESK_OR_OWN_WORDS: Right = { everywhere: yes, sport: or(isSport, own), hindi: own, hindiSport: own };

/** Of the desk, and what one made oneself. */
const DESK_TEXTS_OR_OWN: Right = {
  everywhere: yes,
  sport: or(isSport, own),
  hindi: or(isHindi, own),
  hindiSport: or(and(isHindi, isSport), own),
};

const row = (reporter: Right, translator: Right, editor: Right, chief_editor: Right, administrator = NONE) => ({
  reporter,
  translator,
  editor,
  chief_editor,
  administrator,
});

/** For whom, within which bounds, to what. */
const EXPECTED: Record<Permission, Record<Role, Right>> = {
  'story.list': row(ANY, ANY, ANY, ANY, ANY),
  'story.read': row(ANY, ANY, ANY, ANY, ANY),
  'story.create': row(BEGIN, NONE, BEGIN, BEGIN),
  'story.details': row(OWN_DETAILS, NONE, ALL_DETAILS, ALL_DETAILS),
  'story.bin': row(OWN_STORY, NONE, ALL_STORIES, ALL_STORIES),
  'story.archive': row(OWN_STORY, NONE, ALL_STORIES, ALL_STORIES),
  'story.embargo': row(OWN_STORY, NONE, ALL_STORIES, ALL_STORIES),
  'embargo.lift': row(NONE, NONE, NONE, DESK_STORIES),
  'story.comment': row(ANY, ANY, ANY, ANY),
  'story.note': row(ANY, ANY, ANY, ANY),
  'note.change': row(OWN_WORDS, OWN_WORDS, OWN_WORDS, DESK_OR_OWN_WORDS),
  'work.assign': row(NONE, NONE, DESK_TEXTS, DESK_TEXTS),
  'work.take': row(OWN_TEXT, TRANSLATE, ALL_TEXTS, ALL_TEXTS),
  'comment.edit': row(OWN_WORDS, OWN_WORDS, OWN_WORDS, OWN_WORDS),
  'comment.delete': row(OWN_WORDS, OWN_WORDS, OWN_WORDS, DESK_OR_OWN_WORDS),
  'translation.start': row(OWN_TEXT, TRANSLATE, ALL_TEXTS, ALL_TEXTS),
  'translation.edit': row(OWN_TEXT, TRANSLATE, ALL_TEXTS, ALL_TEXTS),
  'translation.submit': row(OWN_TEXT, TRANSLATE, ALL_TEXTS, ALL_TEXTS),
  'translation.return': row(NONE, NONE, DESK_TEXTS, DESK_TEXTS),
  'translation.approve': row(NONE, NONE, DESK_TEXTS, DESK_TEXTS),
  'translation.take_back': row(SENT, SENT, SENT, SENT),
  'translation.publish': row(NONE, NONE, DESK_TEXTS, DESK_TEXTS),
  'draft.share': row(OWN_TEXT, TRANSLATE, ALL_TEXTS, ALL_TEXTS),
  'share.revoke': row(OWN_WORDS, OWN_WORDS, DESK_TEXTS_OR_OWN, DESK_TEXTS_OR_OWN),
  'translation.withdraw': row(NONE, NONE, NONE, DESK_TEXTS),
  'translation.restore': row(NONE, NONE, NONE, DESK_TEXTS),
  'translation.confirm': row(NONE, NONE, DESK_TEXTS, DESK_TEXTS),
  'correction.issue': row(NONE, NONE, DESK_TEXTS, DESK_TEXTS),
  'correction.amend': row(NONE, NONE, NONE, DESK_TEXTS),
  'image.upload': row(ANY, ANY, ANY, ANY),
  'image.edit': row(OWN_WORDS, OWN_WORDS, HOUSE_OR_OWN, HOUSE_OR_OWN),
  'image.delete': row(NONE, NONE, NONE, HOUSE),
  'taxonomy.manage': row(NONE, NONE, NONE, HOUSE),
  'rules.manage': row(NONE, NONE, NONE, HOUSE),
  'person.manage': row(NONE, NONE, NONE, NONE, HOUSE),
  'audit.read': row(NONE, NONE, NONE, HOUSE, HOUSE),
  'damage.read': row(NONE, NONE, NONE, HOUSE, HOUSE),
};

const actor = (...grants: Grant[]): Actor => ({ id: 'me', name: 'मैं', grants });
const inWords = ({ who, locale, place }: Case) => `${who} ${locale ?? 'story'} ${place}`;

describe('can', () => {
  test('the expectations name every permission and every role', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...PERMISSIONS].sort());
    expect(Object.keys(PERMISSION_OF).sort()).toEqual([...PERMISSIONS].sort());
    for (const roles of Object.values(EXPECTED)) expect(Object.keys(roles).sort()).toEqual([...ROLES].sort());
  });

  describe.each(ROLES)('%s', (role) => {
    describe.each(SCOPE_NAMES)('%s', (scope) => {
      test.each(PERMISSIONS)('%s', (permission) => {
        const me = actor({ role, ...SCOPES[scope] });
        const allowed = CASES.filter((one) => can(me, permission, subjectOf(one)));
        expect(allowed.map(inWords)).toEqual(CASES.filter(EXPECTED[permission][role][scope]).map(inWords));
      });
    });
  });

  test('several grants allow what any one of them does, and nothing that none does', () => {
    const sets: Grant[][] = [
      [{ role: 'editor', locale: null, sectionId: SPORT }, ...everywhere('reporter')],
      [...everywhere('administrator'), ...everywhere('chief_editor')],
      [
        { role: 'translator', locale: 'hi', sectionId: SPORT },
        { role: 'translator', locale: 'en', sectionId: WORLD },
      ],
    ];
    for (const grants of sets)
      for (const permission of PERMISSIONS) {
        const by = (me: Actor) => CASES.filter((one) => can(me, permission, subjectOf(one))).map(inWords);
        const each = grants.map((grant) => by(actor(grant)));
        expect(by(actor(...grants))).toEqual(CASES.map(inWords).filter((one) => each.some((all) => all.includes(one))));
      }
  });

  test('who holds nothing may do nothing', () => {
    for (const permission of PERMISSIONS)
      expect(CASES.filter((one) => can(actor(), permission, subjectOf(one)))).toEqual([]);
  });

  test('what readers see in another section is published, withdrawn and corrected by whoever may do so in both', () => {
    const moved: Subject = { sectionId: SPORT, liveSectionId: WORLD, ownerId: 'me', locale: 'hi' };
    const sport: Grant = { role: 'chief_editor', locale: null, sectionId: SPORT };
    const world: Grant = { ...sport, sectionId: WORLD };
    const may = (...grants: Grant[]) => PERMISSIONS.filter((one) => can(actor(...grants), one, moved));
    const ofReaders = PERMISSIONS.filter((one) => PERMISSION_OF[one] === 'readers');
    expect(may(sport, ...everywhere('reporter')).filter((one) => ofReaders.includes(one))).toEqual([]);
    expect(may(sport)).toContain('translation.edit');
    expect(may(sport, world).filter((one) => ofReaders.includes(one))).toEqual(ofReaders);
    expect(may(...everywhere('chief_editor')).filter((one) => ofReaders.includes(one))).toEqual(ofReaders);
  });

  test('where no story is named, only what needs none is allowed', () => {
    const unplaced = PERMISSIONS.filter((one): one is Unplaced => ['house', 'anywhere'].includes(PERMISSION_OF[one]));
    const chief = actor(...everywhere('chief_editor'));
    expect(unplaced.filter((one) => can(chief, one))).toEqual(
      unplaced.filter((one) => !['person.manage', 'comment.edit', 'translation.take_back'].includes(one)),
    );
  });

  test('nobody owns what has no owner, whatever their id', () => {
    const odd = { ...actor(...everywhere('reporter')), id: 'null' };
    expect(can(odd, 'translation.edit', { ownerId: null, sectionId: null })).toBe(false);
  });
});

describe('boundsOf', () => {
  const editor = (locale: Locale | null, sectionId: number | null): Grant => ({ role: 'editor', locale, sectionId });
  test.each<[string, Grant[], Bound[]]>([
    ['nothing', everywhere('reporter'), []],
    ['everywhere', [...everywhere('editor'), editor(null, SPORT)], [{ locale: null, sectionId: null }]],
    ['one section', [editor(null, SPORT), ...everywhere('reporter')], [{ locale: null, sectionId: SPORT }]],
    ['both languages one by one', [editor('en', null), editor('hi', null)], [{ locale: null, sectionId: null }]],
    ['one language', [editor('hi', null), editor('hi', SPORT)], [{ locale: 'hi', sectionId: null }]],
    [
      'one language, and one section in both',
      [editor('hi', null), editor('en', SPORT)],
      [
        { locale: 'hi', sectionId: null },
        { locale: null, sectionId: SPORT },
      ],
    ],
    [
      'a language of a section each',
      [editor('hi', SPORT), editor('en', WORLD)],
      [
        { locale: 'hi', sectionId: SPORT },
        { locale: 'en', sectionId: WORLD },
      ],
    ],
  ])('%s', (_, grants, bounds) => {
    expect(boundsOf(actor(...grants), 'translation.publish')).toEqual(bounds);
  });
});
