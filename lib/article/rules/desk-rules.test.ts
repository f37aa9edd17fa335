import { describe, expect, it } from 'vitest';
import { type FindingCode, readiness } from '#lib/article/checklist/readiness.ts';
import {
  CHECK_LEVELS,
  DESK_CHECKS,
  type DeskCheck,
  type DeskRules,
  FIRM_CHECKS,
  FIRST_RULES,
  rulesFor,
} from '#lib/article/rules/desk-rules.ts';
import { deskRules } from '#lib/article/rules/desk-rules-input.ts';
import { weighFindings } from '#lib/article/rules/weigh-findings.ts';
import { emptyText } from '#lib/article/text.ts';

const rules = (checks: Partial<DeskRules['checks']>): DeskRules => ({
  ...FIRST_RULES,
  checks: { ...FIRST_RULES.checks, ...checks },
});
/** A story of nothing but a body in the wrong language: almost everything is found. */
const found = readiness(
  emptyText({
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text: 'The bridge opened on Friday.' }] },
      {
        type: 'paragraph',
        attrs: { id: 'c' },
        content: [
          {
            type: 'text',
            text: 'सुझाव',
            marks: [{ type: 'insertion', attrs: { id: 'suggestion01', by: 'me', at: '2026-02-15T05:52:00.000Z' } }],
          },
        ],
      },
      { type: 'figure', attrs: { id: 'b', imageId: 7, caption: '', alt: '', credit: '' } },
    ],
  }),
  'hi',
  { sectionId: null, agencyId: null, contributorIds: [], topicIds: [], leadImageId: null },
  [{ imageId: 7, credit: '' }],
);
const codes = (checks: Partial<DeskRules['checks']>) => {
  const { beforeReview, must, should } = weighFindings(found, rules(checks));
  const of = (list: typeof must) => list.map(({ code }) => code);
  return { beforeReview: of(beforeReview), must: of(must), should: of(should) };
};
/** What each check finds in that story; the length of a headline nobody wrote is right. */
const FOUND: Record<Exclude<DeskCheck, 'headline_length'>, FindingCode> = {
  standfirst: 'standfirst_missing',
  dateline: 'dateline_missing',
  byline: 'byline_missing',
  section: 'section_missing',
  topics: 'topics_missing',
  slug: 'slug_missing',
  lead_image: 'lead_image_missing',
  caption: 'caption_missing',
  credit: 'credit_missing',
  alt: 'alt_missing',
  suggestions: 'open_suggestions',
  source_link: 'source_link_missing',
  other_language: 'other_language_missing',
};

describe('the rules of a section', () => {
  it('weigh what was found as readiness does, where the house has set none', () => {
    expect(codes({})).toEqual({
      beforeReview: [],
      must: found.must.map(({ code }) => code),
      should: found.should.map(({ code }) => code),
    });
  });

  it.each(Object.entries(FOUND) as [DeskCheck, FindingCode][])('%s: each level stops what it says', (check, code) => {
    const levels = FIRM_CHECKS.includes(check) ? (['publish', 'submit'] as const) : CHECK_LEVELS;
    for (const level of levels) {
      const weighed = codes({ [check]: level });
      expect([
        level,
        weighed.beforeReview.includes(code),
        weighed.must.includes(code),
        weighed.should.includes(code),
      ]).toEqual([level, level === 'submit', level === 'submit' || level === 'publish', level === 'should']);
    }
  });

  it('leave alone what is wrong in every section', () => {
    const off = Object.fromEntries(DESK_CHECKS.filter((one) => !FIRM_CHECKS.includes(one)).map((one) => [one, 'off']));
    expect(codes(off)).toEqual({
      beforeReview: [],
      must: found.must.map(({ code }) => code),
      should: [],
    });
    expect(codes(off).must).toContain('untranslated_blocks');
  });

  it.each<[string, object]>([
    ['a check that cannot be left out', { checks: { ...FIRST_RULES.checks, alt: 'off' } }],
    ['a check nobody knows', { checks: { ...FIRST_RULES.checks, moon: 'off' } }],
    ['a check left out', { checks: Object.fromEntries(Object.entries(FIRST_RULES.checks).slice(1)) }],
    ['a level nobody knows', { checks: { ...FIRST_RULES.checks, topics: 'must' } }],
    ['a role that cannot publish', { skipReview: ['reporter'] }],
    ['a role named twice', { skipReview: ['editor', 'editor'] }],
    ['another word', { secondEyes: 'yes' }],
    ['one thing more', { more: true }],
  ])('are not read with %s', (_, change) => {
    expect(deskRules.safeParse(FIRST_RULES).success).toBe(true);
    expect(deskRules.safeParse({ ...FIRST_RULES, ...change }).success).toBe(false);
  });

  it("are the section's own, else the house's", () => {
    const own = { ...FIRST_RULES, secondEyes: true };
    const all = { house: FIRST_RULES, sections: { 4: own } };
    expect([rulesFor(all, 4), rulesFor(all, 5), rulesFor(all, null)]).toEqual([own, FIRST_RULES, FIRST_RULES]);
  });
});
