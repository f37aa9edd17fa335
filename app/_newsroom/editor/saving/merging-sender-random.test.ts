import { expect, test } from 'vitest';
import type { DraftBody } from '#lib/body/nodes.ts';
import { randomWriter } from '#lib/body/testing-edits.ts';
import { DRAFT_ADDRESS, bodyOfBlocks, TAB_TEXT, openTab, twoTabs } from '#app/_newsroom/editor/saving/testing-tabs.ts';
import { seededRandom } from '#lib/testing-random.ts';

test(
  '400 random rounds of three tabs end with one text on all screens, and ask about what was changed twice',
  { timeout: 120_000 },
  async () => {
    const random = seededRandom(41);
    const start = { ...TAB_TEXT, body: randomWriter('b', random).body(8) };
    const { server } = twoTabs(start);
    server.names.set('t1', { by: 'ravi', name: { en: 'Ravi', hi: 'रवि' } });
    const tabs = ['t0', 't1', 't2'].map((name) => ({
      ...openTab(server, name, start),
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
      return [bodyOfBlocks(...body.content.slice(0, at), joined, ...body.content.slice(at + 2)), said];
    };
    for (let round = 0; round < 400; round += 1) {
      const one = tabs[Math.floor(random() * tabs.length)]!;
      one.state.text = { ...one.state.text, body: one.writer.edit(one.state.text.body, 1) };
      if (random() < 0.2) one.state.text.headline = one.writer.word();
      server.line.losesAnswers = random() < 0.15;
      const unsaved = [...wordsOf(one.state.text)].filter((word) => !stood.has(word));
      await one.save();
      for (const word of wordsOf(server.texts.get(DRAFT_ADDRESS)?.value)) stood.add(word);
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
        const had = saidIn(server.texts.get(DRAFT_ADDRESS)?.value.body).filter((word) => taken.includes(word));
        one.state.text = { ...one.state.text, body: next };
        await one.save();
        const has = new Set(saidIn(server.texts.get(DRAFT_ADDRESS)?.value.body));
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
    for (const one of tabs) await one.sender.receive(server.texts.get(DRAFT_ADDRESS)!.value);
    const standing = server.texts.get(DRAFT_ADDRESS)?.value;
    for (const one of tabs) expect(one.state.text).toEqual(standing);
    expect(asked).toBeGreaterThan(20);
    expect(joins).toBeGreaterThan(5);
  },
);
