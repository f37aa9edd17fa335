import { describe, expect, it } from 'vitest';
import { readNewest, textFingerprint } from '#lib/merge/newest.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { randomWriter } from '#lib/body/testing-edits.ts';
import { granted } from '#lib/testing-result.ts';
import { THREE_LINES, savingRoom } from '#db/commands/story/testing-saves.ts';
import { seededRandom } from '#lib/testing-random.ts';

describe('300 random saves of three tabs', () => {
  it('lose no word that was typed, and each tab ends with the text that stands', { timeout: 120_000 }, async () => {
    const random = seededRandom(31);
    const start = { ...THREE_LINES, body: randomWriter('b', random).body(8) };
    const { desk, base, save } = await savingRoom(start);
    const tabs = [desk.editor, desk.chief, desk.editor].map((by, index) => ({
      by,
      tab: `tab-${index}`,
      seq: 0,
      base,
      mine: base.text,
      writer: randomWriter(`w${index}x`, random),
      lost: [] as TranslationText[],
    }));
    const wordsOf = (value: unknown) => JSON.stringify(value).match(/w\dx\d+/g) ?? [];
    let asked = 0;
    for (let round = 0; round < 300; round += 1) {
      const tab = tabs[Math.floor(random() * tabs.length)]!;
      tab.mine = { ...tab.mine, body: tab.writer.edit(tab.mine.body, 1 + Math.floor(random() * 2)) };
      if (random() < 0.3) tab.mine.headline = tab.writer.word();
      tab.seq += 1;
      const saved = granted(await save(tab.by, tab.base, tab.mine, { tab: tab.tab, seq: tab.seq, sent: tab.lost }));
      if (random() < 0.2) {
        tab.lost.push(tab.mine);
        continue;
      }
      const newest = saved.newest ? readNewest(tab.base.text, saved.newest) : tab.mine;
      expect(newest && textFingerprint(newest), `round ${round}`).toBe(saved.fingerprint);
      const there = new Set(wordsOf([newest, saved.collisions]));
      const had = new Set(wordsOf([tab.base.text, tab.lost]));
      expect(
        wordsOf(tab.mine).filter((word) => !had.has(word) && !there.has(word)),
        `round ${round}`,
      ).toEqual([]);
      if (saved.collisions) asked += 1;
      // The writer takes theirs where it is asked.
      Object.assign(tab, { base: { version: saved.version, text: newest! }, mine: newest!, lost: [] });
    }
    expect(asked).toBeGreaterThan(20);
  });
});
