import { newBlockId } from '#lib/body/block-id.ts';
import { blocksInside, type NamedBlock } from '#lib/body/nested-blocks.ts';
import type {
  BlockNode,
  DraftBody,
  FigureNode,
  InlineNode,
  ListItemNode,
  ParagraphNode,
  QuestionNode,
} from '#lib/body/nodes.ts';

/** Somebody who writes at random, every word a new one that begins with `name`. */
type RandomWriter = {
  body(blocks: number): DraftBody;
  edit(body: DraftBody, edits: number): DraftBody;
  word(): string;
};

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** A writer who edits as the editor does: splits keep the id on the first half, merges keep the upper one's, lists wrap lines. */
export function randomWriter(name: string, random: () => number): RandomWriter {
  let count = 0;
  const word = () => `${name}${(count += 1)}`;
  const id = () => newBlockId(random);
  const run = (text: string): InlineNode =>
    random() < 0.2 ? { type: 'text', text, marks: [{ type: 'bold' }] } : { type: 'text', text };
  const line = () => [run(Array.from({ length: 3 + Math.floor(random() * 6) }, word).join(' '))];
  const paragraph = (): ParagraphNode => ({ type: 'paragraph', attrs: { id: id() }, content: line() });
  const item = (deep: boolean): ListItemNode => ({
    type: 'listItem',
    attrs: { id: id() },
    content: [
      paragraph(),
      ...(deep ? [{ type: 'bulletList' as const, attrs: { id: id() }, content: [item(false)] }] : []),
    ],
  });
  const list = () => ({ type: 'bulletList' as const, attrs: { id: id() }, content: [item(false), item(false)] });
  const figure = (): FigureNode => ({
    type: 'figure',
    attrs: { id: id(), imageId: 1, caption: word(), alt: '', credit: '' },
  });
  const question = (): QuestionNode => ({ type: 'question', attrs: { id: id() }, content: line() });
  const block = (): BlockNode => {
    const chance = random();
    if (chance < 0.5) return paragraph();
    if (chance < 0.55)
      return { type: 'box', attrs: { id: id(), title: word() }, content: [paragraph(), list(), paragraph()] };
    if (chance < 0.6) return { type: 'interview', attrs: { id: id() }, content: [question(), paragraph(), question()] };
    if (chance < 0.7) return { type: 'heading', attrs: { id: id(), level: 2 }, content: line() };
    if (chance < 0.82)
      return { type: 'bulletList', attrs: { id: id() }, content: [item(random() < 0.3), item(false), item(false)] };
    if (chance < 0.9)
      return { type: 'blockquote', attrs: { id: id(), attribution: word() }, content: [paragraph(), paragraph()] };
    if (chance < 0.95) return figure();
    if (chance < 0.97) return { type: 'gallery', attrs: { id: id() }, content: [figure(), figure(), figure()] };
    return {
      type: 'table',
      attrs: { id: id() },
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph()] }],
        },
      ],
    };
  };

  /** Every list of blocks in a body, the body's own first. */
  const levels = (body: DraftBody): NamedBlock[][] => {
    const found: NamedBlock[][] = [body.content];
    const visit = (one: NamedBlock) => {
      const inside = blocksInside(one);
      if (!inside) return;
      found.push(inside as NamedBlock[]);
      inside.forEach(visit);
    };
    body.content.forEach(visit);
    return found;
  };
  const isLine = (one: NamedBlock | undefined): one is ParagraphNode => one?.type === 'paragraph';
  const words = (one: ParagraphNode) =>
    (one.content ?? [])
      .map((each) => (each.type === 'text' ? each.text : ''))
      .join('')
      .split(' ');
  const written = (one: ParagraphNode, said: readonly string[]): ParagraphNode => {
    const text = said.filter(Boolean).join(' ');
    const { type, attrs } = one;
    return text === '' ? { type, attrs } : { type, attrs, content: [run(text)] };
  };

  const rewrite = (level: NamedBlock[], at: number) => {
    const one = level[at];
    if (one?.type === 'figure') level[at] = { ...one, attrs: { ...one.attrs, caption: word() } };
    if (one?.type === 'blockquote') level[at] = { ...one, attrs: { ...one.attrs, attribution: word() } };
    if (one?.type === 'box') level[at] = { ...one, attrs: { ...one.attrs, title: word() } };
    if (one?.type === 'heading' || one?.type === 'question') level[at] = { ...one, content: line() };
    if (!isLine(one)) return;
    const said = words(one);
    said.splice(Math.floor(random() * (said.length + 1)), random() < 0.5 ? 1 : 0, word());
    level[at] = written(one, said);
  };
  const split = (level: NamedBlock[], at: number) => {
    const one = level[at];
    if (!isLine(one)) return;
    const said = words(one);
    const cut = Math.floor(random() * (said.length + 1));
    const second = written({ type: 'paragraph', attrs: { id: id() } }, said.slice(cut));
    level.splice(at, 1, written(one, said.slice(0, cut)), second);
  };
  const merge = (level: NamedBlock[], at: number) => {
    const [one, next] = [level[at], level[at + 1]];
    if (isLine(one) && isLine(next)) level.splice(at, 2, written(one, [...words(one), ...words(next)]));
  };
  const remove = (level: NamedBlock[], at: number) => {
    // The editor leaves no list without points, and no point without its first line.
    if (level.length > 1 && !(level[0] !== undefined && at === 0 && level[1]?.type !== level[0].type))
      level.splice(at, 1);
  };
  const insert = (level: NamedBlock[], at: number, top: boolean) => {
    const like = level[at]?.type;
    const fresh = top ? block() : like === 'listItem' ? item(false) : like === 'figure' ? figure() : paragraph();
    level.splice(at + 1, 0, fresh);
  };
  const move = (level: NamedBlock[], at: number) => {
    if (level[0]?.type === 'paragraph' && level.some(({ type }) => type !== 'paragraph') && level.length < 3) return;
    const [one] = level.splice(at, 1);
    const to = Math.floor(random() * (level.length + 1));
    if (one) level.splice(to, 0, one);
  };
  const wrap = (body: DraftBody, at: number) => {
    const one = body.content[at];
    if (isLine(one)) {
      const list: BlockNode = {
        type: 'bulletList',
        attrs: { id: id() },
        content: [{ type: 'listItem', attrs: { id: id() }, content: [one] }],
      };
      body.content.splice(at, 1, list);
    } else if (one?.type === 'blockquote') body.content.splice(at, 1, ...one.content);
    else if (one?.type === 'bulletList')
      body.content.splice(at, 1, { ...one, type: 'orderedList', attrs: { ...one.attrs, start: 1 } });
  };

  return {
    word,
    body: (blocks) => ({ type: 'doc', content: Array.from({ length: blocks }, block) }),
    edit(body, edits) {
      const next = structuredClone(body);
      for (let round = 0; round < edits; round += 1) {
        const level = random() < 0.7 ? next.content : (pick(levels(next), random) ?? next.content);
        const top = level === next.content;
        const at = Math.floor(random() * level.length);
        const chance = random();
        if (chance < 0.35) rewrite(level, at);
        else if (chance < 0.5) split(level, at);
        else if (chance < 0.6) merge(level, at);
        else if (chance < 0.7) remove(level, at);
        else if (chance < 0.85) insert(level, at, top);
        else if (chance < 0.93 && top) move(level, at);
        else if (top) wrap(next, at);
      }
      return next;
    },
  };
}
