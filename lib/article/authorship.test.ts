import { describe, expect, it } from 'vitest';
import {
  changedKeys,
  changedSince,
  lastSeq,
  overwritesAnother,
  recordChange,
  recordSeq,
  unknownAuthorship,
} from '#lib/article/authorship.ts';
import { emptyText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

const anita = { by: 'anita', tab: 'a', seq: 1 };
const ravi = { by: 'ravi', tab: 'r', seq: 1 };
const present = new Set(['headline', 'kicker', 'seoTitle', 'block1', 'block2']);
const by = (writer: typeof anita, version: number, ...changed: string[]) => ({ changed, present, version, writer });

describe('who changed what', () => {
  it('is known from the first change on, and not before', () => {
    const first = recordChange(unknownAuthorship(4), by(anita, 5, 'headline'));
    const second = recordChange(first, by(ravi, 6, 'block1'));
    expect(changedSince(second, 5)).toEqual(['block1']);
    expect(changedSince(second, 4)).toEqual(['headline', 'block1']);
    expect(changedSince(second, 3)).toBeUndefined();
    expect(second.version).toBe(6);
  });

  it('forgets what is gone, and tabs that nothing is left of but the latest', () => {
    let all = recordChange(unknownAuthorship(1), by(anita, 2, 'block1'));
    for (let tab = 0; tab < 40; tab += 1) all = recordSeq(all, { by: 'ravi', tab: `r${tab}`, seq: tab });
    expect(all.writers.length).toBe(21);
    expect(all.writers[all.keys.block1?.[1] ?? -1]).toEqual(anita);
    expect(lastSeq(all, { by: 'ravi', tab: 'r39' })).toBe(39);
    expect(lastSeq(all, { by: 'ravi', tab: 'r0' })).toBeUndefined();
    const without = recordChange(all, { ...by(ravi, 3, 'block1'), present: new Set(['headline']) });
    expect(without.keys).toEqual({});
  });

  it('a late number does not take a later one back', () => {
    const all = recordSeq(recordSeq(unknownAuthorship(1), { ...anita, seq: 7 }), { ...anita, seq: 3 });
    expect(lastSeq(all, anita)).toBe(7);
    expect(lastSeq(recordSeq(all, { ...anita, tab: '', seq: 9 }), { by: 'anita', tab: '' })).toBeUndefined();
  });
});

describe('writing over another person’s words', () => {
  const begun = recordChange(unknownAuthorship(1), { ...by(anita, 2, 'block1'), begins: true });
  const both = recordChange(begun, by(ravi, 3, 'block2'));
  it.each<[string, string[], string, boolean]>([
    ['one’s own', ['block1'], 'anita', false],
    ['the other’s', ['block2'], 'anita', true],
    ['what is older than the revision', ['kicker'], 'ravi', false],
    ['a new block', ['block9'], 'ravi', false],
  ])('%s', (_, keys, who, expected) => {
    expect(overwritesAnother(both, keys, { by: who, authorId: 'ravi' })).toBe(expected);
  });
  it('is feared of anybody where nothing is known', () => {
    expect(overwritesAnother(unknownAuthorship(1), ['block1'], { by: 'ravi', authorId: 'anita' })).toBe(true);
    expect(overwritesAnother(unknownAuthorship(1), ['block1'], { by: 'ravi', authorId: 'ravi' })).toBe(false);
  });
});

it('names the fields and top blocks that differ, removed ones too', () => {
  const line = (id: string, text: string) => ({
    type: 'paragraph' as const,
    attrs: { id },
    content: [{ type: 'text' as const, text }],
  });
  const doc = (...content: DraftBody['content']): DraftBody => ({ type: 'doc', content });
  const before = { ...emptyText(doc(line('a', 'one'), line('b', 'two'), line('c', 'three'))), headline: 'x' };
  const after = { ...before, headline: 'y', body: doc(line('c', 'three'), line('a', 'ONE'), line('d', 'new')) };
  const { changed, present: there } = changedKeys(before, after);
  expect(changed).toEqual(['headline', 'a', 'd', 'b']);
  expect(there.has('c') && there.has('kicker') && !there.has('b')).toBe(true);
});
