import { expect, it } from 'vitest';
import { withinReach } from '#app/_newsroom/editor/publish/findings.client.tsx';
import type { Finding } from '#lib/article/checklist/readiness.ts';

it('suggests a lead picture only to who may add one', () => {
  const picture: Finding = { code: 'lead_image_missing', field: 'leadImage' };
  const summary: Finding = { code: 'standfirst_missing', field: 'standfirst' };
  expect(withinReach([picture, summary], { details: false })).toEqual([summary]);
  expect(withinReach([picture, summary], { details: true })).toEqual([picture, summary]);
});
