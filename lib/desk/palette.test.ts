import { describe, expect, it } from 'vitest';
import { isMeant } from '#lib/desk/palette.ts';

describe('isMeant', () => {
  it('finds a name in either script, by its sound and unfinished, every word of what was typed', () => {
    const plan = ['Plan', 'योजना'];
    for (const query of ['plan', 'PLA', 'योजना', 'योज', 'yojana', 'yoj', ''])
      expect(isMeant(plan, query), query).toBe(true);
    for (const query of ['lan', 'plans', 'plan x', 'मोदी', '?', '«']) expect(isMeant(plan, query), query).toBe(false);
    expect(isMeant(['In review', 'समीक्षा में'], 'review in')).toBe(true);
  });
});
