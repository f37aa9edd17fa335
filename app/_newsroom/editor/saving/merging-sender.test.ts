import { describe, expect, test } from 'vitest';
import { NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import {
  DRAFT_ADDRESS,
  paddedId,
  sentence,
  TAB_TEXT,
  openTab,
  twoTabs,
} from '#app/_newsroom/editor/saving/testing-tabs.ts';

describe('what is sent', () => {
  test('is what was changed, and nothing when nothing was', async () => {
    const { server, anita } = twoTabs();
    expect(await anita.save()).toMatchObject({ kind: 'saved', version: 1 });
    expect(server.requests).toEqual([]);
    anita.write(sentence('a', 'एक'), sentence('b', 'दो और'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved', version: 2 });
    expect(server.requests).toMatchObject([{ version: 1, changes: { fields: {}, blocks: [{ id: paddedId('b') }] } }]);
    await anita.save();
    expect(server.requests).toHaveLength(1);
  });

  test('looks unchanged where the server only cleaned it, and is not touched on screen', async () => {
    const { server, anita, ravi, standing } = twoTabs();
    anita.write(sentence('a', 'एक \u200B'), sentence('b', 'दो'), sentence('c', 'तीन'));
    anita.state.text.headline = 'प\u095Dें';
    await anita.save();
    expect(standing()).toMatchObject({ headline: 'पढ\u093Cें' });
    await anita.save();
    expect(server.requests).toHaveLength(1);
    // Somebody else writes in the very block: that is no collision with words nobody changed here.
    ravi.state.text.kicker = 'x';
    await ravi.save();
    ravi.write(sentence('a', 'रवि'), sentence('b', 'दो'), sentence('c', 'तीन'));
    await ravi.save();
    anita.write(sentence('a', 'एक \u200B'), sentence('b', 'दो'), sentence('c', 'तीन तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(anita.words()).toEqual(['रवि', 'दो', 'तीन तीन']);
    expect(anita.state.text.headline).toBe('प\u095Dें');
  });

  test('goes through once, whether its answer arrives or not', async () => {
    const { server, anita, standing } = twoTabs();
    server.line.losesAnswers = true;
    anita.state.text.headline = 'बजट पेश';
    anita.write(sentence('a', 'एक'), sentence('x', 'नया'), sentence('b', 'दो'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'lost' });
    server.line.losesAnswers = false;
    anita.state.text.headline = 'बजट';
    anita.write(sentence('a', 'एक'), sentence('b', 'दो'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved', version: 3 });
    expect(standing()).toEqual(TAB_TEXT);
  });
});

describe('a save that was kept while its answer was lost', () => {
  async function keptUnheard() {
    const all = twoTabs();
    all.server.line.losesAnswers = true;
    all.anita.write(sentence('a', 'एक 0'), sentence('b', 'दो'), sentence('c', 'तीन'));
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
      anita.write(sentence('a', `एक ${count}`), sentence('b', 'दो'), sentence('c', 'तीन'));
      expect(await anita.save()).toMatchObject({ kind: 'lost' });
    }
    Object.assign(server.line, { isDown: false, dropsRequests: false, losesAnswers: false });
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(standing()?.body).toEqual(anita.state.text.body);
    expect(anita.words()).toEqual(['एक 9', 'दो', 'तीन']);
  });

  test('is remembered once, however often the same text is tried, and so are those before it', async () => {
    const { server, anita, standing } = await keptUnheard();
    anita.write(sentence('a', 'एक 1'), sentence('b', 'दो'), sentence('c', 'तीन'));
    await anita.save();
    server.line.losesAnswers = false;
    server.line.dropsRequests = true;
    anita.write(sentence('a', 'एक 2'), sentence('b', 'दो'), sentence('c', 'तीन'));
    for (let count = 0; count < 9; count += 1) await anita.save();
    server.line.dropsRequests = false;
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(standing()?.body).toEqual(anita.state.text.body);
  });

  test('is remembered past any number that never left this device', async () => {
    const { server, anita, standing } = await keptUnheard();
    // A second one is kept as well: it is not the oldest.
    anita.write(sentence('a', 'एक 1'), sentence('b', 'दो'), sentence('c', 'तीन'));
    await anita.save();
    server.line.isDown = true;
    for (let count = 2; count <= 11; count += 1) {
      anita.write(sentence('a', `एक ${count}`), sentence('b', 'दो'), sentence('c', 'तीन'));
      await anita.save();
    }
    Object.assign(server.line, { isDown: false, losesAnswers: false });
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(standing()?.body).toEqual(anita.state.text.body);
  });
});

describe('what others wrote', () => {
  test('comes on screen with the next save, and who it was', async () => {
    const { anita, ravi, standing } = twoTabs();
    ravi.write(sentence('a', 'एक'), sentence('b', 'दो'), sentence('c', 'रवि का तीन'));
    ravi.state.text.kicker = 'दिल्ली';
    await ravi.save();
    anita.write(sentence('a', 'अनीता का एक'), sentence('b', 'दो'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'saved', version: 3 });
    expect(anita.words()).toEqual(['अनीता का एक', 'दो', 'रवि का तीन']);
    expect(anita.state.text.kicker).toBe('दिल्ली');
    expect(anita.state.meeting).toMatchObject({
      blocks: [],
      changed: {
        kicker: { name: { en: 'Ravi', hi: 'रवि' }, you: false },
        [paddedId('c')]: { name: { en: 'Ravi', hi: 'रवि' }, you: false },
      },
    });
    expect(standing()).toEqual(anita.state.text);
    anita.sender.settleChanged();
    expect(anita.state.meeting).toBe(NO_MEETING);
  });

  test('leaves what was typed while the save was under way', async () => {
    const { anita, ravi, standing } = twoTabs();
    ravi.write(sentence('a', 'रवि'), sentence('b', 'दो'), sentence('c', 'तीन'));
    await ravi.save();
    anita.write(sentence('a', 'एक'), sentence('b', 'दो और'), sentence('c', 'तीन'));
    const under = anita.save();
    anita.write(sentence('a', 'एक'), sentence('b', 'दो और और'), sentence('c', 'तीन'));
    await under;
    expect(anita.words()).toEqual(['रवि', 'दो और और', 'तीन']);
    await anita.save();
    expect(standing()).toEqual(anita.state.text);
  });

  test('is taken in without a save of mine as well', async () => {
    const { server, anita } = twoTabs();
    server.writes(DRAFT_ADDRESS, (text) => ({ ...text, headline: 'नया' }));
    await anita.sender.receive(server.texts.get(DRAFT_ADDRESS)!.value);
    expect(anita.state.text.headline).toBe('नया');
  });
});

test('the same person in another tab is told apart, and told so', async () => {
  const { server, anita } = twoTabs();
  const second = openTab(server, 'anita-2');
  second.state.text.headline = 'दूसरा टैब';
  await second.save();
  anita.state.text.headline = 'पहला टैब';
  await anita.save();
  expect(anita.state.meeting.fields.headline?.by?.you).toBe(true);
});

test('a text put on screen by a step forgets what was held and asked', async () => {
  const { anita, ravi } = twoTabs();
  ravi.state.text.headline = 'रवि';
  await ravi.save();
  anita.state.text.headline = 'अनीता';
  anita.write(sentence('a', 'bad', true), sentence('b', 'दो'), sentence('c', 'तीन'));
  await anita.save();
  anita.state.text = structuredClone(TAB_TEXT);
  anita.sender.adopt(TAB_TEXT);
  expect([anita.state.meeting, anita.state.refused]).toEqual([NO_MEETING, []]);
});
