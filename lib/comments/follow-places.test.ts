import { describe, expect, it } from 'vitest';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { randomWriter } from '#lib/body/testing-edits.ts';
import { type Followed, followPlaces } from '#lib/comments/follow-places.ts';
import { groundOf } from '#lib/comments/lines.ts';
import { findPlace, type Place, wordsBetween } from '#lib/comments/place.ts';
import { applyTextChanges } from '#lib/merge/merge-texts.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import { emptyText } from '#lib/article/text.ts';
import { seededRandom } from '#lib/testing-random.ts';

const line = (id: string, text: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
const body = (...lines: [string, string][]): DraftBody => ({
  type: 'doc',
  content: lines.map(([id, text]) => line(id, text)),
});

/** The place of `words`, which stand once in the text, a line break where they go over one. */
function on(text: DraftBody, words: string): Place {
  const { lines } = groundOf(text);
  const [first = '', ...others] = words.split('\n');
  const last = others.at(-1);
  const start = lines.findIndex((each) => each.text.includes(first));
  const from = { block: lines[start]?.id ?? '', offset: lines[start]?.text.indexOf(first) ?? 0 };
  const end = lines[start + others.length];
  const to = { block: end?.id ?? '', offset: last === undefined ? from.offset + first.length : last.length };
  return { kind: 'text', from, to, words };
}

/** What a comment on `words` stands on after the text became `now`; undefined where they are gone. */
function after(before: DraftBody, words: string, now: DraftBody): string | undefined {
  const followed = follow({ place: on(before, words), isLost: false }, before, now);
  const { place, isLost } = followed;
  if (isLost || place.kind !== 'text') return undefined;
  const { lines } = groundOf(now);
  expect(wordsBetween(lines, place.from, place.to)).toBe(place.words);
  return place.words;
}

const follow = (followed: Followed, before: DraftBody, now: DraftBody): Followed =>
  followPlaces(groundOf(before), groundOf(now), [followed]).get(0) ?? followed;

const STORY = body(
  ['a', 'The minister said prices fell by 5 per cent.'],
  ['b', 'सरकार ने किसानों को राहत दी है।'],
  ['c', 'Markets rose.'],
);

describe('words with a comment', () => {
  it.each<[string, string, DraftBody, string | undefined]>([
    [
      'words before them',
      'prices fell',
      body(['a', 'On Monday the minister said that prices fell by 5 per cent.']),
      'prices fell',
    ],
    [
      'words right before and behind them',
      'prices fell',
      body(['a', 'The minister said food prices fell sharply by 5 per cent.']),
      'prices fell',
    ],
    [
      'words inside them',
      'prices fell by',
      body(['a', 'The minister said prices soon fell by 5 per cent.']),
      'prices soon fell by',
    ],
    ['an error put right in them', 'prices', body(['a', 'The minister said priices fell by 5 per cent.']), 'priices'],
    ['what stands in their place', '5', body(['a', 'The minister said prices fell by 6 per cent.']), '6'],
    ['half of them gone', 'prices fell', body(['a', 'The minister said prices by 5 per cent.']), 'prices'],
    ['all of them gone', 'prices fell', body(['a', 'The minister said by 5 per cent.']), undefined],
    ['their line gone', 'prices fell', body(['b', 'सरकार ने किसानों को राहत दी है।']), undefined],
    [
      'a split before them',
      'prices fell',
      body(['a', 'The minister said'], ['n', 'prices fell by 5 per cent.']),
      'prices fell',
    ],
    [
      'a split in them',
      'prices fell',
      body(['a', 'The minister said prices'], ['n', 'fell by 5 per cent.']),
      'prices\nfell',
    ],
    [
      'a merge with the line above',
      'किसानों को राहत',
      body(['a', 'The minister said prices fell by 5 per cent. सरकार ने किसानों को राहत दी है।'], ['c', 'Markets rose.']),
      'किसानों को राहत',
    ],
    [
      'their line moved',
      'prices fell',
      body(
        ['c', 'Markets rose.'],
        ['b', 'सरकार ने किसानों को राहत दी है।'],
        ['a', 'The minister said prices fell by 5 per cent.'],
      ),
      'prices fell',
    ],
    [
      'cut, and put into another line',
      'prices fell by 5',
      body(['a', 'The minister said per cent.'], ['c', 'Markets rose. And prices fell by 5 today.']),
      'prices fell by 5',
    ],
    [
      'a line that others wrote',
      'prices fell',
      body(['a', 'The minister said prices fell by 5 per cent.'], ['c', 'Markets fell.']),
      'prices fell',
    ],
    ['Hindi words before them', 'किसानों को', body(['b', 'केंद्र सरकार ने छोटे किसानों को राहत दी है।']), 'किसानों को'],
    ['an ending added in Hindi', 'राहत', body(['b', 'सरकार ने किसानों को राहतें दी हैं।']), 'राहत'],
    [
      'words over two lines',
      'cent.\nसरकार',
      body(['a', 'The minister said prices fell by 7 per cent.'], ['b', 'सरकार ने किसानों को राहत दी है।']),
      'cent.\nसरकार',
    ],
    [
      'a sentence written anew',
      'The minister said prices fell by 5 per cent.',
      body(['a', 'Nobody knew what would come of it by evening, least of all the farmers.']),
      'Nobody knew what would come of it by',
    ],
  ])('stay on them with %s', (_, words, now, left) => expect(after(STORY, words, now)).toBe(left));

  it('are back with their words: after undo, and only where they are unmistakable', () => {
    const gone = body(['a', 'The minister said by 5 per cent.']);
    const lost = follow({ place: on(STORY, 'prices fell'), isLost: false }, STORY, gone);
    expect(lost).toMatchObject({ isLost: true, place: { words: 'prices fell' } });
    expect(follow(lost, gone, STORY)).toEqual({ place: on(STORY, 'prices fell'), isLost: false });
    const elsewhere = body(['a', 'The minister said by 5 per cent.'], ['z', 'Oil: prices fell.']);
    expect(follow(lost, gone, elsewhere).isLost).toBe(true);
  });

  it('do not mistake a part of a word for the word', () => {
    const gone = body(['a', 'A start.']);
    const place = on(body(['a', 'An art.']), 'art');
    expect(follow({ place, isLost: true }, body(['a', 'An.']), gone).isLost).toBe(true);
  });

  it('may lie over one another, each going its own way', () => {
    const now = body(['a', 'The minister said costs fell by 5 per cent.']);
    const places = ['minister said prices', 'prices fell', 'prices'].map((words) => ({
      place: on(STORY, words),
      isLost: false,
    }));
    const moved = followPlaces(groundOf(STORY), groundOf(now), places);
    expect([0, 1, 2].map((at) => moved.get(at)?.place)).toMatchObject([
      { words: 'minister said costs' },
      { words: 'costs fell' },
      { words: 'costs' },
    ]);
  });

  it('are followed through the merge of what two people wrote at once', () => {
    const base = { ...emptyText(STORY), headline: 'One' };
    const mine = {
      ...base,
      body: body(
        ['a', 'On Monday the minister said prices fell by 5 per cent.'],
        ['b', STORY_B],
        ['c', 'Markets rose.'],
      ),
    };
    const theirs = {
      ...base,
      body: body(
        ['a', 'The minister said prices fell by 5 per cent.'],
        ['c', 'Stock markets rose.'],
        ['b', `आज ${STORY_B}`],
      ),
    };
    const merged = applyTextChanges(theirs, textChanges(base, mine)).text;
    const first = follow({ place: on(STORY, 'किसानों को'), isLost: false }, STORY, theirs.body);
    const second = follow(first, theirs.body, merged.body);
    expect(second).toMatchObject({ isLost: false, place: { from: { block: 'b' }, words: 'किसानों को' } });
    expect(after(theirs.body, 'prices fell', merged.body)).toBe('prices fell');
  });

  it('are found, every word of them that is left, whatever is done at random to a text', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed);
      const writer = randomWriter('w', random);
      const before = writer.body(8);
      const ground = groundOf(before);
      const places = ground.lines.flatMap(({ text }) =>
        text
          .split(/\s+/)
          .flatMap((word): Followed[] => (word === '' ? [] : [{ place: on(before, word), isLost: false }])),
      );
      const now = writer.edit(before, 3);
      const left = groundOf(now).lines;
      const moved = followPlaces(ground, groundOf(now), places);
      for (const [index, was] of places.entries()) {
        const { place, isLost } = moved.get(index) ?? was;
        if (was.place.kind !== 'text' || place.kind !== 'text') throw new Error('Not words');
        const word = new RegExp(`(?<![a-z0-9])${was.place.words}(?![a-z0-9])`);
        const holder = left.filter(({ text }) => word.test(text));
        // Written twice, as a copied block is: either will do. Put elsewhere, a short word may be given up, never mistaken.
        if (isLost) continue;
        const stands = wordsBetween(left, place.from, place.to);
        expect(stands, `seed ${seed}`).toBe(place.words);
        if (holder.length === 1) expect(stands, `seed ${seed}`).toContain(was.place.words);
      }
    }
  });
});

const STORY_B = 'सरकार ने किसानों को राहत दी है।';

describe('a block with a comment', () => {
  const block = (id: string): Followed => ({ place: { kind: 'block', block: id }, isLost: false });
  it('is the block it became part of when it was merged', () => {
    const now = body(
      ['a', 'The minister said prices fell by 5 per cent. सरकार ने किसानों को राहत दी है।'],
      ['c', 'Markets rose.'],
    );
    expect(follow(block('b'), STORY, now)).toEqual(block('a'));
  });
  it('is itself wherever it was moved, whatever was written in it', () => {
    expect(follow(block('c'), STORY, body(['c', 'Shares were up.'], ['a', 'x']))).toEqual(block('c'));
  });
  it('is lost with it, and back with it', () => {
    const now = body(['a', 'Other words.']);
    const lost = follow(block('c'), STORY, now);
    expect(lost.isLost).toBe(true);
    expect(follow(lost, now, STORY)).toEqual(block('c'));
  });
  it('may be a picture', () => {
    const picture: BlockNode = { type: 'figure', attrs: { id: 'p', imageId: 1, caption: 'खेत', alt: '', credit: '' } };
    const before: DraftBody = { type: 'doc', content: [...STORY.content, picture] };
    const now: DraftBody = { type: 'doc', content: [picture, line('a', 'x')] };
    expect(follow(block('p'), before, now)).toEqual(block('p'));
    expect(groundOf(before).blocks.get('p')).toBe('खेत');
  });
});

describe('words in a text that is not the one they were placed in', () => {
  const { lines } = groundOf(STORY);
  const place = (words: string) => {
    const found = on(STORY, words);
    if (found.kind !== 'text') throw new Error('Not words');
    return { ...found, from: { ...found.from, offset: 0 }, to: { ...found.to, offset: 3 } };
  };
  it('are looked for in their line first', () => {
    expect(findPlace(lines, place('5 per'))).toMatchObject({ from: { block: 'a', offset: 33 }, words: '5 per' });
    expect(findPlace(lines, { ...place('Markets rose'), from: { block: 'gone', offset: 0 } })).toMatchObject({
      from: { block: 'c', offset: 0 },
    });
    expect(findPlace(lines, { ...place('rose'), from: { block: 'gone', offset: 0 } })).toBeUndefined();
  });
});
