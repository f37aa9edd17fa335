import { describe, expect, test } from 'vitest';
import { createBlockwiseSender } from '#app/_newsroom/editor/saving/blockwise-sender.ts';
import { emptyText, parseTranslationText, type TranslationText } from '#lib/article/text.ts';
import type { SendAnswer } from '#lib/autosave.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

const line = (id: string, text: string, odd = false): unknown => ({
  type: 'paragraph',
  attrs: { id: id.repeat(12), ...(odd ? { glow: 1 } : {}) },
  content: [{ type: 'text', text }],
});
const textOf = (...content: unknown[]): TranslationText => emptyText({ type: 'doc', content } as unknown as DraftBody);

/** A server that reads as ours does and keeps what it takes. */
function server(...stored: unknown[]) {
  const state = { version: 1, stored: textOf(...stored), puts: 0, told: [] as string[][], isLost: false };
  const sender = createBlockwiseSender<never>(
    async ({ text, version }): Promise<SendAnswer<never>> => {
      state.puts += 1;
      if (state.isLost) return { kind: 'lost', reason: 'server' };
      const read = parseTranslationText(JSON.parse(JSON.stringify(text)), 'hi');
      if (!read.ok) return { kind: 'refused', reason: read.error, detail: read.detail };
      state.stored = read.value;
      state.version = version + 1;
      return { kind: 'saved', version: state.version, savedAt: 'now' };
    },
    textOf(...stored).body,
  );
  sender.watch((ids) => state.told.push(ids.map((id) => id[0] ?? '')));
  const save = (...content: unknown[]) =>
    sender.send({ text: textOf(...content), version: state.version, leaving: false });
  const words = () => state.stored.body.content.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1]);
  return { state, save, words, adopt: sender.adopt };
}

describe('a block the server refuses', () => {
  test('holds back none of the others: what was last taken of it stays in its place', async () => {
    const { state, save, words } = server(line('a', 'एक'), line('b', 'दो'));
    expect(await save(line('a', 'एक और'), line('b', 'दो और', true), line('c', 'तीन'))).toEqual({
      kind: 'partly',
      version: 2,
      savedAt: 'now',
      missing: 1,
    });
    expect(words()).toEqual(['एक और', 'दो', 'तीन']);
    expect(state.told).toEqual([[], ['b']]);
  });

  test('that the server never had is left out, all of them in one more request', async () => {
    const { state, save, words } = server(line('a', 'one'));
    expect(await save(line('x', 'bad', true), line('a', 'one'), line('y', 'worse', true))).toMatchObject({
      kind: 'partly',
      missing: 2,
    });
    expect(words()).toEqual(['one']);
    expect([state.puts, state.told]).toEqual([2, [[], ['x', 'y']]]);
  });

  test('is not sent again while it stays as it is, and is once it changes', async () => {
    const { state, save, words } = server(line('a', 'one'));
    await save(line('a', 'one'), line('b', 'bad', true));
    expect(await save(line('a', 'one more'), line('b', 'bad', true))).toMatchObject({ kind: 'partly', version: 3 });
    expect(state.puts).toBe(3);
    expect(await save(line('a', 'one more'), line('b', 'good'))).toEqual({ kind: 'saved', version: 4, savedAt: 'now' });
    expect(words()).toEqual(['one more', 'good']);
    expect(state.told).toEqual([[], ['b'], []]);
  });

  test('that was deleted is forgotten', async () => {
    const { state, save } = server(line('a', 'one'));
    await save(line('a', 'one'), line('b', 'bad', true));
    expect(await save(line('a', 'one'))).toMatchObject({ kind: 'saved' });
    expect(state.told.at(-1)).toEqual([]);
  });

  test('that is all there is leaves an empty line in the saved text', async () => {
    const { save, words, state } = server();
    expect(await save(line('a', 'bad', true))).toMatchObject({ kind: 'partly', missing: 1 });
    expect(words()).toEqual([undefined]);
    expect(state.stored.body.content).toEqual([{ type: 'paragraph', attrs: { id: 'a'.repeat(12) } }]);
  });

  test('is told even when the line is lost before the rest is saved', async () => {
    const { state, save } = server(line('a', 'one'));
    await save(line('a', 'one'), line('b', 'bad', true));
    state.isLost = true;
    expect(await save(line('a', 'two'), line('b', 'bad', true))).toEqual({ kind: 'lost', reason: 'server' });
    state.isLost = false;
    expect(await save(line('a', 'two'), line('b', 'bad', true))).toMatchObject({ kind: 'partly' });
  });

  test('is forgotten when the text on screen gives way to the server’s, whose blocks stand in from then on', async () => {
    const { state, save, words, adopt } = server(line('a', 'old'));
    await save(line('a', 'bad', true));
    adopt(textOf(line('a', 'theirs')).body);
    expect(state.told.at(-1)).toEqual([]);
    await save(line('a', 'bad again', true));
    expect(words()).toEqual(['theirs']);
  });
});

test.each<[string, SendAnswer<never>]>([
  ['a refusal that names no block', { kind: 'refused', reason: 'body_invalid', detail: { body: { blocks: [] } } }],
  [
    'one that names a block nobody sent',
    { kind: 'refused', reason: 'body_invalid', detail: { body: { blocks: [{ index: 9, id: null }] } } },
  ],
  [
    'one that names the same for ever',
    { kind: 'refused', reason: 'body_invalid', detail: { body: { blocks: [{ index: 0, id: null }] } } },
  ],
  ['another refusal', { kind: 'refused', reason: 'not_allowed' }],
  ['a lost line', { kind: 'lost', reason: 'offline' }],
])('%s is answered as it is', async (_, answer) => {
  const { send } = createBlockwiseSender<never>(async () => answer, textOf().body);
  expect(await send({ text: textOf(line('a', 'x')), version: 1, leaving: false })).toEqual(answer);
});
