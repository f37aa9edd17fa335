import { describe, expect, test } from 'vitest';
import { NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import { paddedId, sentence, bodyOfBlocks, openTab, twoTabs } from '#app/_newsroom/editor/saving/testing-tabs.ts';

describe('a block that both changed', () => {
  async function collided() {
    const all = twoTabs();
    const { anita, ravi } = all;
    ravi.write(sentence('a', 'एक'), sentence('b', 'रवि का दो'), sentence('c', 'तीन'));
    await ravi.save();
    anita.write(sentence('a', 'एक'), sentence('b', 'अनीता का दो'), sentence('c', 'तीन और'));
    const answer = await anita.save();
    return { ...all, answer };
  }

  test('is asked about, both texts are there, and all the rest is saved', async () => {
    const { anita, standing, answer, server } = await collided();
    expect(answer).toMatchObject({ kind: 'partly', missing: 0, asking: 1 });
    expect(anita.words()).toEqual(['एक', 'अनीता का दो', 'तीन और']);
    expect(anita.state.meeting.blocks).toMatchObject([
      {
        id: paddedId('b'),
        mine: [paddedId('b')],
        theirs: [{ content: [{ text: 'रवि का दो' }] }],
        by: { name: { en: 'Ravi', hi: 'रवि' } },
      },
    ]);
    expect(standing()?.body).toEqual(
      bodyOfBlocks(sentence('a', 'एक'), sentence('b', 'रवि का दो'), sentence('c', 'तीन और')),
    );
    // What is typed elsewhere goes on being saved, and the question stays one.
    anita.write(sentence('a', 'एक एक'), sentence('b', 'अनीता का दो!'), sentence('c', 'तीन और'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
    expect(standing()?.body).toEqual(
      bodyOfBlocks(sentence('a', 'एक एक'), sentence('b', 'रवि का दो'), sentence('c', 'तीन और')),
    );
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
    anita.sender.choose(paddedId('b'), choice);
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
    ravi.write(sentence('a', 'एक'), sentence('b', 'रवि का दो, फिर'), sentence('c', 'तीन और'));
    await ravi.save();
    anita.write(sentence('a', 'एक!'), sentence('b', 'अनीता का दो'), sentence('c', 'तीन और'));
    await anita.save();
    expect(anita.state.meeting.blocks).toMatchObject([{ theirs: [{ content: [{ text: 'रवि का दो, फिर' }] }] }]);
    expect(anita.words()).toEqual(['एक!', 'अनीता का दो', 'तीन और']);
  });

  test('that is removed here meanwhile comes back as the other has it', async () => {
    const { anita, standing } = await collided();
    anita.write(sentence('a', 'एक'), sentence('c', 'तीन और'));
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(anita.words()).toEqual(['एक', 'रवि का दो', 'तीन और']);
    expect(anita.state.meeting.back).toMatchObject([{ id: paddedId('b') }]);
    expect(standing()?.body).toEqual(anita.state.text.body);
  });

  test('is asked about again when it is brought back after a crash', async () => {
    const { server, anita, standing } = await collided();
    const kept = structuredClone(anita.state.text);
    const changes = structuredClone(anita.sender.unsent(anita.state.text));
    const later = openTab(server, 'later', standing());
    await later.sender.bringBack(kept, changes);
    expect(later.words()).toEqual(['एक', 'अनीता का दो', 'तीन और']);
    expect(later.state.meeting.blocks).toMatchObject([{ theirs: [{ content: [{ text: 'रवि का दो' }] }] }]);
  });
});

test('a block that the other removed is asked about, and goes or stays', async () => {
  for (const choice of ['mine', 'theirs'] as const) {
    const { anita, ravi, standing } = twoTabs();
    ravi.write(sentence('a', 'एक'), sentence('c', 'तीन'));
    await ravi.save();
    anita.write(sentence('a', 'एक'), sentence('b', 'दो और'), sentence('c', 'तीन'));
    expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
    expect(anita.words()).toEqual(['एक', 'दो और', 'तीन']);
    expect(anita.state.meeting.blocks).toMatchObject([{ id: paddedId('b'), theirs: [] }]);
    anita.sender.choose(paddedId('b'), choice);
    expect(await anita.save()).toMatchObject({ kind: 'saved' });
    expect(anita.words()).toEqual(choice === 'mine' ? ['एक', 'दो और', 'तीन'] : ['एक', 'तीन']);
    expect(standing()?.body).toEqual(anita.state.text.body);
  }
});

test('a block that I removed and the other changed stands again', async () => {
  const { anita, ravi } = twoTabs();
  ravi.write(sentence('a', 'एक'), sentence('b', 'रवि का दो'), sentence('c', 'तीन'));
  await ravi.save();
  anita.write(sentence('a', 'एक'), sentence('c', 'तीन'));
  expect(await anita.save()).toMatchObject({ kind: 'saved' });
  expect(anita.words()).toEqual(['एक', 'रवि का दो', 'तीन']);
  expect(anita.state.meeting.back).toEqual([
    { id: paddedId('b'), by: { name: { en: 'Ravi', hi: 'रवि' }, you: false } },
  ]);
});

test.each(['mine', 'theirs'] as const)('a field that both changed is asked about; answered with %s', async (choice) => {
  const { anita, ravi, standing } = twoTabs();
  ravi.state.text.headline = 'रवि का शीर्षक';
  await ravi.save();
  anita.state.text.headline = 'अनीता का शीर्षक';
  anita.state.text.kicker = 'दिल्ली';
  expect(await anita.save()).toMatchObject({ kind: 'partly', asking: 1 });
  expect(standing()).toMatchObject({ headline: 'रवि का शीर्षक', kicker: 'दिल्ली' });
  expect(anita.state.text.headline).toBe('अनीता का शीर्षक');
  expect(anita.state.meeting.fields).toEqual({
    headline: { theirs: 'रवि का शीर्षक', by: { name: { en: 'Ravi', hi: 'रवि' }, you: false } },
  });
  anita.sender.choose('headline', choice);
  expect(await anita.save()).toMatchObject({ kind: 'saved' });
  expect(standing()?.headline).toBe(choice === 'mine' ? 'अनीता का शीर्षक' : 'रवि का शीर्षक');
  expect(anita.state.text.headline).toBe(standing()?.headline);
});
