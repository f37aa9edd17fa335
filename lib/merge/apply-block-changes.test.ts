import { describe, expect, it } from 'vitest';
import { applyBlockChanges } from '#lib/merge/apply-block-changes.ts';
import { type BlockChange, shellOf } from '#lib/merge/block-changes.ts';
import { idsIn, type NamedBlock, placedBlocks } from '#lib/body/nested-blocks.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { seededRandom } from '#lib/testing-random.ts';

const id = (name: string) => name.padEnd(12, 'x');
const line = (name: string, words = name): BlockNode => ({
  type: 'paragraph',
  attrs: { id: id(name) },
  content: [{ type: 'text', text: words }],
});
const item = (name: string, ...content: BlockNode[]) =>
  ({ type: 'listItem', attrs: { id: id(name) }, content: content as [BlockNode] }) as NamedBlock;
const list = (name: string, ...content: NamedBlock[]) =>
  ({ type: 'bulletList', attrs: { id: id(name) }, content }) as unknown as BlockNode;

const BODY: DraftBody = {
  type: 'doc',
  content: [
    line('a'),
    list('l1', item('i1', line('b'), list('l2', item('i2', line('c')), item('i3', line('d')))), item('i4', line('e'))),
    line('f'),
    { type: 'blockquote', attrs: { id: id('q'), attribution: '' }, content: [line('g') as never, line('h') as never] },
    line('z'),
  ],
};
const IDS = [...placedBlocks(BODY).keys()];
const wordsOf = (value: unknown) => JSON.stringify(value).match(/(?<="text":")[^"]+/g) ?? [];

describe('changes that no editor would send', () => {
  const move = (name: string, inside: string | undefined, after: string[] = []): BlockChange => ({
    id: id(name),
    from: [],
    place: { after: after.map(id), before: [] },
    ...(inside !== undefined && { in: id(inside) }),
  });
  it.each<[string, BlockChange[]]>([
    ['a list into its own point', [move('l1', 'i1')]],
    ['a list and what is in it into each other', [move('l1', 'i2'), move('l2', 'i1')]],
    ['two blocks into each other', [move('l2', 'i4'), move('l1', 'i3')]],
    [
      'into what goes',
      [{ id: id('q'), from: [fingerprint(placedBlocks(BODY).get(id('q'))?.block)], gone: true }, move('a', 'q')],
    ],
    [
      'a list, written anew as a shell, into its own point',
      [
        {
          ...move('l1', 'i1'),
          from: [fingerprint(shellOf(placedBlocks(BODY).get(id('l1'))!.block))],
          to: {
            ...shellOf(placedBlocks(BODY).get(id('l1'))!.block),
            type: 'orderedList',
            attrs: { id: id('l1'), start: 1 },
          } as never,
          shell: true,
        },
      ],
    ],
  ])('move %s, and no word goes that was not to go', (_what, changes) => {
    const { body } = applyBlockChanges(BODY, changes);
    expect(parseBody(body).ok).toBe(true);
    const gone = changes
      .filter((change) => change.gone)
      .flatMap((change) => wordsOf(placedBlocks(BODY).get(change.id)?.block));
    expect(wordsOf(body)).toEqual(expect.arrayContaining(wordsOf(BODY).filter((word) => !gone.includes(word))));
  });

  it('200 times at random: they end, the body is one, and every word is in it or told', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seededRandom(seed);
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
      const ids = IDS.toSorted(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 6));
      const changes = ids.map((one, index): BlockChange => {
        const standing = placedBlocks(BODY).get(one)!;
        const others = IDS.filter((other) => other !== one);
        const change: BlockChange = { id: one, from: random() < 0.8 ? [fingerprint(standing.block)] : [] };
        if (random() < 0.8)
          change.place = { after: random() < 0.8 ? [pick(others)] : [], before: random() < 0.5 ? [pick(others)] : [] };
        if (random() < 0.5) change.in = pick(others);
        if (random() < 0.3) change.to = line(one.replaceAll('x', ''), `new${index}`) as NamedBlock;
        if (random() < 0.3) change.group = Math.floor(random() * 2);
        return change;
      });
      const { body, refused } = applyBlockChanges(BODY, changes);
      expect(parseBody(body).ok, `seed ${seed}`).toBe(true);
      const all = body.content.flatMap((block) => idsIn(block));
      expect(new Set(all).size, `seed ${seed}`).toBe(all.length);
      const told = new Set([...wordsOf(body), ...wordsOf(refused)]);
      // What a block that is written anew held is its writer's to drop.
      const dropped = changes.flatMap(({ id: one, to }) => (to ? wordsOf(placedBlocks(BODY).get(one)?.block) : []));
      for (const word of [...wordsOf(BODY).filter((each) => !dropped.includes(each)), ...wordsOf(changes)])
        expect(told.has(word), `seed ${seed}: ${word}`).toBe(true);
    }
  });
});

describe('a long text', () => {
  it('costs little when many changes are refused, and what stands is looked at once', () => {
    const long: DraftBody = { type: 'doc', content: Array.from({ length: 5_000 }, (_, at) => line(`n${at}`)) };
    const changes = long.content.map(({ attrs }): BlockChange => ({ id: attrs.id, from: ['no such'], gone: true }));
    expect(applyBlockChanges(long, changes).refused).toHaveLength(5_000);
  });

  it('may hold a block that is not taken any more, and is written on beside it', () => {
    const old = { type: 'horizontalRule', attrs: { id: 'not an id' } } as BlockNode;
    const body: DraftBody = { type: 'doc', content: [old, line('a')] };
    const to = line('a', 'अब') as NamedBlock;
    const made = applyBlockChanges(body, [{ id: id('a'), from: [fingerprint(line('a'))], to }]);
    expect(made).toEqual({ body: { type: 'doc', content: [old, to] }, refused: [] });
  });
});
