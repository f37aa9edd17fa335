import type { TranslationRights } from '#app/_newsroom/editor/store/translation-view.ts';
import { type Assignees, type Scope, SCOPES } from '#lib/assignments/assignment.ts';
import { SKIPPING_ROLES } from '#lib/article/rules/desk-rules.ts';
import { holdsRoleIn } from '#lib/people/grants.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** What `actor` may do with one language of a story, so that the screen leaves out what would be refused. */
export function translationRights(
  actor: Actor,
  story: {
    ownerId: string | null;
    /** Where it stands now. */
    sectionId: number | null;
    /** Where readers see each language; of one they do not see, nothing. */
    liveSectionIds: Partial<Record<Locale, number>>;
    /** Every section there is. */
    sectionIds: readonly number[];
    assignees: Assignees;
    language: Locale;
    begun: Locale[];
    live: Locale[];
    withdrawn: Locale[];
    sentById: string | null;
  },
): TranslationRights {
  const { ownerId, assignees, sectionId } = story;
  const place = { ownerId, assignees, sectionId };
  const textIn = (locale: Locale) => ({ ...place, locale, liveSectionId: story.liveSectionIds[locale] });
  const subject = { ...textIn(story.language), sentById: story.sentById };
  // What was withdrawn comes back by whoever may put it back.
  const mayPublish = (locale: Locale) =>
    can(actor, 'translation.publish', textIn(locale)) &&
    (!story.withdrawn.includes(locale) || can(actor, 'translation.restore', textIn(locale)));
  const others = (locales: Locale[]) => locales.filter((locale) => locale !== story.language);
  return {
    edit: can(actor, 'translation.edit', subject),
    details: can(actor, 'story.details', subject),
    // Into another section by whoever may describe it there as well.
    sections: story.sectionIds.filter(
      (id) => id === sectionId || can(actor, 'story.details', { ...place, sectionId: id }),
    ),
    skipsReviewAs: SKIPPING_ROLES.filter((role) => holdsRoleIn(actor, role, textIn(story.language))),
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
    withdrawWith: others(story.live).filter((locale) => can(actor, 'translation.withdraw', textIn(locale))),
    duplicate: can(actor, 'story.create'),
    // What readers see is withdrawn before it goes to the bin.
    bin: can(actor, 'story.bin', subject) && story.live.length === 0,
    // What readers see is withdrawn before it is held back.
    embargo: can(actor, 'story.embargo', subject) && story.live.length === 0,
    liftEmbargo: can(actor, 'embargo.lift', place),
    comment: can(actor, 'story.comment'),
    note: can(actor, 'story.note'),
    changeNotes: can(actor, 'note.change', { sectionId }),
    assign: SCOPES.filter((scope) => can(actor, 'work.assign', { ...place, locale: localeOf(scope) })),
    take: SCOPES.filter((scope) => can(actor, 'work.take', { ...place, locale: localeOf(scope) })),
    share: can(actor, 'draft.share', subject),
    deleteComments: can(actor, 'comment.delete', { sectionId }),
    start: LOCALES.filter(
      (locale) => !story.begun.includes(locale) && can(actor, 'translation.start', { ...place, locale }),
    ),
  };
}

const localeOf = (scope: Scope) => (scope === 'story' ? undefined : scope);
