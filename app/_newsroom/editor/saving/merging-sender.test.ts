import { describe, expect, test } from 'vitest';
import { type Meeting, NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import { createMergingSender } from '#app/_newsroom/editor/saving/merging-sender.ts';
import { testingServer } from '#app/_newsroom/editor/store/testing-server.ts';
import { applyTextChanges, mergeTexts } from '#lib/article/merge.ts';
import { emptyText, type TranslationText } from '#lib/article/text.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { randomWriter, seededRandom } from '#lib/body/testing-edits.ts';

const DRAFT = '/api/newsroom/translations/12/draft';
const id = (name: string) => name.padEnd(12, '0');
const line = (name: string, text: string, odd = false): BlockNode =>
  ({
    type: 'paragraph',
    attrs: { id: id(name), ...(odd ? { glow: 1 } : {}) },
    content: [{ type: 'text', text }],
  }) as BlockNode;
const doc = (...content: BlockNode[]): DraftBody => ({ type: 'doc', content });
const START: TranslationText = {
  ...emptyText(doc(line('a', 'एक'), line('b', 'दो'), line('c', 'तीन'))),
  headline: 'बजट',
};

/** A tab: a screen that is written on, and its sender. */
function tab(server: ReturnType<typeof testingServer>, name: string, start = START) {
  const state = {
    text: structuredClone(start),
    version: 1,
    meeting: NO_MEETING,
    refused: [] as readonly string[],
    shows: 0,
  };
  let seq = 0;
  const sender = createMergingSender({
    stored: start,
    savedAt: null,
    tab: name,
    nextSeq: () => (seq += 1),
    put: (input, options) => server.put(DRAFT, input, options),
    merger: async () => ({ mergeTexts, applyTextChanges }),
    screen: {
      read: () => state.text,
      show(text) {
        state.shows += 1;
        state.text = text;
        return text;
      },
    },
    onSlugTaken: () => undefined,
    onMeeting: (meeting: Meeting) => {
      state.meeting = meeting;
    },
    onRefused: (ids) => {
      state.refused = ids;
    },
  });
  return {
    state,
    sender,
    words: () => state.text.body.content.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? ''),
    write(...content: BlockNode[]) {
      state.text = { ...state.text, body: doc(...content) };
    },
    async save() {
      const answer = await sender.send({ text: state.text, version: state.version, leaving: false });
      if (answer.kind === 'saved' || answer.kind === 'partly') state.version = answer.version;
      return answer;
    },
  };
}

function room(start = START) {
  const server = testingServer();
  server.holds(DRAFT, start);
  server.names.set('ravi', { by: 'ravi', name: 'रवि' });
  const anita = tab(server, 'anita', start);
  const ravi = tab(server, 'ravi', start);
  const standing = () => server.texts.get(DRAFT)?.value;
  return { server, anita, ravi, standing };
}

describe('what is sent', () => {
  test('is what was changed, and nothing when nothing was', async () => {
    const { server, anita } = room();
    expect(await anita.save()).toMatchObject({ kind: 'saved', version: 1 });
    expect(server.requests).toEqual([]);
    anita.write(line('a', 'एक'), line('b', 'दो और'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved', version: 2 });
    expect(server.requests).toMatchObject([{ version: 1, changes: { fields: {}, blocks: [{ id: id('b') }] } }]);
    await anita.save();
    expect(server.requests).toHaveLength(1);
  });

  test('looks unchanged where the server only cleaned it, and is not touched on screen', async () => {
    const { server, anita, ravi, standing } = room();
    anita.write(line('a', 'एक \u200B'), line('b', 'दो'), line('c', 'तीन'));
    anita.state.text.headline = 'प\u095Dें';
    await anita.save();
    expect(standing()).toMatchObject({ headline: 'पढ\u093Cें' });
    await anita.save();
    expect(server.requests).toHaveLength(1);
    // Somebody else writes in the very block: that is no collision with words nobody changed here.
    ravi.state.text.kicker = 'x';
    await ravi.save();
    ravi.write(line('a', 'रवि'), line('b', 'दो'), line('c', 'तीन'));
    await ravi.save();
    anita.write(line('a', 'एक \u200B'), line('b', 'दो'), line('c', 'तीन तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(anita.words()).toEqual(['रवि', 'दो', 'तीन तीन']);
    expect(anita.state.text.headline).toBe('प\u095Dें');
  });

  test('goes through once, whether its answer arrives or not', async () => {
    const { server, anita, standing } = room();
    server.line.losesAnswers = true;
    anita.state.text.headline = 'बजट पेश';
    anita.write(line('a', 'एक'), line('x', 'नया'), line('b', 'दो'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'lost' });
    server.line.losesAnswers = false;
    anita.state.text.headline = 'बजट';
    anita.write(line('a', 'एक'), line('b', 'दो'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved', version: 3 });
    expect(standing()).toEqual(START);
  });
});

describe('a save that was kept while its answer was lost', () => {
  async function keptUnheard() {
    const all = room();
    all.server.line.losesAnswers = true;
    all.anita.write(line('a', 'एक 0'), line('b', 'दो'), line('c', 'तीन'));
    expect(await all.anita.save()).toMatchObject({ kind: 'lost' });
    return all;
  }

  test.each([
    ['with no line at all', { isDown: true }],
    ['with a line that takes nothing in, as far as anybody can tell', { dropsRequests: true }],
  ])('is no collision with oneself after many tries %s', async (_, broken) => {
    const { server, anita, standing } = await keptUnheard();
    Object.assign(server.line, broken);
    for (let count = 1; count <= 9; count += 1) {
      anita.write(line('a', `एक ${count}`), line('b', 'दो'), line('c', 'तीन'));
      expect(await anita.save()).toMatchObject({ kind: 'lost' });
    }
    Object.assign(server.line, { isDown: false, dropsRequests: false, losesAnswers: false });
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(standing()?.body).toEqual(anita.state.text.body);
    expect(anita.words()).toEqual(['एक 9', 'दो', 'तीन']);
  });

  test('is remembered once, however often the same text is tried, and so are those before it', async () => {
    const { server, anita, standing } = await keptUnheard();
    anita.write(line('a', 'एक 1'), line('b', 'दो'), line('c', 'तीन'));
    await anita.save();
    server.line.losesAnswers = false;
    server.line.dropsRequests = true;
    anita.write(line('a', 'एक 2'), line('b', 'दो'), line('c', 'तीन'));
    for (let count = 0; count < 9; count += 1) await anita.save();
    server.line.dropsRequests = false;
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(standing()?.body).toEqual(anita.state.text.body);
  });

  test('is remembered past any number that never left this device', async () => {
    const { server, anita, standing } = await keptUnheard();
    // A second one is kept as well: it is not the oldest.
    anita.write(line('a', 'एक 1'), line('b', 'दो'), line('c', 'तीन'));
    await anita.save();
    server.line.isDown = true;
    for (let count = 2; count <= 11; count += 1) {
      anita.write(line('a', `एक ${count}`), line('b', 'दो'), line('c', 'तीन'));
      await anita.save();
    }
    Object.assign(server.line, { isDown: false, losesAnswers: false });
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(standing()?.body).toEqual(anita.state.text.body);
  });
});

describe('what others wrote', () => {
  test('comes on screen with the next save, and who it was', async () => {
    const { anita, ravi, standing } = room();
    ravi.write(line('a', 'एक'), line('b', 'दो'), line('c', 'रवि का तीन'));
    ravi.state.text.kicker = 'दिल्ली';
    await ravi.save();
    anita.write(line('a', 'अनीता का एक'), line('b', 'दो'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved', version: 3 });
    expect(anita.words()).toEqual(['अनीता का एक', 'दो', 'रवि का तीन']);
    expect(anita.state.text.kicker).toBe('दिल्ली');
    expect(anita.state.meeting).toMatchObject({
      blocks: [],
      changed: { kicker: { name: 'रवि', you: false }, [id('c')]: { name: 'रवि', you: false } },
    });
    expect(standing()).toEqual(anita.state.text);
    anita.sender.settleChanged();
    expect(anita.state.meeting).toBe(NO_MEETING);
  });

  test('leaves what was typed while the save was under way', async () => {
    const { anita, ravi, standing } = room();
    ravi.write(line('a', 'रवि'), line('b', 'दो'), line('c', 'तीन'));
    await ravi.save();
    anita.write(line('a', 'एक'), line('b', 'दो और'), line('c', 'तीन'));
    const under = anita.save();
    anita.write(line('a', 'एक'), line('b', 'दो और और'), line('c', 'तीन'));
    await under;
    expect(anita.words()).toEqual(['रवि', 'दो और और', 'तीन']);
    await anita.save();
    expect(standing()).toEqual(anita.state.text);
  });

  test('is taken in without a save of mine as well', async () => {
    const { server, anita } = room();
    server.writes(DRAFT, (text) => ({ ...text, headline: 'नया' }));
    await anita.sender.receive(server.texts.get(DRAFT)!.value);
    expect(anita.state.text.headline).toBe('नया');
  });
});

describe('a block that both changed', () => {
  async function collided() {
    const all = room();
    const { anita, ravi } = all;
    ravi.write(line('a', 'एक'), line('b', 'रवि का दो'), line('c', 'तीन'));
    await ravi.save();
    anita.write(line('a', 'एक'), line('b', 'अनीता का दो'), line('c', 'तीन और'));
    const answer = await anita.save();
    return { ...all, answer };
  }

  test('is asked about, both texts are there, and all the rest is saved', async () => {
    const { anita, standing, answer, server } = await collided();
    expect(answer).toMatchObject({ kind: 'partly', missing: 0, asking: 1 });
    expect(anita.words()).toEqual(['एक', 'अनीता का दो', 'तीन और']);
    expect(anita.state.meeting.blocks).toMatchObject([
      { id: id('b'), mine: [id('b')], theirs: [{ content: [{ text: 'रवि का दो' }] }], by: { name: 'रवि' } },
    ]);
    expect(standing()?.body).toEqual(doc(line('a', 'एक'), line('b', 'रवि का दो'), line('c', 'तीन और')));
    // What is typed elsewhere goes on being saved, and the question stays one.
    anita.write(line('a', 'एक एक'), line('b', 'अनीता का दो!'), line('c', 'तीन और'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
    expect(standing()?.body).toEqual(doc(line('a', 'एक एक'), line('b', 'रवि का दो'), line('c', 'तीन और')));
    const sent = server.requests.length;
    expect(await anita.save()).toMatchObject({ kind: 'partly' });
    expect(server.requests).toHaveLength(sent);
  });

  test.each([
    ['mine', ['एक', 'अनीता का दो', 'तीन और']],
    ['theirs', ['एक', 'रवि का दो', 'तीन और']],
    ['both', ['एक', 'रवि का दो', 'अनीता का दो', 'तीन और']],
  ] as const)('answered with %s', async (choice, expected) => {
    const { anita, standing } = await collided();
    anita.sender.choose(id('b'), choice);
    expect(anita.sender.asked()).toBe(0);
    expect(anita.state.meeting).toBe(NO_MEETING);
    expect(anita.words()).toEqual(expected);
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(standing()?.body).toEqual(anita.state.text.body);
    const ids = anita.state.text.body.content.map(({ attrs }) => attrs.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is asked about as it stands by then, when the other writes on', async () => {
    const { anita, ravi } = await collided();
    ravi.write(line('a', 'एक'), line('b', 'रवि का दो, फिर'), line('c', 'तीन और'));
    await ravi.save();
    anita.write(line('a', 'एक!'), line('b', 'अनीता का दो'), line('c', 'तीन और'));
    await anita.save();
    expect(anita.state.meeting.blocks).toMatchObject([{ theirs: [{ content: [{ text: 'रवि का दो, फिर' }] }] }]);
    expect(anita.words()).toEqual(['एक!', 'अनीता का दो', 'तीन और']);
  });

  test('that is removed here meanwhile comes back as the other has it', async () => {
    const { anita, standing } = await collided();
    anita.write(line('a', 'एक'), line('c', 'तीन और'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(anita.words()).toEqual(['एक', 'रवि का दो', 'तीन और']);
    expect(anita.state.meeting.back).toMatchObject([{ id: id('b') }]);
    expect(standing()?.body).toEqual(anita.state.text.body);
  });

  test('is asked about again when it is brought back after a crash', async () => {
    const { server, anita, standing } = await collided();
    const kept = structuredClone(anita.state.text);
    const changes = structuredClone(anita.sender.unsent(anita.state.text));
    const later = tab(server, 'later', standing());
    await later.sender.bringBack(kept, changes);
    expect(later.words()).toEqual(['एक', 'अनीता का दो', 'तीन और']);
    expect(later.state.meeting.blocks).toMatchObject([{ theirs: [{ content: [{ text: 'रवि का दो' }] }] }]);
  });
});

test('a block that the other removed is asked about, and goes or stays', async () => {
  for (const choice of ['mine', 'theirs'] as const) {
    const { anita, ravi, standing } = room();
    ravi.write(line('a', 'एक'), line('c', 'तीन'));
    await ravi.save();
    anita.write(line('a', 'एक'), line('b', 'दो और'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
    expect(anita.words()).toEqual(['एक', 'दो और', 'तीन']);
    expect(anita.state.meeting.blocks).toMatchObject([{ id: id('b'), theirs: [] }]);
    anita.sender.choose(id('b'), choice);
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(anita.words()).toEqual(choice === 'mine' ? ['एक', 'दो और', 'तीन'] : ['एक', 'तीन']);
    expect(standing()?.body).toEqual(anita.state.text.body);
  }
});

test('a block that I removed and the other changed stands again', async () => {
  const { anita, ravi } = room();
  ravi.write(line('a', 'एक'), line('b', 'रवि का दो'), line('c', 'तीन'));
  await ravi.save();
  anita.write(line('a', 'एक'), line('c', 'तीन'));
  expect(await anita.save()).toMatchObject({ kind: 'saved' });
  expect(anita.words()).toEqual(['एक', 'रवि का दो', 'तीन']);
  expect(anita.state.meeting.back).toEqual([{ id: id('b'), by: { name: 'रवि', you: false } }]);
});

test.each(['mine', 'theirs'] as const)('a field that both changed is asked about; answered with %s', async (choice) => {
  const { anita, ravi, standing } = room();
  ravi.state.text.headline = 'रवि का शीर्षक';
  await ravi.save();
  anita.state.text.headline = 'अनीता का शीर्षक';
  anita.state.text.kicker = 'दिल्ली';
  expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
  expect(standing()).toMatchObject({ headline: 'रवि का शीर्षक', kicker: 'दिल्ली' });
  expect(anita.state.text.headline).toBe('अनीता का शीर्षक');
  expect(anita.state.meeting.fields).toEqual({ headline: { theirs: 'रवि का शीर्षक', by: { name: 'रवि', you: false } } });
  anita.sender.choose('headline', choice);
  expect(await anita.save()).toMatchObject({ kind: 'saved' });
  expect(standing()?.headline).toBe(choice === 'mine' ? 'अनीता का शीर्षक' : 'रवि का शीर्षक');
  expect(anita.state.text.headline).toBe(standing()?.headline);
});

test('the same person in another tab is told apart, and told so', async () => {
  const { server, anita } = room();
  const second = tab(server, 'anita-2');
  second.state.text.headline = 'दूसरा टैब';
  await second.save();
  anita.state.text.headline = 'पहला टैब';
  await anita.save();
  expect(anita.state.meeting.fields.headline?.by?.you).toBe(true);
});

describe('a block the server refuses', () => {
  test('holds back none of the others: what was last taken of it stays in its place', async () => {
    const { anita, standing, server } = room();
    anita.write(line('a', 'एक और'), line('b', 'दो और', true), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', missing: 1, asking: 0 });
    expect(anita.state.refused).toEqual([id('b')]);
    expect(standing()?.body).toEqual(doc(line('a', 'एक और'), line('b', 'दो'), line('c', 'तीन')));
    const sent = server.requests.length;
    anita.write(line('a', 'एक और'), line('b', 'दो और', true), line('c', 'तीन तीन'));
    await anita.save();
    expect(server.requests).toHaveLength(sent + 1);
    anita.write(line('a', 'एक और'), line('b', 'दो और'), line('c', 'तीन तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(anita.state.refused).toEqual([]);
    expect(standing()?.body).toEqual(anita.state.text.body);
  });

  test('that the server never had is left out, and is forgotten once it is deleted', async () => {
    const { anita, standing } = room();
    anita.write(line('x', 'bad', true), line('a', 'एक'), line('b', 'दो'), line('c', 'तीन'), line('y', 'worse', true));
    expect(await anita.save()).toMatchObject({ kind: 'partly', missing: 2 });
    expect(standing()).toEqual(START);
    anita.write(line('a', 'एक'), line('b', 'दो'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
  });

  test('stays held while somebody else writes beside it', async () => {
    const { anita, ravi } = room();
    anita.write(line('a', 'एक'), line('b', 'दो और', true), line('c', 'तीन'));
    await anita.save();
    ravi.write(line('a', 'रवि'), line('b', 'दो'), line('c', 'तीन'));
    await ravi.save();
    anita.write(line('a', 'एक'), line('b', 'दो और', true), line('c', 'तीन तीन'));
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
      { reason: 'body_invalid', detail: { body: { blocks: [{ index: 0, id: id('a') }] } } },
    ],
    ['another refusal', { reason: 'not_allowed' }],
  ])('%s ends', async (_, refusal) => {
    const { server, anita } = room();
    server.line.refuses = refusal;
    anita.state.text.headline = 'x';
    anita.write(line('a', 'एक और'), line('b', 'दो'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'refused', reason: refusal.reason });
  });
});

describe('what became one with a held block is held with it', () => {
  const UNSPLIT = 'मेरा पहला वाक्य यहाँ है और दूसरा वाक्य वहाँ है';
  /** Anita's second paragraph is asked about, or refused. */
  async function held(why: 'asked' | 'refused', words = UNSPLIT) {
    const all = room();
    const { anita, ravi } = all;
    if (why === 'asked') {
      ravi.write(line('a', 'एक'), line('b', 'रवि का दो'), line('c', 'तीन'));
      await ravi.save();
    }
    anita.write(line('a', 'एक'), line('b', words, why === 'refused'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly' });
    const server = all.standing()?.body;
    return { ...all, before: server, odd: why === 'refused' };
  }
  const bodyOf = (texts: ReturnType<typeof room>) => texts.standing()?.body;

  test.each(['asked', 'refused'] as const)('the next paragraph joined into it (%s)', async (why) => {
    const all = await held(why);
    const { anita, before, odd } = all;
    anita.write(line('a', 'एक!'), line('b', `${UNSPLIT} तीन`, odd));
    expect(await anita.save()).toMatchObject({ kind: 'partly' });
    const waiting = doc(line('a', 'एक!'), ...before!.content.slice(1));
    expect(bodyOf(all)).toEqual(waiting);
    // It stays so, save after save, and while somebody else writes in the paragraph that was joined.
    anita.write(line('a', 'एक!!'), line('b', `${UNSPLIT} तीन`, odd));
    await anita.save();
    expect(bodyOf(all)?.content.slice(1)).toEqual(before!.content.slice(1));
    if (why === 'asked') {
      expect(anita.state.meeting.blocks).toMatchObject([{ id: id('b'), theirs: [{}, { content: [{ text: 'तीन' }] }] }]);
      anita.sender.choose(id('b'), 'mine');
    } else anita.write(line('a', 'एक!!'), line('b', `${UNSPLIT} तीन`));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(bodyOf(all)).toEqual(doc(line('a', 'एक!!'), line('b', `${UNSPLIT} तीन`)));
  });

  test.each(['asked', 'refused'] as const)('the half that was split off it (%s)', async (why) => {
    const all = await held(why);
    const { anita, before, odd } = all;
    const halves = [line('b', 'मेरा पहला वाक्य यहाँ है', odd), line('b2', 'और दूसरा वाक्य वहाँ है')];
    for (const first of ['एक', 'एक!']) {
      anita.write(line('a', first), ...halves, line('c', 'तीन'));
      expect(await anita.save()).toMatchObject({ kind: 'partly' });
      expect(bodyOf(all)).toEqual(doc(line('a', first), ...before!.content.slice(1)));
    }
    if (why === 'asked') anita.sender.choose(id('b'), 'mine');
    else anita.write(line('a', 'एक!'), line('b', 'मेरा पहला वाक्य यहाँ है'), halves[1]!, line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(bodyOf(all)).toEqual(anita.state.text.body);
    expect(anita.words()).toHaveLength(4);
  });

  test('theirs in the place of what was joined brings the joined paragraph back, also before the next save', async () => {
    for (const saves of [true, false]) {
      const all = await held('asked');
      const { anita } = all;
      anita.write(line('a', 'एक'), line('b', `${UNSPLIT} तीन`));
      if (saves) await anita.save();
      anita.sender.choose(id('b'), 'theirs');
      expect(anita.words()).toEqual(['एक', 'रवि का दो', 'तीन']);
      expect(await anita.save()).toMatchObject({ kind: 'saved' });
      expect(bodyOf(all)).toEqual(anita.state.text.body);
    }
  });

  test('a paragraph that somebody else goes on writing in stands with theirs', async () => {
    const all = await held('asked');
    const { anita, ravi } = all;
    anita.write(line('a', 'एक'), line('b', `${UNSPLIT} तीन`));
    await anita.save();
    ravi.write(line('a', 'एक'), line('b', 'रवि का दो'), line('c', 'रवि ने फिर लिखा'));
    await ravi.save();
    anita.write(line('a', 'एक!'), line('b', `${UNSPLIT} तीन`));
    expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
    expect(bodyOf(all)).toEqual(doc(line('a', 'एक!'), line('b', 'रवि का दो'), line('c', 'रवि ने फिर लिखा')));
    expect(anita.words()).toEqual(['एक!', `${UNSPLIT} तीन`]);
  });

  test('a block refused at its first save had taken another one in already', async () => {
    const all = room();
    const { anita } = all;
    anita.write(line('a', 'एक'), line('x', 'नया दो', true), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', missing: 1 });
    expect(bodyOf(all)).toEqual(START.body);
    anita.write(line('a', 'एक'), line('x', 'नया दो'), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(bodyOf(all)).toEqual(anita.state.text.body);
  });

  test('a held block joined into the one above is still asked about', async () => {
    const all = await held('asked');
    const { anita } = all;
    anita.write(line('a', `एक ${UNSPLIT}`), line('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
    expect(bodyOf(all)).toEqual(doc(line('a', 'एक'), line('b', 'रवि का दो'), line('c', 'तीन')));
    expect(anita.words()).toEqual([`एक ${UNSPLIT}`, 'तीन']);
    anita.sender.choose(anita.state.meeting.blocks[0]!.id, 'mine');
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(bodyOf(all)).toEqual(anita.state.text.body);
  });
});

test('a text put on screen by a step forgets what was held and asked', async () => {
  const { anita, ravi } = room();
  ravi.state.text.headline = 'रवि';
  await ravi.save();
  anita.state.text.headline = 'अनीता';
  anita.write(line('a', 'bad', true), line('b', 'दो'), line('c', 'तीन'));
  await anita.save();
  anita.state.text = structuredClone(START);
  anita.sender.adopt(START);
  expect([anita.state.meeting, anita.state.refused]).toEqual([NO_MEETING, []]);
});

test(
  '400 random rounds of three tabs end with one text on all screens, and ask about what was changed twice',
  { timeout: 120_000 },
  async () => {
    const random = seededRandom(41);
    const start = { ...START, body: randomWriter('b', random).body(8) };
    const { server } = room(start);
    server.names.set('t1', { by: 'ravi', name: 'रवि' });
    const tabs = ['t0', 't1', 't2'].map((name) => ({
      ...tab(server, name, start),
      writer: randomWriter(`${name}x`, random),
    }));
    const wordsOf = (text: unknown) => new Set(JSON.stringify(text).match(/t\dx\d+/g) ?? []);
    // Every word that ever stood on the server: whoever removes one of those knew it.
    const stood = new Set<string>();
    let asked = 0;
    let joins = 0;
    const saidIn = (text: unknown) =>
      [...JSON.stringify(text).matchAll(/"text":"([^"]*)"/g)].flatMap(([, said]) => said!.split(' '));
    /** `body` with the words of the block behind the paragraph `into` at its end, and these words. */
    const joinedInto = (body: DraftBody, into: string): [DraftBody, string[]] => {
      const at = body.content.findIndex(({ attrs }) => attrs.id === into);
      const [block, behind] = [body.content[at], body.content[at + 1]];
      if (block?.type !== 'paragraph' || !behind) return [body, []];
      const said = saidIn(behind);
      const joined = { ...block, content: [...(block.content ?? []), { type: 'text' as const, text: said.join(' ') }] };
      return [doc(...body.content.slice(0, at), joined, ...body.content.slice(at + 2)), said];
    };
    for (let round = 0; round < 400; round += 1) {
      const one = tabs[Math.floor(random() * tabs.length)]!;
      one.state.text = { ...one.state.text, body: one.writer.edit(one.state.text.body, 1) };
      if (random() < 0.2) one.state.text.headline = one.writer.word();
      server.line.losesAnswers = random() < 0.15;
      const unsaved = [...wordsOf(one.state.text)].filter((word) => !stood.has(word));
      await one.save();
      for (const word of wordsOf(server.texts.get(DRAFT)?.value)) stood.add(word);
      const { blocks, fields } = one.state.meeting;
      const onScreen = wordsOf(one.state.text);
      expect(
        unsaved.filter((word) => !onScreen.has(word)),
        `round ${round}: what was typed is on screen`,
      ).toEqual([]);
      asked += blocks.length + Object.keys(fields).length;
      for (const { id: question } of blocks) {
        // What stands behind is joined into one that is asked about: its words stay on the server until that is decided.
        const [next, taken] = joinedInto(one.state.text.body, question);
        if (taken.length === 0) continue;
        const had = saidIn(server.texts.get(DRAFT)?.value.body).filter((word) => taken.includes(word));
        one.state.text = { ...one.state.text, body: next };
        await one.save();
        const has = new Set(saidIn(server.texts.get(DRAFT)?.value.body));
        joins += had.length > 0 ? 1 : 0;
        expect(
          had.filter((word) => !has.has(word)),
          `round ${round}: what was joined is still on the server`,
        ).toEqual([]);
      }
      for (const { id: question } of one.state.meeting.blocks)
        one.sender.choose(question, (['mine', 'theirs', 'both'] as const)[Math.floor(random() * 3)]!);
      for (const field of Object.keys(fields))
        one.sender.choose(field as 'headline', random() < 0.5 ? 'mine' : 'theirs');
    }
    server.line.losesAnswers = false;
    for (let round = 0; round < 3; round += 1) {
      for (const one of tabs) {
        one.state.text.kicker = `last ${round}`;
        await one.save();
        for (const { id: question } of one.state.meeting.blocks) one.sender.choose(question, 'theirs');
        for (const field of Object.keys(one.state.meeting.fields)) one.sender.choose(field as 'kicker', 'theirs');
        await one.save();
      }
    }
    for (const one of tabs) await one.sender.receive(server.texts.get(DRAFT)!.value);
    const standing = server.texts.get(DRAFT)?.value;
    for (const one of tabs) expect(one.state.text).toEqual(standing);
    expect(asked).toBeGreaterThan(20);
    expect(joins).toBeGreaterThan(5);
  },
);
