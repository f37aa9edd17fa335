import { describe, expect, test } from 'vitest';
import { applyTextChanges, isClean, mergeTexts } from '#lib/merge/merge-texts.ts';
import { changesAfterLost, isUnchanged, textChanges } from '#lib/merge/text-changes.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { blocksInside, idsIn, placedBlocks } from '#lib/body/nested-blocks.ts';
import { parseBody } from '#lib/body/parse.ts';
import { randomWriter } from '#lib/body/testing-edits.ts';
import { textOfBody, wordsIn } from '#lib/merge/testing-merge.ts';
import { seededRandom } from '#lib/testing-random.ts';

describe('2,000 random edits by two writers', { timeout: 120_000 }, () => {
  const ROUNDS = 2_000;
  const rounds = function* (seed: number) {
    const random = seededRandom(seed);
    const chance = seededRandom(seed + 1_000);
    const withFields = (text: TranslationText, name: string, round: number): TranslationText => {
      const headline = chance() < 0.4 ? `${name}headline${round}` : text.headline;
      return { ...text, headline, kicker: chance() < 0.2 ? `${name}kicker${round}` : text.kicker };
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const first = randomWriter('b', random);
      const start = first.body(1 + Math.floor(random() * 9));
      const mine = randomWriter('m', random).edit(start, 1 + Math.floor(random() * 5));
      const theirs = randomWriter('t', random).edit(start, 1 + Math.floor(random() * 5));
      yield {
        round,
        start: textOfBody(start),
        mine: withFields(textOfBody(mine), 'm', round),
        theirs: withFields(textOfBody(theirs), 't', round),
      };
    }
  };

  test('one side alone is taken as it is', () => {
    for (const { round, start, mine } of rounds(11)) {
      expect(mergeTexts(start, mine, start), `round ${round}`).toEqual({
        text: mine,
        collisions: { fields: [], blocks: [] },
      });
      expect(mergeTexts(start, start, mine), `round ${round}`).toEqual({
        text: mine,
        collisions: { fields: [], blocks: [] },
      });
      expect(mergeTexts(start, mine, mine).text, `round ${round}`).toEqual(mine);
      expect(isUnchanged(textChanges(mine, structuredClone(mine)))).toBe(true);
    }
  });

  test('what comes out is a body, its ids are its own, and nothing that was typed vanishes', () => {
    let asked = 0;
    for (const { round, start, mine, theirs } of rounds(12)) {
      const { text, collisions } = mergeTexts(start, mine, theirs);
      expect(parseBody(text.body), `round ${round}`).toEqual({ ok: true, value: text.body });
      const ids = text.body.content.flatMap(idsIn);
      expect(new Set(ids).size, `round ${round}`).toBe(ids.length);
      const left = new Set([...wordsIn(text.body), ...wordsIn(collisions.blocks)]);
      const typed = [...wordsIn(mine.body), ...wordsIn(theirs.body)].filter((word) => !word.startsWith('b'));
      expect(
        typed.filter((word) => !left.has(word)),
        `round ${round}`,
      ).toEqual([]);
      for (const field of ['headline', 'kicker'] as const) {
        const kept = [
          text[field],
          ...collisions.fields.filter((each) => each.field === field).map((each) => each.mine),
        ];
        for (const side of [mine, theirs])
          if (side[field] !== start[field]) expect(kept, `round ${round}`).toContain(side[field]);
      }
      if (!isClean(collisions)) asked += 1;
    }
    // Neither always nor never: else the rounds show little.
    expect(asked).toBeGreaterThan(ROUNDS / 10);
    expect(asked).toBeLessThan((ROUNDS * 9) / 10);
  });

  test('a word that neither removed is still there, and one that nobody doubled is there once', () => {
    let doubled = 0;
    for (const { round, start, mine, theirs } of rounds(13)) {
      const { text, collisions } = mergeTexts(start, mine, theirs);
      const [inMine, inTheirs, inMerged] = [mine, theirs, text].map(({ body }) => wordsIn(body));
      const asked = new Set(wordsIn(collisions.blocks));
      const lost = wordsIn(start.body).filter(
        (word) => inMine?.includes(word) && inTheirs?.includes(word) && !inMerged?.includes(word) && !asked.has(word),
      );
      expect(lost, `round ${round}`).toEqual([]);
      if (isClean(collisions) && inMerged && new Set(inMerged).size !== inMerged.length) doubled += 1;
    }
    // One splits a line and joins its half to the next while the other makes a list of it: 1 in 1,000 of these rounds.
    expect(doubled).toBeLessThan(ROUNDS / 500);
  });

  test('whoever merges, the same is kept and the same is asked', () => {
    let unlike = 0;
    for (const { round, start, mine, theirs } of rounds(14)) {
      const [one, other] = [mergeTexts(start, mine, theirs), mergeTexts(start, theirs, mine)];
      if (isClean(one.collisions) !== isClean(other.collisions)) unlike += 1;
      const all = ({ text, collisions }: typeof one) =>
        [...new Set([...wordsIn(text.body), ...wordsIn(collisions.blocks)])]
          .filter((word) => !word.startsWith('b'))
          .sort();
      expect(all(one), `round ${round}`).toEqual(all(other));
      if (isClean(one.collisions) && isClean(other.collisions)) {
        const words = ({ body }: TranslationText) => wordsIn(body).sort();
        expect(words(one.text), `round ${round}`).toEqual(words(other.text));
      }
    }
    // Removing a paragraph is asked about only by the one who meant to keep its words in another: 1 in 200 of these rounds.
    expect(unlike).toBeLessThan(ROUNDS / 100);
  });

  test('where nothing collides, the text is the same whoever comes first', () => {
    // Blocks with words of their own, wherever they stand: what both made a list of lies in the list of one of the two,
    // and a line that both split at the same word goes on in a block with the id that one of the two gave it.
    const leaves = ({ body }: TranslationText, start: TranslationText) => {
      const known = placedBlocks(start.body);
      return [...placedBlocks(body).values()]
        .flatMap(({ block }) => {
          if (blocksInside(block)) return [];
          const { id, ...attrs } = block.attrs;
          return JSON.stringify({ ...block, attrs: known.has(id) ? block.attrs : attrs });
        })
        .sort();
    };
    let [clean, alike] = [0, 0];
    for (const { round, start, mine, theirs } of rounds(16)) {
      const [one, other] = [mergeTexts(start, mine, theirs), mergeTexts(start, theirs, mine)];
      if (!isClean(one.collisions) || !isClean(other.collisions)) continue;
      clean += 1;
      expect({ ...one.text, body: leaves(one.text, start) }, `round ${round}`).toEqual({
        ...other.text,
        body: leaves(other.text, start),
      });
      if (JSON.stringify(one.text) === JSON.stringify(other.text)) alike += 1;
    }
    expect(clean).toBeGreaterThan(ROUNDS / 4);
    // Else only the order differs of what both put at one place: 1 in 13 of these rounds.
    expect(alike / clean).toBeGreaterThan(0.9);
  });

  test('saves that are repeated, or whose answers are lost, end at what was typed', () => {
    const random = seededRandom(15);
    for (const { round, start, mine } of rounds(15)) {
      const second = textOfBody(randomWriter('n', random).edit(mine.body, 1 + Math.floor(random() * 4)));
      const once = applyTextChanges(start, textChanges(start, mine)).text;
      const twice = applyTextChanges(once, textChanges(start, mine));
      expect(twice, `round ${round}`).toEqual({ text: mine, collisions: { fields: [], blocks: [] } });
      const after = changesAfterLost(start, [mine], second);
      expect(applyTextChanges(once, after), `round ${round}, kept`).toEqual({
        text: second,
        collisions: { fields: [], blocks: [] },
      });
      expect(applyTextChanges(start, after), `round ${round}, not kept`).toEqual({
        text: second,
        collisions: { fields: [], blocks: [] },
      });
    }
  });
});
