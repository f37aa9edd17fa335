import { expect, it } from 'vitest';
import { rememberAnswer, rememberedAnswer, updateInput } from '#app/_newsroom/editor/telling/update-answer.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

it('chooses nothing the first time, and then what was said of this text in this tab, without its words', () => {
  const tab = storage();
  expect(rememberedAnswer(1, tab)).toEqual({ kind: undefined, note: '' });
  rememberAnswer(1, { kind: 'substantive', note: 'Ten more buses' }, tab);
  expect(rememberedAnswer(1, tab)).toEqual({ kind: 'substantive', note: '' });
  expect(rememberedAnswer(2, tab).kind).toBeUndefined();
  expect(rememberedAnswer(1, storage()).kind).toBeUndefined();
});

it('asks anew where the browser keeps nothing', () => {
  const full = {
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => rememberAnswer(1, { kind: 'minor', note: '' }, full)).not.toThrow();
});

it.each([
  ['minor, with words left from before', { kind: 'minor', note: 'x' } as const, true, { substantive: false }],
  ['substantive', { kind: 'substantive', note: ' ' } as const, true, { substantive: true }],
  ['with a note', { kind: 'substantive', note: 'x' } as const, true, { substantive: true, note: 'x' }],
  ['a first publication', { kind: 'substantive', note: 'x' } as const, false, { substantive: false }],
])('tells the server: %s', (_, answer, isUpdate, input) => {
  expect(updateInput(answer, isUpdate)).toEqual(input);
});
