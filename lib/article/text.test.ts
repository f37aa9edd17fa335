import { describe, expect, it } from 'vitest';
import {
  createStoryInput,
  publishInput,
  sentDetails,
  sentDraft,
  sentWholeDetails,
  translationInput,
  withdrawInput,
} from '#lib/article/inputs.ts';
import { TEXT_FIELDS } from '#lib/article/limits.ts';
import { emptyText, parseTranslationText, storyDetails } from '#lib/article/text.ts';
import { emptyBody } from '#lib/body/nodes.ts';

const text = emptyText(emptyBody('block0000001'));

describe('parseTranslationText', () => {
  it.each(['en', 'hi'] as const)('takes an empty text as it is (%s)', (locale) => {
    expect(parseTranslationText(text, locale)).toEqual({ ok: true, value: text });
  });

  it.each(TEXT_FIELDS)('refuses a text without its %s, or with something else in it', (field) => {
    for (const value of [undefined, null, 3, ['x'], { x: 1 }]) {
      expect(parseTranslationText({ ...text, [field]: value }, 'hi')).toMatchObject({
        error: 'invalid',
        detail: { fields: [field] },
      });
    }
  });

  it.each([null, undefined, 'text', [], 5])('refuses %j', (value) => {
    expect(parseTranslationText(value, 'en')).toMatchObject({ ok: false, error: 'invalid' });
  });

  it('refuses a field that is not ours and names it', () => {
    expect(parseTranslationText({ ...text, role: 'administrator' }, 'en')).toMatchObject({
      detail: { fields: ['role'] },
    });
    expect(parseTranslationText(JSON.parse(`{"__proto__":{"polluted":1}}`), 'en').ok).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('counts limits in graphemes, not in units', () => {
    expect(parseTranslationText({ ...text, kicker: 'क्षि'.repeat(120) }, 'hi').ok).toBe(true);
    expect(parseTranslationText({ ...text, kicker: 'क्षि'.repeat(121) }, 'hi')).toMatchObject({
      detail: { fields: ['kicker'] },
    });
  });

  it('cleans what it takes', () => {
    const parsed = parseTranslationText({ ...text, headline: 'दु:ख  है ।', slug: 'Bajat 2026!' }, 'hi');
    expect(parsed).toMatchObject({ ok: true, value: { headline: 'दुःख है।', slug: 'bajat-2026' } });
  });
});

describe('orders', () => {
  const seen = {
    section: { id: 1, name: 'World' },
    contributors: [],
    agency: null,
    topics: [],
    leadImageId: 7,
    credits: [{ imageId: 7, credit: '' }],
  };
  const details = { sectionId: 1, agencyId: null, contributorIds: [1, 2], topicIds: [], leadImageId: null };
  it.each([
    ['story', createStoryInput, { locale: 'hi' }, { locale: 'fr' }],
    ['step', translationInput, { translationId: 1, version: 1 }, { translationId: '1', version: 1 }],
    [
      'publish',
      publishInput,
      { translationId: 1, version: 1, substantive: false, seen },
      { translationId: 1, version: 1, substantive: false },
    ],
    [
      'withdraw',
      withdrawInput,
      { translationId: 1, version: 1, notice: '', reason: 'पुष्टि नहीं' },
      { translationId: 1, version: 1, notice: '' },
    ],
    ['details', sentWholeDetails, { version: 1, details }, { version: 1, details: { ...details, topicIds: [1.5] } }],
    [
      'changed details',
      sentDetails,
      { version: 1, tab: 't', seq: 1, changes: { sectionId: { from: [null], to: 2 } } },
      { version: 1, tab: 't', seq: 1, changes: { sectionId: { from: [], to: 2 } } },
    ],
    ['text', sentDraft, { version: 1, text: {} }, { version: 1, text: {}, changes: {} }],
    ['changed text', sentDraft, { version: 1, tab: 't', seq: 1, changes: {} }, { version: 1, tab: '', changes: {} }],
    ['details themselves', storyDetails, details, { ...details, contributorIds: [1, 1] }],
  ])('%s: takes exactly its fields', (_, schema, good, bad) => {
    expect(schema.safeParse(good).success).toBe(true);
    expect(schema.safeParse(bad).success).toBe(false);
    for (const extra of ['actor', 'actorId', 'role', 'now', 'liveRevisionId', 'id']) {
      expect(schema.safeParse({ ...good, [extra]: 'x' }).success).toBe(false);
    }
  });
});
