import type { TranslationRights } from '#app/_newsroom/editor/store/translation-view.ts';
import { type Assignees, SCOPES } from '#lib/assignments/assignment.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** What `actor` may do with one language of a story, so that the screen leaves out what would be refused. */
export function translationRights(
  actor: Actor,
  story: {
    ownerId: string | null;
    assignees: Assignees;
    language: Locale;
    begun: Locale[];
    live: Locale[];
    withdrawn: Locale[];
    sentById: string | null;
  },
): TranslationRights {
  const { ownerId, assignees } = story;
  const subject = { ownerId, assignees, locale: story.language, sentById: story.sentById };
  // What was withdrawn comes back by whoever may put it back.
  const mayPublish = (locale: Locale) =>
    can(actor, 'translation.publish', { ...subject, locale }) &&
    (!story.withdrawn.includes(locale) || can(actor, 'translation.restore', { ...subject, locale }));
  const others = (locales: Locale[]) => locales.filter((locale) => locale !== story.language);
  return {
    edit: can(actor, 'translation.edit', subject),
    details: can(actor, 'story.details', subject),
    addNames: can(actor, 'taxonomy.manage'),
    submit: can(actor, 'translation.submit', subject),
    approve: can(actor, 'translation.approve', subject),
    return: can(actor, 'translation.return', subject),
    takeBack: can(actor, 'translation.take_back', subject),
    publish: mayPublish(story.language),
    withdraw: can(actor, 'translation.withdraw', subject),
    correct: can(actor, 'correction.issue', subject) && can(actor, 'translation.confirm', subject),
    amendCorrections: can(actor, 'correction.amend', subject),
    publishWith: others(story.begun).filter(mayPublish),
    withdrawWith: others(story.live).filter((locale) => can(actor, 'translation.withdraw', { ...subject, locale })),
    duplicate: can(actor, 'story.create'),
    // What readers see is withdrawn before it goes to the bin.
    bin: can(actor, 'story.bin', subject) && story.live.length === 0,
    // What readers see is withdrawn before it is held back.
    embargo: can(actor, 'story.embargo', subject) && story.live.length === 0,
    liftEmbargo: can(actor, 'embargo.lift'),
    comment: can(actor, 'story.comment'),
    note: can(actor, 'story.note'),
    changeNotes: can(actor, 'note.change'),
    assign: can(actor, 'work.assign'),
    take: SCOPES.filter((scope) =>
      can(actor, 'work.take', { ownerId, assignees, locale: scope === 'story' ? undefined : scope }),
    ),
    share: can(actor, 'draft.share', subject),
    deleteComments: can(actor, 'comment.delete'),
    start: LOCALES.filter(
      (locale) => !story.begun.includes(locale) && can(actor, 'translation.start', { ownerId, assignees, locale }),
    ),
  };
}
