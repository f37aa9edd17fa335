import type { Finding, FindingCode, Readiness } from '#lib/article/checklist/readiness.ts';
import type { CheckLevel, DeskCheck, DeskRules } from '#lib/article/rules/desk-rules.ts';

/** Which check a finding belongs to; what is not named here weighs what it weighs in every section. */
const CHECK_OF: Partial<Record<FindingCode, DeskCheck>> = {
  headline_long: 'headline_length',
  standfirst_missing: 'standfirst',
  dateline_missing: 'dateline',
  byline_missing: 'byline',
  section_missing: 'section',
  topics_missing: 'topics',
  slug_missing: 'slug',
  lead_image_missing: 'lead_image',
  caption_missing: 'caption',
  credit_missing: 'credit',
  alt_missing: 'alt',
  alt_equals_caption: 'alt',
  open_suggestions: 'suggestions',
  source_link_missing: 'source_link',
  other_language_missing: 'other_language',
};

/** What was found, by what it stops: sending for review, going live (all of the former as well), nothing. */
export type Weighed = { beforeReview: Finding[]; must: Finding[]; should: Finding[] };

/** Weighs what readiness() found by the rules of the story's section. Order stays as found, what stops review first. */
export function weighFindings({ must, should, ifAsked }: Readiness, { checks }: DeskRules): Weighed {
  const levelled = [
    ...must.map((finding) => ({ finding, level: levelOf(finding, 'publish', checks) })),
    ...should.map((finding) => ({ finding, level: levelOf(finding, 'should', checks) })),
    ...ifAsked.map((finding) => ({ finding, level: levelOf(finding, 'off', checks) })),
  ];
  const at = (level: CheckLevel) => levelled.filter((one) => one.level === level).map(({ finding }) => finding);
  return { beforeReview: at('submit'), must: [...at('submit'), ...at('publish')], should: at('should') };
}

function levelOf({ code }: Finding, otherwise: CheckLevel, checks: DeskRules['checks']): CheckLevel {
  const check = CHECK_OF[code];
  return check === undefined ? otherwise : checks[check];
}
