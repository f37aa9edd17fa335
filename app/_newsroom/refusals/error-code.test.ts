import { expect, expectTypeOf, test } from 'vitest';
import type { ErrorCode } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import type * as actions from '#app/_newsroom/editor/publish/actions.ts';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { LOCALES } from '#lib/locale.ts';

type CodeOf<Action extends (raw: unknown) => Promise<{ ok: boolean }>> =
  Extract<Awaited<ReturnType<Action>>, { ok: false }> extends { error: infer Code } ? Code : never;

test('what the editor’s actions refuse with has a sentence; a code without one does not compile', () => {
  expectTypeOf<CodeOf<(typeof actions)[keyof typeof actions]>>().toExtend<ErrorCode>();
  expectTypeOf<CodeOf<typeof actions.publishAction>>().not.toBeAny();
  expectTypeOf<'not_ready'>().toExtend<CodeOf<typeof actions.publishAction>>();
  expectTypeOf<string>().not.toExtend<ErrorCode>();
  expectTypeOf<'never_heard_of'>().not.toExtend<ErrorCode>();
});

test.each(LOCALES)('a lost answer claims nothing in %s', (locale) => {
  const { answer_lost: lost, offline, unreachable } = MESSAGES[locale].Errors;
  for (const sentence of [lost, unreachable]) expect(sentence).not.toMatch(/nothing was changed|कुछ नहीं बदला/);
  expect(new Set([lost, offline, unreachable]).size).toBe(3);
});
