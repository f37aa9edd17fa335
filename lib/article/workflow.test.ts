import { describe, expect, it } from 'vitest';
import { advance, STAGES, stageAfter, statusOf } from '#lib/article/workflow.ts';

const now = new Date('2026-02-15T05:52:00.000Z');

describe('advance', () => {
  it.each([
    ['draft', 'submit', 'in_review'],
    ['draft', 'return', undefined],
    ['draft', 'publish', 'draft'],
    ['in_review', 'submit', undefined],
    ['in_review', 'return', 'draft'],
    ['in_review', 'publish', 'draft'],
    ['draft', 'approve', undefined],
    ['in_review', 'approve', 'ready'],
    ['ready', 'approve', undefined],
    ['ready', 'submit', undefined],
    ['ready', 'return', 'draft'],
    ['ready', 'take_back', undefined],
    ['ready', 'publish', 'draft'],
    ['ready', 'schedule', 'scheduled'],
    ['scheduled', 'approve', undefined],
    ['scheduled', 'submit', undefined],
    ['scheduled', 'return', undefined],
    ['scheduled', 'publish', 'draft'],
  ] as const)('%s, %s', (from, step, to) => {
    const next = advance(from, step, { now, embargoedUntil: null });
    expect(next).toEqual(to ? { ok: true, value: to } : { ok: false, error: 'step_not_allowed' });
  });

  it.each(STAGES)('publishes from %s at the instant the embargo ends and not a millisecond before', (from) => {
    expect(advance(from, 'publish', { now, embargoedUntil: now.toISOString() }).ok).toBe(true);
    const later = new Date(now.getTime() + 1).toISOString();
    expect(advance(from, 'publish', { now, embargoedUntil: later })).toEqual({ ok: false, error: 'embargoed' });
  });
});

describe('stageAfter', () => {
  it.each([
    ['draft', 'save', 'draft'],
    ['in_review', 'save', 'in_review'],
    ['ready', 'save', 'in_review'],
    ['ready', 'polish', 'ready'],
    ['in_review', 'polish', 'in_review'],
    ['ready', 'discard', 'draft'],
    ['ready', 'withdraw', 'in_review'],
    ['ready', 'part', 'ready'],
    ['scheduled', 'save', 'scheduled'],
    ['draft', 'discard', 'draft'],
    ['in_review', 'discard', 'draft'],
    ['scheduled', 'discard', 'draft'],
    ['draft', 'withdraw', 'draft'],
    ['in_review', 'withdraw', 'in_review'],
    ['scheduled', 'withdraw', 'draft'],
  ] as const)('%s, %s', (from, step, to) => {
    expect(stageAfter(from, step)).toBe(to);
  });
});

describe('statusOf', () => {
  it.each([
    ['draft', 1, null, null, 'draft'],
    ['in_review', 1, null, null, 'in_review'],
    ['ready', 1, null, null, 'ready'],
    ['ready', 2, 1, null, 'live_draft'],
    ['scheduled', 1, null, null, 'scheduled'],
    ['draft', 1, 1, null, 'live'],
    ['draft', 2, 1, null, 'live_draft'],
    ['in_review', 2, 1, null, 'live_draft'],
    ['draft', 1, null, '2026-02-15T05:52:00.000Z', 'withdrawn'],
  ] as const)('%s, draft %s, live %s, withdrawn %s', (stage, draftRevisionId, liveRevisionId, withdrawnAt, status) => {
    expect(statusOf({ stage, draftRevisionId, liveRevisionId, withdrawnAt })).toBe(status);
  });
});
