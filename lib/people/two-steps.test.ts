import { describe, expect, test } from 'vitest';
import { everywhere } from '#lib/people/grants.ts';
import { ROLES } from '#lib/people/roles.ts';
import { isProofRecent, mustUseTwoSteps, PROOF_LASTS_MS, readStepCode } from '#lib/people/two-steps.ts';

describe('mustUseTwoSteps', () => {
  test.each(ROLES)('%s', (role) => {
    expect(mustUseTwoSteps({ grants: everywhere(role), isDemo: true })).toBe(false);
    expect(mustUseTwoSteps({ grants: everywhere(role), isDemo: false })).toBe(
      role !== 'reporter' && role !== 'translator',
    );
  });
});

describe('isProofRecent', () => {
  const proved = new Date('2026-02-15T05:52:00.000Z');
  test.each([
    [0, true],
    [PROOF_LASTS_MS - 1, true],
    [PROOF_LASTS_MS, false],
    [-1, false],
  ])('%i ms after the proof', (ms, recent) => {
    expect(isProofRecent(proved, new Date(proved.getTime() + ms))).toBe(recent);
  });
});

describe('readStepCode', () => {
  test.each([
    ['123456', { kind: 'app', code: '123456' }],
    [' 123 456 ', { kind: 'app', code: '123456' }],
    ['१२३ ४५६', { kind: 'app', code: '123456' }],
    ['１２３４５６', { kind: 'app', code: '123456' }],
    ['aB3dE-fG7hJ', { kind: 'backup', code: 'aB3dE-fG7hJ' }],
    ['aB3dE fG7hJ', { kind: 'backup', code: 'aB3dE-fG7hJ' }],
    ['aB3dE–fG7hJ', { kind: 'backup', code: 'aB3dE-fG7hJ' }],
  ])('reads «%s»', (typed, code) => {
    expect(readStepCode(typed)).toEqual(code);
  });

  test.each(['', '12345', '1234567', 'aB3dE-fG7h', 'कखगघङ-चछजझञ', '1'.repeat(101), ' '.repeat(50_000)])(
    'does not take «%.20s»',
    (typed) => {
      expect(readStepCode(typed)).toBeUndefined();
    },
  );
});
