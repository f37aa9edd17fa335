import { expect, test } from 'vitest';
import { createSender } from '#app/_newsroom/editor/saving/create-sender.ts';
import type { SendAnswer } from '#lib/autosave.ts';

type Theirs = { version: number; text: string };

function server() {
  const state = { version: 1, text: '', losesAnswer: false };
  const put = async ({ text, version }: { text: string; version: number }): Promise<SendAnswer<Theirs>> => {
    if (version !== state.version) return { kind: 'conflict', theirs: { version: state.version, text: state.text } };
    state.text = text;
    state.version += 1;
    return state.losesAnswer
      ? { kind: 'lost', reason: 'server' }
      : { kind: 'saved', version: state.version, savedAt: '' };
  };
  return { state, send: createSender<string, Theirs>(put, (theirs, sent) => Promise.resolve(theirs.text === sent)) };
}

test('a save whose answer was lost is not taken for somebody else’s', async () => {
  const { state, send } = server();
  state.losesAnswer = true;
  expect(await send({ text: 'बजट', version: 1, leaving: false })).toEqual({ kind: 'lost', reason: 'server' });
  state.losesAnswer = false;
  expect(await send({ text: 'बजट पेश', version: 1, leaving: false })).toEqual({
    kind: 'saved',
    version: 3,
    savedAt: '',
  });
  expect(state.text).toBe('बजट पेश');
});

test('somebody else’s text in between is a conflict all the same', async () => {
  const { state, send } = server();
  state.losesAnswer = true;
  await send({ text: 'mine', version: 1, leaving: false });
  state.losesAnswer = false;
  Object.assign(state, { version: 3, text: 'theirs' });
  expect(await send({ text: 'mine, longer', version: 1, leaving: false })).toEqual({
    kind: 'conflict',
    theirs: { version: 3, text: 'theirs' },
  });
  expect(state.text).toBe('theirs');
});
