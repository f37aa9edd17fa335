import { randomUUID } from 'node:crypto';
import { LOCALES, type Locale } from '#lib/locale.ts';
import type { Right, Thing } from './rights.ts';
import { type AskedStory, type HouseThings, textOf, wholeOf } from './things.ts';

/** One call: what is sent, and what it would be done to (of several, each must be allowed). */
export type Call = { args: unknown[]; things: Thing[] };

/**
 * What an action is asked, and who may:
 * - `right`: whoever has it for the thing concerned; `calls` are well formed and so old (a version there is not, a number
 *   of nothing) that whoever may is told so, one of `told`, and nothing is done. Where that cannot be, `does` it: then it is
 *   asked by those who may about live stories alone.
 * - `anybody`: whoever asks from one of our own pages, signed in or not; told as it says
 * - `own`: whoever is signed in, for their own account; `leaves` where their session ends with it, `toOwe` where it is for
 *   who has no second step
 */
export type ActionRule =
  | { right: Right; about: 'story'; calls(story: AskedStory, house: HouseThings): Call[]; told: string[]; does?: true }
  | { right: Right; about: 'house'; calls(house: HouseThings): Call[]; told: string[] }
  | { anybody: string[]; args(): unknown[] }
  | { own: string[]; args(password: string): unknown[]; leaves?: true; toOwe?: true };

const NEVER = 999_999;
const SOON = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 300 * 3_600_000).toISOString();
const SEEN = { section: null, contributors: [], agency: null, topics: [], leadImageId: null, credits: [] };
const HERE = 'A walker';

type More = { told?: string[]; does?: true };

/** About each language of a story. */
const text = (
  right: Right,
  args: (translationId: number, story: AskedStory, locale: Locale) => object,
  { told = ['conflict'], ...more }: More = {},
): ActionRule => ({
  right,
  about: 'story',
  told,
  ...more,
  calls: (story) =>
    LOCALES.map((locale) => ({
      args: [args(story.translationIds[locale], story, locale)],
      things: [textOf(story, locale)],
    })),
});

/** About both languages at once. */
const together = (right: Right, args: (translationId: number) => object, more: object = {}): ActionRule => ({
  right,
  about: 'story',
  told: ['conflict'],
  calls: (story) => [
    {
      args: [{ translations: LOCALES.map((locale) => args(story.translationIds[locale])), ...more }],
      things: LOCALES.map((locale) => textOf(story, locale)),
    },
  ],
});

/** About what the languages of a story share. */
const story = (
  right: Right,
  args: (story: AskedStory, house: HouseThings) => object,
  { told = ['conflict'], ...more }: More = {},
): ActionRule => ({
  right,
  about: 'story',
  told,
  ...more,
  calls: (one, house) => [{ args: [args(one, house)], things: [wholeOf(one)] }],
});

/** About what hangs on a story, of whoever began it. */
const spoken = (
  right: Right,
  args: (story: AskedStory) => object,
  { told = ['conflict'], ...more }: More = {},
): ActionRule => ({
  right,
  about: 'story',
  told,
  ...more,
  calls: (one) => [{ args: [args(one)], things: [{ ownerId: one.ownerId, sectionId: one.sectionId }] }],
});

/** About a correction, which live stories alone have. */
const correction = (right: Right, args: (correctionId: number) => object): ActionRule => ({
  right,
  about: 'story',
  told: ['conflict'],
  calls: (one) =>
    one.correctionId === undefined ? [] : [{ args: [args(one.correctionId)], things: [textOf(one, 'en')] }],
});

/** About what is of no story. */
const house = (right: Right, args: (house: HouseThings) => object, told = ['conflict']): ActionRule => ({
  right,
  about: 'house',
  told,
  calls: (things) => [{ args: [args(things)], things: [{}] }],
});

const stale = (translationId: number) => ({ translationId, version: NEVER });
const publishing = (translationId: number) => ({ ...stale(translationId), substantive: false, seen: SEEN });
const withdrawing = (translationId: number) => ({ ...stale(translationId), notice: '', reason: HERE });
const names = (word: string) => ({ en: { name: word, slug: '' }, hi: { name: word, slug: '' } });
const words = { text: HERE, forId: null, deadline: null };

/** A form as a browser sends it. */
function form(fields: Record<string, string>): FormData {
  const filled = new FormData();
  for (const [name, value] of Object.entries(fields)) filled.set(name, value);
  return filled;
}

/** Every action of the newsroom by its name. The build may have no other, and must have each. */
export const ACTIONS: Record<string, ActionRule> = {
  // Stories as a whole
  createStoryAction: {
    right: 'begin',
    about: 'story',
    told: ['ok'],
    does: true,
    calls: () => LOCALES.map((locale) => ({ args: [{ locale }], things: [{ locale }] })),
  },
  duplicateStoryAction: {
    right: 'begin',
    about: 'story',
    told: ['ok'],
    does: true,
    calls: ({ articleId }) => [{ args: [{ articleId }], things: [{}] }],
  },
  binStoryAction: story('bin', ({ articleId }) => ({ articleId }), { told: ['still_live'], does: true }),
  unbinStoryAction: story('bin', ({ articleId }) => ({ articleId }), { told: ['not_in_bin'], does: true }),
  archiveStoryAction: story('archive', ({ articleId }) => ({ articleId }), {
    told: ['ok', 'still_assigned', 'still_waiting'],
    does: true,
  }),
  unarchiveStoryAction: story('archive', ({ articleId }) => ({ articleId }), {
    told: ['ok', 'not_in_archive'],
    does: true,
  }),
  setEmbargoAction: story('embargo', ({ articleId }) => ({ articleId, version: NEVER, until: SOON })),
  liftEmbargoAction: story('lift', ({ articleId }) => ({ articleId, version: NEVER, until: null, reason: HERE })),
  askForNameAction: story(
    'describe',
    ({ articleId }, { topicName }) => ({ articleId, kind: 'topic', locale: 'en', name: topicName }),
    { told: ['name_exists'] },
  ),
  // To a person there is not: what one may give is asked before to whom.
  bulkAction: {
    right: 'assign',
    about: 'story',
    told: ['nobody'],
    calls: (one) =>
      (['story', ...LOCALES] as const).map((scope) => ({
        args: [{ kind: 'assign', articleIds: [one.articleId], scope, personId: 'nobody-at-all', dueAt: null }],
        things: [scope === 'story' ? wholeOf(one) : textOf(one, scope)],
      })),
  },
  assignAction: {
    right: 'assign',
    about: 'story',
    told: ['conflict'],
    calls: (one) =>
      (['story', ...LOCALES] as const).map((scope) => ({
        args: [{ articleId: one.articleId, scope, version: NEVER, personId: null, dueAt: null }],
        things: [scope === 'story' ? wholeOf(one) : textOf(one, scope)],
      })),
  },
  // Giving back what one does not have, which changes nothing; whoever has it is told that the version is old.
  takeAction: {
    right: 'take',
    about: 'story',
    told: ['ok', 'conflict'],
    calls: (one) =>
      (['story', ...LOCALES] as const).map((scope) => ({
        args: [{ articleId: one.articleId, scope, version: NEVER, isMine: false }],
        things: [scope === 'story' ? wholeOf(one) : textOf(one, scope)],
      })),
  },

  // One language
  startTranslationAction: text('write', (_, { articleId }, locale) => ({ articleId, locale, copyBlocks: false }), {
    told: ['already_started'],
  }),
  submitAction: text('write', (id) => ({ ...stale(id), note: '' })),
  discardAction: text('write', stale),
  returnAction: text('review', (id) => ({ ...stale(id), note: HERE })),
  approveAction: text('review', stale),
  takeBackAction: {
    right: 'takeBack',
    about: 'story',
    told: ['conflict'],
    calls: ({ translationIds, sentById }) =>
      LOCALES.map((locale) => ({ args: [stale(translationIds[locale])], things: [{ sentById }] })),
  },
  publishAction: text('publish', publishing),
  scheduleAction: text('publish', (id) => ({ ...publishing(id), publishAt: SOON })),
  unscheduleAction: text('publish', stale),
  moveScheduleAction: text(
    'publish',
    (translationId) => ({ translationId, from: '2020-01-01T00:00:00.000Z', publishAt: SOON }),
    {
      told: ['conflict'],
    },
  ),
  publishTogetherAction: together('publish', publishing),
  scheduleTogetherAction: together('publish', publishing, { publishAt: SOON }),
  withdrawAction: text('withdraw', withdrawing),
  withdrawTogetherAction: together('withdraw', withdrawing),
  planWithdrawalAction: text('withdraw', (id) => ({ ...withdrawing(id), withdrawAt: SOON })),
  dropWithdrawalAction: text('withdraw', stale),
  // Right as it is where the other language was not updated since.
  confirmAction: text('confirm', (translationId) => ({ translationId, revisionId: NEVER }), {
    told: ['ok', 'conflict'],
  }),
  issueCorrectionAction: text('correct', (translationId) => ({ translationId, text: HERE, twinOfId: NEVER })),
  waiveCorrectionAction: text('correct', (translationId) => ({ translationId, correctionId: NEVER, reason: HERE })),
  rewordCorrectionAction: correction('amend', (correctionId) => ({ correctionId, version: NEVER, text: HERE })),
  withdrawCorrectionAction: correction('amend', (correctionId) => ({ correctionId, version: NEVER, reason: HERE })),
  shareDraftAction: text('share', (translationId) => ({ translationId, number: NEVER, hours: 24, forWhom: '' }), {
    told: ['not_found'],
  }),
  revokeShareAction: {
    right: 'revoke',
    about: 'story',
    told: ['ok'],
    calls: (one) => [{ args: [{ shareId: one.shareId }], things: [textOf(one, 'en')] }],
  },

  // What is said about a story. The key of somebody else's comment is refused after the right is asked.
  startThreadAction: {
    right: 'comment',
    about: 'story',
    told: ['invalid', 'ok'],
    calls: ({ articleId, commentKey }) => [
      {
        args: [
          {
            articleId,
            locale: 'en',
            place: { kind: 'field', field: 'headline' },
            quote: '',
            text: HERE,
            key: commentKey,
          },
        ],
        things: [{}],
      },
    ],
  },
  replyAction: {
    right: 'comment',
    about: 'story',
    told: ['invalid', 'ok'],
    calls: ({ threadId, commentKey }) => [{ args: [{ threadId, text: HERE, key: commentKey }], things: [{}] }],
  },
  resolveThreadAction: {
    right: 'comment',
    about: 'story',
    told: ['conflict'],
    calls: ({ threadId }) => [{ args: [{ threadId, version: NEVER }], things: [{}] }],
  },
  reopenThreadAction: {
    right: 'comment',
    about: 'story',
    told: ['conflict'],
    calls: ({ threadId }) => [{ args: [{ threadId, version: NEVER }], things: [{}] }],
  },
  editCommentAction: spoken('changeComment', ({ commentId }) => ({ commentId, version: NEVER, text: HERE })),
  deleteCommentAction: spoken('deleteComment', ({ commentId }) => ({ commentId, version: NEVER })),
  addNoteAction: {
    right: 'note',
    about: 'story',
    told: ['nobody'],
    calls: ({ articleId }) => [
      { args: [{ articleId, ...words, forId: 'nobody-at-all', key: randomUUID() }], things: [{}] },
    ],
  },
  settleNoteAction: {
    right: 'note',
    about: 'story',
    told: ['conflict'],
    calls: ({ noteId }) => [{ args: [{ noteId, version: NEVER, isDone: true }], things: [{}] }],
  },
  changeNoteAction: spoken('changeNote', ({ noteId }) => ({ noteId, version: NEVER, ...words })),
  deleteNoteAction: spoken('deleteNote', ({ noteId }) => ({ noteId, version: NEVER })),

  // Of no story
  saveImageAction: {
    right: 'changePicture',
    about: 'house',
    told: ['conflict'],
    calls: ({ images }) =>
      images.map(({ id: imageId, ownerId }) => {
        const said = { caption: '', alt: '', credit: '' };
        const lines = { credit: '', creator: '', copyright: '', place: '', texts: { en: said, hi: said } };
        return {
          args: [{ imageId, version: NEVER, ...lines, focalX: 50, focalY: 50, regions: {} }],
          things: [{ ownerId }],
        };
      }),
  },
  deleteImageAction: {
    right: 'deletePicture',
    about: 'house',
    told: ['conflict'],
    calls: ({ images }) =>
      images.map(({ id: imageId, ownerId }) => ({ args: [{ imageId, version: NEVER }], things: [{ ownerId }] })),
  },
  saveTaxonomyItemAction: house('names', ({ topicId }) => ({
    kind: 'topic',
    id: topicId,
    version: NEVER,
    names: names('Walking'),
  })),
  deleteTaxonomyItemAction: house('names', ({ topicId }) => ({ kind: 'topic', id: topicId, version: NEVER })),
  reorderSectionsAction: house('names', () => ({ ids: [] })),
  acceptAskedNameAction: house('names', () => ({ askedId: NEVER, item: { kind: 'topic', names: names('Walking') } }), [
    'not_found',
  ]),
  declineAskedNameAction: house('names', () => ({ askedId: NEVER }), ['not_found']),
  saveDeskRulesAction: house('rules', () => ({ sectionId: null, version: NEVER, rules: null })),
  invitePersonAction: house(
    'people',
    () => ({
      email: 'reporter@demo.setu',
      name: { en: HERE, hi: '' },
      grants: [{ role: 'reporter', locale: null, sectionId: null }],
      linkLocale: 'en',
    }),
    ['email_taken'],
  ),
  inviteAgainAction: house('people', () => ({ userId: 'nobody-at-all', linkLocale: 'en' }), ['not_found']),
  setPersonActiveAction: house('people', () => ({ userId: 'nobody-at-all', active: false }), ['not_found']),
  changeGrantsAction: house(
    'people',
    () => ({ userId: 'nobody-at-all', grants: [{ role: 'reporter', locale: null, sectionId: null }] }),
    ['not_found'],
  ),
  renamePersonAction: house('people', () => ({ userId: 'nobody-at-all', name: { en: HERE, hi: '' } }), ['not_found']),
  resetTwoStepsAction: house('people', () => ({ userId: 'nobody-at-all' }), ['not_found']),

  // One's own account
  chooseInterfaceLocaleAction: { own: ['invalid'], args: () => ['none'] },
  readNotificationsAction: { own: ['ok'], args: () => [{ ids: [NEVER] }] },
  saveQuietHoursAction: { own: ['invalid'], args: () => [{ quiet: { from: 60, until: 60 } }] },
  saveViewAction: { own: ['view_name_empty'], args: () => [{ name: '', query: '?q=rain' }] },
  deleteViewAction: { own: ['ok'], args: () => [{ viewId: NEVER }] },
  renameSelfAction: { own: ['invalid_name'], args: () => [{ name: { en: '', hi: '' } }] },
  endSessionAction: { own: ['ok'], args: () => [{ sessionId: 'no-such-session' }] },
  proveAgainAction: { own: ['ok'], args: (password) => [{ password }] },
  changePasswordAction: { own: ['password_short'], args: (password) => [{ current: password, next: 'a' }] },
  renewBackupCodesAction: { own: ['wrong_password'], args: () => [{ password: 'not-the-password' }] },
  turnTwoStepsOffAction: { own: ['ok'], args: (password) => [{ password }], leaves: true },
  signOutEverywhereAction: { own: ['redirect'], args: () => [form({ locale: 'en' })], leaves: true },

  // Whoever stands at the door
  signInAction: { anybody: ['email_missing'], args: () => [{ attempt: 0, email: '' }, form({ email: '' })] },
  signInWithCodeAction: { anybody: ['step_over'], args: () => [{ attempt: 0 }, form({ code: '123456' })] },
  firstRunAction: {
    anybody: ['no_code', 'wrong_code', 'not_empty'],
    args: () => [{ attempt: 0, code: '', name: '', nameHi: '', email: '', errors: [] }, form({ code: 'none' })],
  },
  acceptInvitationAction: {
    anybody: ['invitation_over'],
    args: () => ['no-such-token', 'en', { attempt: 0, errors: [] }, form({ password: 'a', again: 'b' })],
  },
  signOutAction: { anybody: ['redirect'], args: () => [form({ locale: 'en' })] },
  // For those who have no second step; who owes it is let do nothing else.
  offerTwoStepsAction: { own: ['ok'], args: (password) => [{ password }], toOwe: true },
  confirmTwoStepsAction: { own: ['wrong_step_code'], args: () => [{ code: '000000' }], toOwe: true },
};
