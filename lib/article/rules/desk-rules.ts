import type { Role } from '#lib/people/roles.ts';

/** What is looked for in a text and what stands beside it, as a chief editor weighs it. */
export const DESK_CHECKS = [
  'headline_length',
  'standfirst',
  'dateline',
  'byline',
  'section',
  'topics',
  'slug',
  'lead_image',
  'caption',
  'credit',
  'alt',
  'suggestions',
  'source_link',
  'other_language',
] as const;

/** One of {@link DESK_CHECKS}. */
export type DeskCheck = (typeof DESK_CHECKS)[number];

/**
 * How much a check weighs: not looked for, advised, a must before readers see the text, a must before it is even sent for
 * review (and so before readers see it). Weakest first.
 */
export const CHECK_LEVELS = ['off', 'should', 'publish', 'submit'] as const;

/** One of {@link CHECK_LEVELS}. */
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** Without these there is no page, or one that nobody may be shown: they may be asked for earlier, and never less. */
export const FIRM_CHECKS: readonly DeskCheck[] = ['byline', 'section', 'slug', 'credit', 'alt', 'suggestions'];

/** Who may publish at all, and so may be let off review. */
export const SKIPPING_ROLES = ['editor', 'chief_editor'] as const satisfies readonly Role[];

/** By what rules a section publishes. */
export type DeskRules = {
  /** Who may put a text before readers that nobody marked as ready. */
  skipReview: (typeof SKIPPING_ROLES)[number][];
  /** Whoever wrote the last change of a text cannot publish, schedule or mark it as ready. */
  secondEyes: boolean;
  checks: Record<DeskCheck, CheckLevel>;
};

/** The rules of a house that has set none. */
export const FIRST_RULES: DeskRules = {
  skipReview: [...SKIPPING_ROLES],
  secondEyes: false,
  checks: {
    headline_length: 'should',
    standfirst: 'should',
    dateline: 'should',
    byline: 'publish',
    section: 'publish',
    topics: 'should',
    slug: 'publish',
    lead_image: 'should',
    caption: 'should',
    credit: 'publish',
    alt: 'publish',
    suggestions: 'publish',
    source_link: 'off',
    other_language: 'off',
  },
};

/** The levels a check can be given, weakest first. */
export function levelsOf(check: DeskCheck): readonly CheckLevel[] {
  return FIRM_CHECKS.includes(check) ? ['publish', 'submit'] : CHECK_LEVELS;
}

/** The house's rules, and those of sections that have their own, by the section's id. */
export type RulesBySection = { house: DeskRules; sections: Partial<Record<number, DeskRules>> };

/** By which of `all` a story of this section goes; one without a section by the house's. */
export function rulesFor(all: RulesBySection, sectionId: number | null): DeskRules {
  return (sectionId === null ? undefined : all.sections[sectionId]) ?? all.house;
}
