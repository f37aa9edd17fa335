import { describe, expect, test } from 'vitest';
import { paddedId, sentence, bodyOfBlocks, TAB_TEXT, twoTabs } from '#app/_newsroom/editor/saving/testing-tabs.ts';

describe('a block the server refuses', () => {
  test('holds back none of the others: what was last taken of it stays in its place', async () => {
    const { anita, standing, server } = twoTabs();
    anita.write(sentence('a', 'एक और'), sentence('b', 'दो और', true), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', missing: 1, asking: 0 });
    expect(anita.state.refused).toEqual([paddedId('b')]);
    expect(standing()?.body).toEqual(bodyOfBlocks(sentence('a', 'एक और'), sentence('b', 'दो'), sentence('c', 'तीन')));
    const sent = server.requests.length;
    anita.write(sentence('a', 'एक और'), sentence('b', 'दो और', true), sentence('c', 'तीन तीन'));
    await anita.save();
    expect(server.requests).toHaveLength(sent + 1);
    anita.write(sentence('a', 'एक और'), sentence('b', 'दो और'), sentence('c', 'तीन तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(anita.state.refused).toEqual([]);
    expect(standing()?.body).toEqual(anita.state.text.body);
  });

  test('that the server never had is left out, and is forgotten once it is deleted', async () => {
    const { anita, standing } = twoTabs();
    anita.write(
      sentence('x', 'bad', true),
      sentence('a', 'एक'),
      sentence('b', 'दो'),
      sentence('c', 'तीन'),
      sentence('y', 'worse', true),
    );
    expect(await anita.save()).toMatchObject({ kind: 'partly', missing: 2 });
    expect(standing()).toEqual(TAB_TEXT);
    anita.write(sentence('a', 'एक'), sentence('b', 'दो'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
  });

  test('stays held while somebody else writes beside it', async () => {
    const { anita, ravi } = twoTabs();
    anita.write(sentence('a', 'एक'), sentence('b', 'दो और', true), sentence('c', 'तीन'));
    await anita.save();
    ravi.write(sentence('a', 'रवि'), sentence('b', 'दो'), sentence('c', 'तीन'));
    await ravi.save();
    anita.write(sentence('a', 'एक'), sentence('b', 'दो और', true), sentence('c', 'तीन तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', missing: 1 });
    expect(anita.words()).toEqual(['रवि', 'दो और', 'तीन तीन']);
  });

  test.each([
    ['a refusal that names no block', { reason: 'body_invalid', detail: { body: { blocks: [] } } }],
    [
      'one that names a block nobody sent',
      { reason: 'body_invalid', detail: { body: { blocks: [{ index: 9, id: null }] } } },
    ],
    [
      'one that names the same for ever',
      { reason: 'body_invalid', detail: { body: { blocks: [{ index: 0, id: paddedId('a') }] } } },
    ],
    ['another refusal', { reason: 'not_allowed' }],
  ])('%s ends', async (_, refusal) => {
    const { server, anita } = twoTabs();
    server.line.refuses = refusal;
    anita.state.text.headline = 'x';
    anita.write(sentence('a', 'एक और'), sentence('b', 'दो'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'refused', reason: refusal.reason });
  });
});

describe('what became one with a held block is held with it', () => {
  const UNSPLIT = 'मेरा पहला वाक्य यहाँ है और दूसरा वाक्य वहाँ है';
  /** Anita's second paragraph is asked about, or refused. */
  async function held(why: 'asked' | 'refused', words = UNSPLIT) {
    const all = twoTabs();
    const { anita, ravi } = all;
    if (why === 'asked') {
      ravi.write(sentence('a', 'एक'), sentence('b', 'रवि का दो'), sentence('c', 'तीन'));
      await ravi.save();
    }
    anita.write(sentence('a', 'एक'), sentence('b', words, why === 'refused'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly' });
    const server = all.standing()?.body;
    return { ...all, before: server, odd: why === 'refused' };
  }
  const bodyOf = (texts: ReturnType<typeof twoTabs>) => texts.standing()?.body;

  test.each(['asked', 'refused'] as const)('the next paragraph joined into it (%s)', async (why) => {
    const all = await held(why);
    const { anita, before, odd } = all;
    anita.write(sentence('a', 'एक!'), sentence('b', `${UNSPLIT} तीन`, odd));
    expect(await anita.save()).toMatchObject({ kind: 'partly' });
    const waiting = bodyOfBlocks(sentence('a', 'एक!'), ...before!.content.slice(1));
    expect(bodyOf(all)).toEqual(waiting);
    // It stays so, save after save, and while somebody else writes in the paragraph that was joined.
    anita.write(sentence('a', 'एक!!'), sentence('b', `${UNSPLIT} तीन`, odd));
    await anita.save();
    expect(bodyOf(all)?.content.slice(1)).toEqual(before!.content.slice(1));
    if (why === 'asked') {
      expect(anita.state.meeting.blocks).toMatchObject([
        { id: paddedId('b'), theirs: [{}, { content: [{ text: 'तीन' }] }] },
      ]);
      anita.sender.choose(paddedId('b'), 'mine');
    } else anita.write(sentence('a', 'एक!!'), sentence('b', `${UNSPLIT} तीन`));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(bodyOf(all)).toEqual(bodyOfBlocks(sentence('a', 'एक!!'), sentence('b', `${UNSPLIT} तीन`)));
  });

  test.each(['asked', 'refused'] as const)('the half that was split off it (%s)', async (why) => {
    const all = await held(why);
    const { anita, before, odd } = all;
    const halves = [sentence('b', 'मेरा पहला वाक्य यहाँ है', odd), sentence('b2', 'और दूसरा वाक्य वहाँ है')];
    for (const first of ['एक', 'एक!']) {
      anita.write(sentence('a', first), ...halves, sentence('c', 'तीन'));
      expect(await anita.save()).toMatchObject({ kind: 'partly' });
      expect(bodyOf(all)).toEqual(bodyOfBlocks(sentence('a', first), ...before!.content.slice(1)));
    }
    if (why === 'asked') anita.sender.choose(paddedId('b'), 'mine');
    else anita.write(sentence('a', 'एक!'), sentence('b', 'मेरा पहला वाक्य यहाँ है'), halves[1]!, sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(bodyOf(all)).toEqual(anita.state.text.body);
    expect(anita.words()).toHaveLength(4);
  });

  test('theirs in the place of what was joined brings the joined paragraph back, also before the next save', async () => {
    for (const saves of [true, false]) {
      const all = await held('asked');
      const { anita } = all;
      anita.write(sentence('a', 'एक'), sentence('b', `${UNSPLIT} तीन`));
      if (saves) await anita.save();
      anita.sender.choose(paddedId('b'), 'theirs');
      expect(anita.words()).toEqual(['एक', 'रवि का दो', 'तीन']);
      expect(await anita.save()).toMatchObject({ kind: 'saved' });
      expect(bodyOf(all)).toEqual(anita.state.text.body);
    }
  });

  test('a paragraph that somebody else goes on writing in stands with theirs', async () => {
    const all = await held('asked');
    const { anita, ravi } = all;
    anita.write(sentence('a', 'एक'), sentence('b', `${UNSPLIT} तीन`));
    await anita.save();
    ravi.write(sentence('a', 'एक'), sentence('b', 'रवि का दो'), sentence('c', 'रवि ने फिर लिखा'));
    await ravi.save();
    anita.write(sentence('a', 'एक!'), sentence('b', `${UNSPLIT} तीन`));
    expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
    expect(bodyOf(all)).toEqual(
      bodyOfBlocks(sentence('a', 'एक!'), sentence('b', 'रवि का दो'), sentence('c', 'रवि ने फिर लिखा')),
    );
    expect(anita.words()).toEqual(['एक!', `${UNSPLIT} तीन`]);
  });

  test('a block refused at its first save had taken another one in already', async () => {
    const all = twoTabs();
    const { anita } = all;
    anita.write(sentence('a', 'एक'), sentence('x', 'नया दो', true), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', missing: 1 });
    expect(bodyOf(all)).toEqual(TAB_TEXT.body);
    anita.write(sentence('a', 'एक'), sentence('x', 'नया दो'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(bodyOf(all)).toEqual(anita.state.text.body);
  });

  test('a held block joined into the one above is still asked about', async () => {
    const all = await held('asked');
    const { anita } = all;
    anita.write(sentence('a', `एक ${UNSPLIT}`), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
    expect(bodyOf(all)).toEqual(bodyOfBlocks(sentence('a', 'एक'), sentence('b', 'रवि का दो'), sentence('c', 'तीन')));
    expect(anita.words()).toEqual([`एक ${UNSPLIT}`, 'तीन']);
    anita.sender.choose(anita.state.meeting.blocks[0]!.id, 'mine');
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(bodyOf(all)).toEqual(anita.state.text.body);
  });
});
