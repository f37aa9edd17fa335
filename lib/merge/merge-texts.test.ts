import { describe, expect, it } from 'vitest';
import { applyTextChanges, type Collisions, isClean, mergeTexts } from '#lib/merge/merge-texts.ts';
import { changesAfterLost, textChanges } from '#lib/merge/text-changes.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { BlockNode, DraftBody, ListItemNode } from '#lib/body/nodes.ts';
import { textOfBody, wordsIn } from '#lib/merge/testing-merge.ts';

const bid = (name: string) => name.padEnd(12, '0');

const p = (name: string, text = name): BlockNode => ({
  type: 'paragraph',
  attrs: { id: bid(name) },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});

const item = (name: string, text = name): ListItemNode => ({
  type: 'listItem',
  attrs: { id: bid(name) },
  content: [{ type: 'paragraph', attrs: { id: bid(`${name}line`) }, content: [{ type: 'text', text }] }],
});

const list = (name: string, ...items: ListItemNode[]): BlockNode => ({
  type: 'bulletList',
  attrs: { id: bid(name) },
  content: items,
});

const doc = (...content: BlockNode[]): DraftBody => ({ type: 'doc', content });

/** A body as one line: every block's words, lists in brackets. */
const shape = (body: DraftBody) => body.content.map((block) => wordsIn(block).join(' ') || `<${block.type}>`);

const merged = (base: DraftBody, mine: DraftBody, theirs: DraftBody) => {
  const { text, collisions } = mergeTexts(textOfBody(base), textOfBody(mine), textOfBody(theirs));
  return {
    body: shape(text.body),
    collisions: collisions.blocks.map((each) => ({
      base: shape(doc(...(each.base as BlockNode[]))),
      mine: shape(doc(...(each.mine as BlockNode[]))),
      theirs: shape(doc(...(each.theirs as BlockNode[]))),
    })),
  };
};

const base = doc(p('a', 'one two three four'), p('b', 'five six'), p('c', 'seven eight'), p('d', 'nine'));

const [a, b, c, d] = base.content as [BlockNode, BlockNode, BlockNode, BlockNode];

describe('fields', () => {
  const before = textOfBody(base, { headline: 'Budget', kicker: 'Delhi' });
  it('are taken from whoever changed them', () => {
    const { text, collisions } = mergeTexts(before, { ...before, headline: 'Mine' }, { ...before, kicker: 'Theirs' });
    expect(text).toEqual({ ...before, headline: 'Mine', kicker: 'Theirs' });
    expect(isClean(collisions)).toBe(true);
  });
  it('changed alike by both are no question', () => {
    const both = { ...before, headline: 'बजट' };
    expect(mergeTexts(before, both, { ...both })).toEqual({ text: both, collisions: { fields: [], blocks: [] } });
  });
  it('changed differently collide with all three texts, and theirs stands', () => {
    const { text, collisions } = mergeTexts(before, { ...before, headline: 'Mine' }, { ...before, headline: 'Theirs' });
    expect(text.headline).toBe('Theirs');
    expect(collisions.fields).toEqual([{ field: 'headline', base: 'Budget', mine: 'Mine', theirs: 'Theirs' }]);
  });
});

describe('blocks', () => {
  it.each<[string, DraftBody, DraftBody, string[]]>([
    [
      'rewritten each by one',
      doc(p('a', 'mine'), b, c, d),
      doc(a, b, p('c', 'theirs'), d),
      ['mine', 'five six', 'theirs', 'nine'],
    ],
    [
      'rewritten alike',
      doc(p('a', 'same'), b, c, d),
      doc(p('a', 'same'), b, c, d),
      ['same', 'five six', 'seven eight', 'nine'],
    ],
    ['removed by both', doc(a, c, d), doc(a, c, d), ['one two three four', 'seven eight', 'nine']],
    ['removed each by one', doc(a, c, d), doc(a, b, d), ['one two three four', 'nine']],
    [
      'added at one place by both',
      doc(a, p('x'), b, c, d),
      doc(a, p('y'), b, c, d),
      ['one two three four', 'y', 'x', 'five six', 'seven eight', 'nine'],
    ],
    [
      'added at the end by both',
      doc(a, b, c, d, p('x')),
      doc(a, b, c, d, p('y')),
      ['one two three four', 'five six', 'seven eight', 'nine', 'y', 'x'],
    ],
    [
      'added at the start',
      doc(p('x'), a, b, c, d),
      doc(a, b, p('c', 'theirs'), d),
      ['x', 'one two three four', 'five six', 'theirs', 'nine'],
    ],
    ['added beside what the other removed', doc(a, b, p('x'), c, d), doc(a, d), ['one two three four', 'x', 'nine']],
    ['added where the other removed all around', doc(a, b, p('x'), c, d), doc(), ['x']],
    [
      'moved by one, rewritten by the other',
      doc(b, c, d, a),
      doc(p('a', 'theirs'), b, c, d),
      ['five six', 'seven eight', 'nine', 'theirs'],
    ],
    [
      'moved by both elsewhere',
      doc(b, a, c, d),
      doc(b, c, a, d),
      ['five six', 'seven eight', 'one two three four', 'nine'],
    ],
    ['moved by one, removed by the other', doc(b, c, d, a), doc(b, c, d), ['five six', 'seven eight', 'nine']],
    [
      'split by me while another one follows theirs',
      doc(p('a', 'one two'), p('x', 'three four'), b, c, d),
      doc(a, p('y'), b, c, d),
      ['one two', 'three four', 'y', 'five six', 'seven eight', 'nine'],
    ],
    [
      'split by them while I add one behind it',
      doc(a, p('y'), b, c, d),
      doc(p('a', 'one two'), p('x', 'three four'), b, c, d),
      ['one two', 'three four', 'y', 'five six', 'seven eight', 'nine'],
    ],
    [
      'split by both at one place',
      doc(p('a', 'one two'), p('x', 'three four'), b, c, d),
      doc(p('a', 'one two'), p('y', 'three four'), b, c, d),
      ['one two', 'three four', 'five six', 'seven eight', 'nine'],
    ],
    ['removed to the last by two', doc(a, b), doc(c, d), ['<paragraph>']],
    [
      'merged by me while theirs changes another',
      doc(p('a', 'one two three four five six'), c, d),
      doc(a, b, p('c', 'theirs'), d),
      ['one two three four five six', 'theirs', 'nine'],
    ],
  ])('%s', (_, mine, theirs, expected) => {
    expect(merged(base, mine, theirs)).toEqual({ body: expected, collisions: [] });
  });

  it.each<[string, DraftBody, DraftBody, string[], string[], string[], string[]]>([
    [
      'rewritten by both, even in different words',
      doc(p('a', 'ONE two three four'), b, c, d),
      doc(p('a', 'one two three FOUR'), b, c, d),
      ['one two three FOUR', 'five six', 'seven eight', 'nine'],
      ['one two three four'],
      ['ONE two three four'],
      ['one two three FOUR'],
    ],
    [
      'removed by me, rewritten by them',
      doc(a, c, d),
      doc(a, p('b', 'five SIX'), c, d),
      ['one two three four', 'five SIX', 'seven eight', 'nine'],
      ['five six'],
      [],
      ['five SIX'],
    ],
    [
      'rewritten by me, removed by them',
      doc(a, p('b', 'five SIX'), c, d),
      doc(a, c, d),
      ['one two three four', 'seven eight', 'nine'],
      ['five six'],
      ['five SIX'],
      [],
    ],
    [
      'split by me, rewritten by them: both halves are one question',
      doc(p('a', 'one two'), p('x', 'three four'), b, c, d),
      doc(p('a', 'one two three FOUR'), b, c, d),
      ['one two three FOUR', 'five six', 'seven eight', 'nine'],
      ['one two three four'],
      ['one two', 'three four'],
      ['one two three FOUR'],
    ],
    [
      'split by them, rewritten by me',
      doc(p('a', 'one two three FOUR'), b, c, d),
      doc(p('a', 'one two'), p('x', 'three four'), b, c, d),
      ['one two', 'three four', 'five six', 'seven eight', 'nine'],
      ['one two three four'],
      ['one two three FOUR'],
      ['one two', 'three four'],
    ],
    [
      'merged by me, the second rewritten by them: neither half goes alone',
      doc(p('a', 'one two three four five six'), c, d),
      doc(a, p('b', 'five SIX'), c, d),
      ['one two three four', 'five SIX', 'seven eight', 'nine'],
      ['one two three four', 'five six'],
      ['one two three four five six'],
      ['one two three four', 'five SIX'],
    ],
    [
      'merged by them, both rewritten by me: one question',
      doc(p('a', 'ONE two three four'), p('b', 'five SIX'), c, d),
      doc(p('a', 'one two three four five six'), c, d),
      ['one two three four five six', 'seven eight', 'nine'],
      ['one two three four', 'five six'],
      ['ONE two three four', 'five SIX'],
      ['one two three four five six'],
    ],
  ])('ask: %s', (_, mine, theirs, body, inBase, inMine, inTheirs) => {
    expect(merged(base, mine, theirs)).toEqual({
      body,
      collisions: [{ base: inBase, mine: inMine, theirs: inTheirs }],
    });
  });
});

describe('lists', () => {
  const points = doc(a, list('l', item('i', 'first'), item('j', 'second'), item('k', 'third')), d);
  const withPoints = (...items: ListItemNode[]) => doc(a, list('l', ...items), d);
  it('are merged point by point', () => {
    const mine = withPoints(item('i', 'FIRST'), item('j', 'second'), item('k', 'third'), item('m', 'mine'));
    const theirs = withPoints(item('j', 'SECOND'), item('k', 'third'));
    const { body, collisions } = merged(points, mine, theirs);
    expect(body[1]).toBe('SECOND third mine');
    expect(collisions).toMatchObject([{ mine: ['FIRST'], theirs: [] }]);
    const small = textChanges(
      textOfBody(points),
      textOfBody(withPoints(item('i', 'FIRST'), item('j', 'second'), item('k', 'third'))),
    );
    expect(small.blocks.map(({ id }) => id)).toEqual([bid('iline')]);
  });
  it('go with their last point', () => {
    const two = doc(a, list('l', item('i', 'first'), item('j', 'second')), d);
    const { body, collisions } = merged(
      two,
      doc(a, list('l', item('i', 'first')), d),
      doc(a, list('l', item('j', 'second')), d),
    );
    expect(body).toEqual(['one two three four', 'nine']);
    expect(collisions).toEqual([]);
  });
  it('made of lines that the other changed are one question with those lines', () => {
    const line = p('b', 'five six');
    const wrapped: ListItemNode = { type: 'listItem', attrs: { id: bid('i') }, content: [line as never] };
    const { body, collisions } = merged(base, doc(a, list('l', wrapped), c, d), doc(a, p('b', 'five SIX'), c, d));
    expect(body).toEqual(['one two three four', 'five SIX', 'seven eight', 'nine']);
    expect(collisions).toEqual([{ base: ['five six'], mine: ['five six'], theirs: ['five SIX'] }]);
  });
  it('made by both of the same line keep it once', () => {
    const wrap = (name: string): BlockNode =>
      list(name, { type: 'listItem', attrs: { id: bid(`${name}i`) }, content: [b as never] });
    const { text } = mergeTexts(
      textOfBody(base),
      textOfBody(doc(a, wrap('l'), c, d)),
      textOfBody(doc(a, wrap('m'), c, d)),
    );
    expect(wordsIn(text.body).filter((word) => word === 'five')).toHaveLength(1);
  });
});

describe('a save whose answer was lost', () => {
  const server = (text: TranslationText, ...changes: ReturnType<typeof textChanges>[]) => {
    let current = text;
    const collisions: Collisions[] = [];
    for (const each of changes) {
      const next = applyTextChanges(current, each);
      current = next.text;
      collisions.push(next.collisions);
    }
    return { current, isClean: collisions.every(isClean) };
  };
  const start = textOfBody(base, { headline: 'Budget' });
  const sent = textOfBody(doc(p('a', 'one two'), p('x', 'three four more'), b, c, d), { headline: 'Sent' });
  it.each<[string, TranslationText]>([
    [
      'typed on',
      textOfBody(doc(p('a', 'one two'), p('x', 'three four more and more'), b, c, d), { headline: 'Sent, longer' }),
    ],
    ['taken back', start],
    ['half taken back', textOfBody(doc(a, b, c, d), { headline: 'Sent' })],
    ['sent again', sent],
  ])('%s: is no collision, kept or not', (_, mine) => {
    const first = textChanges(start, sent);
    const next = changesAfterLost(start, [sent], mine);
    expect(server(start, first, next)).toEqual({ current: mine, isClean: true });
    expect(server(start, next)).toEqual({ current: mine, isClean: true });
    expect(server(start, first, next, next)).toEqual({ current: mine, isClean: true });
  });
  it('does not hide what somebody else wrote meanwhile', () => {
    const theirs = textOfBody(doc(p('a', 'one THEIRS'), p('x', 'three four more'), b, c, d), { headline: 'Theirs' });
    const mine = textOfBody(doc(p('a', 'one two mine'), p('x', 'three four more'), b, c, d), { headline: 'Mine' });
    const { text, collisions } = applyTextChanges(theirs, changesAfterLost(start, [sent], mine));
    expect(text).toEqual(theirs);
    expect(collisions.fields).toHaveLength(1);
    expect(collisions.blocks.flatMap(({ ids }) => ids)).toContain(bid('a'));
  });
});
