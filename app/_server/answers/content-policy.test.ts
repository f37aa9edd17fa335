import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentPolicy } from '#app/_server/answers/content-policy.ts';
import { ENHANCER } from '#app/_reader/generated/enhancer.ts';
import { SHEETS } from '#app/_reader/generated/sheets.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('lets run what we built, by hash, and nothing inline besides', () => {
  const policy = contentPolicy();
  expect(policy).toContain(`script-src 'self' ${sha(ENHANCER)}`);
  for (const sheet of Object.values(SHEETS)) expect(policy).toContain(sha(sheet));
  expect(policy).not.toMatch(/unsafe|https?:|\*|strict-dynamic/);
  for (const rule of [
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy.split('; ')).toContain(rule);
  }
});

test('lets only ourselves frame the newsroom’s preview', () => {
  expect(contentPolicy('self').split('; ')).toContain("frame-ancestors 'self'");
});

test('lets nothing run on a page for somebody outside', () => {
  const policy = contentPolicy('none', false).split('; ');
  expect(policy).toContain("script-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
});
